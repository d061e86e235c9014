package import Canvas
package import Text

/// One row of the table of keys, which dispatch, footer and help share.
package struct ActionSpec: Sendable {
    /// What actions are listed under.
    package enum Group: Hashable, Sendable, CaseIterable {
        case acting, marking, moving, looking, program, dialogs, fields
    }

    /// What a command takes behind its name.
    package enum Argument: Hashable, Sendable { case room, theme, server, level, text }

    /// A text in whatever language.
    typealias Wording = @Sendable (any Words.Type) -> CleanText

    package let command: Command
    package internal(set) var keys: [Key]
    package let contexts: KeyContexts
    /// Where the command line knows it, which may be in more places than its keys.
    let commandContexts: KeyContexts
    package let group: Group
    /// What it does, for the help.
    let title: Wording
    /// The same in a word or two, for the footer; `nil` where the footer does not mention it.
    let hint: Wording?
    /// What it takes behind its name on the command line, and whether it does not go without.
    package let argument: Argument?
    package let wantsArgument: Bool
    /// Whether it opens a dialog that may change something on the server, as only capital letters do.
    package let isActing: Bool
    /// Why it cannot work now, or `nil` when it can.
    package let disabledReason: @Sendable (DashboardState) -> CleanText?

    init(
        _ command: Command, _ keys: [Key], in contexts: KeyContexts, _ group: Group, _ title: @escaping Wording,
        hint: Wording? = nil, alsoNamedIn commandContexts: KeyContexts = [], argument: Argument? = nil,
        wantsArgument: Bool = false, isActing: Bool = false,
        disabledReason: @escaping @Sendable (DashboardState) -> CleanText? = { _ in nil }
    ) {
        self.command = command
        self.keys = keys
        self.contexts = contexts
        self.commandContexts = contexts.union(commandContexts)
        self.group = group
        self.title = title
        self.hint = hint
        self.argument = argument
        self.wantsArgument = wantsArgument
        self.isActing = isActing
        self.disabledReason = disabledReason
    }
}
