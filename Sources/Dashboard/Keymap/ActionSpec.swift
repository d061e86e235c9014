package import Canvas
package import Text

/// Something that a key does.
package enum Command: Hashable, Sendable, CaseIterable {
    case joinOrLeave, kick, mute, keepOut, lock, record, create, edit, destroy, rename
    case mark, markRange, markAll, unmark
    case rules, audit, save
    case liftRule, holdRule
    case down, up, first, last, pageDown, pageUp
    case nextRegion, previousRegion, openRoom, back
    case filter, details, pause, refresh, help
    case quit, suspend, redraw
    case closeOverlay
    case confirm, cancel
    case keepFilter, closeField, sendField, giveUpField, nextField, previousField, turnField, turnFieldBack
    case filteredUp, filteredDown
    case eraseBefore, eraseAfter, eraseAll, caretLeft, caretRight, caretStart, caretEnd
}

/// One row of the table of keys, which dispatch, footer and help share.
package struct ActionSpec: Sendable {
    /// What actions are listed under.
    package enum Group: Hashable, Sendable, CaseIterable {
        case acting, marking, moving, looking, program, dialogs, fields
    }

    package let command: Command
    package let keys: [Key]
    package let contexts: KeyContexts
    package let group: Group
    /// What it does, for the help.
    package let title: CleanText
    /// The same in a word or two, for the footer; `nil` where the footer does not mention it.
    package let hint: CleanText?
    /// Whether it opens a dialog that may change something on the server, as only capital letters do.
    package let isActing: Bool
    /// Why it cannot work now, or `nil` when it can.
    package let disabledReason: @Sendable (DashboardState) -> CleanText?

    init(
        _ command: Command, _ keys: [Key], in contexts: KeyContexts, _ group: Group, _ title: CleanText,
        hint: CleanText? = nil, isActing: Bool = false,
        disabledReason: @escaping @Sendable (DashboardState) -> CleanText? = { _ in nil }
    ) {
        self.command = command
        self.keys = keys
        self.contexts = contexts
        self.group = group
        self.title = title
        self.hint = hint
        self.isActing = isActing
        self.disabledReason = disabledReason
    }
}
