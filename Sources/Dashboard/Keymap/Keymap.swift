package import Canvas
import Text

/// The one table of keys.
package enum Keymap {
    /// All actions, in the order of the footer and the help.
    package static let actions: [ActionSpec] = acting + moving + looking + program + dialogs + fields

    private static let acting: [ActionSpec] = [
        ActionSpec(
            .joinOrLeave, [.character("J")], in: .regions, .acting, Words.joinTitle, hint: Words.joinHint,
            isActing: true,
            disabledReason: { $0.reasonAgainstJoining() }),
        ActionSpec(
            .kick, [.character("K")], in: .regions, .acting, Words.kickTitle, hint: Words.kickHint, isActing: true,
            disabledReason: { $0.reasonAgainstKicking() }),
    ]

    private static let moving: [ActionSpec] = [
        ActionSpec(.down, [.character("j"), .down], in: .lists, .moving, "one row down"),
        ActionSpec(.up, [.character("k"), .up], in: .lists, .moving, "one row up"),
        ActionSpec(.pageDown, [.pageDown], in: .lists, .moving, "one page down"),
        ActionSpec(.pageUp, [.pageUp], in: .lists, .moving, "one page up"),
        ActionSpec(.first, [.character("g"), .home], in: .lists, .moving, "to the first row"),
        ActionSpec(.last, [.character("G"), .end], in: .lists, .moving, "to the last row"),
        ActionSpec(.nextRegion, [.tab, .character("l"), .right], in: .regions, .moving, "to the next region"),
        ActionSpec(.nextRegion, [.tab], in: .filter, .moving, "to the next region, keeping the filter"),
        ActionSpec(.previousRegion, [.backTab, .character("h"), .left], in: .regions, .moving, "to the region before"),
        ActionSpec(.previousRegion, [.backTab], in: .filter, .moving, "to the region before, keeping the filter"),
        ActionSpec(.openRoom, [.enter], in: .rooms, .moving, "to the people of the room", hint: "people"),
        ActionSpec(.back, [.escape], in: .regions, .moving, "clear the filter, then back to the rooms"),
    ]

    private static let looking: [ActionSpec] = [
        ActionSpec(.filter, [.character("/")], in: .regions, .looking, "filter the region in focus", hint: "filter"),
        ActionSpec(
            .details, [.character("d")], in: .regions, .looking,
            "details of what is under the cursor, raw values escaped",
            hint: "details", disabledReason: { $0.reasonAgainstDetails() }),
        ActionSpec(
            .pause, [.character("p")], in: .regions, .looking, "pause the event stream, or let it go on", hint: "pause"),
        ActionSpec(
            .refresh, [.character("r")], in: .regions, .looking, "read everything again, or try to connect again now",
            hint: "refresh"),
        ActionSpec(.help, [.character("?")], in: .regions, .looking, "this help", hint: "help"),
    ]

    private static let program: [ActionSpec] = [
        ActionSpec(
            .quit, [.character("q"), .control("c")], in: .regions, .program,
            "quit; asks when a room is joined or an action is open",
            hint: "quit"),
        ActionSpec(.quit, [.control("c")], in: [.overlay, .filter], .program, "quit"),
        ActionSpec(.suspend, [.control("z")], in: .everywhere, .program, "suspend; the shell's fg comes back"),
        ActionSpec(.redraw, [.control("l")], in: .everywhere, .program, "paint the whole screen anew"),
    ]

    private static let dialogs: [ActionSpec] = [
        ActionSpec(.confirm, [.character("y")], in: .dialog, .dialogs, "do it, once [y] is shown"),
        ActionSpec(
            .cancel, [.escape, .character("n"), .enter, .character("q"), .control("c")], in: .dialog, .dialogs, "do not"
        ),
        ActionSpec(
            .closeOverlay, [.escape, .character("q"), .character("?"), .character("d")], in: .overlay, .dialogs,
            "close help or details", hint: "close"),
    ]

    private static let fields: [ActionSpec] = [
        ActionSpec(.keepFilter, [.enter], in: .filter, .fields, "keep the filter", hint: "keep"),
        ActionSpec(
            .closeField, [.escape], in: .filter, .fields, "leave the field; once more clears the filter",
            hint: "leave"),
        ActionSpec(.filteredDown, [.down], in: .filter, .fields, "one row down"),
        ActionSpec(.filteredUp, [.up], in: .filter, .fields, "one row up"),
        ActionSpec(.sendField, [.enter], in: .credential, .fields, "send what was typed; nothing typed gives up"),
        ActionSpec(.giveUpField, [.escape, .control("c")], in: .credential, .fields, "give up"),
        ActionSpec(.otherSecret, [.tab], in: .credential, .fields, "the other secret, where the server takes either"),
        ActionSpec(.eraseBefore, [.backspace], in: .fields, .fields, "erase the character before the caret"),
        ActionSpec(.eraseAfter, [.delete], in: .fields, .fields, "erase the character after the caret"),
        ActionSpec(.eraseAll, [.control("u")], in: .fields, .fields, "erase everything"),
        ActionSpec(.caretLeft, [.left], in: .fields, .fields, "caret left"),
        ActionSpec(.caretRight, [.right], in: .fields, .fields, "caret right"),
        ActionSpec(.caretStart, [.home, .control("a")], in: .fields, .fields, "caret to the start"),
        ActionSpec(.caretEnd, [.end, .control("e")], in: .fields, .fields, "caret to the end"),
    ]

    private static let byContext: [KeyContexts: [Key: ActionSpec]] = {
        var table: [KeyContexts: [Key: ActionSpec]] = [:]
        for context in KeyContexts.each {
            for action in actions where action.contexts.contains(context) {
                for key in action.keys { table[context, default: [:]][key] = action }
            }
        }
        return table
    }()

    /// What a key does in one of ``KeyContexts/each``.
    package static func action(for key: Key, in context: KeyContexts) -> ActionSpec? {
        byContext[context]?[key]
    }
}
