package import Canvas
import Text

/// The one table of keys.
package enum Keymap {
    /// All actions, in the order of the footer and the help.
    package static let actions: [ActionSpec] =
        acting + marking + moving + looking + program + dialogs + fields

    private static let acting: [ActionSpec] = [
        acting(.joinOrLeave, "J", Words.joinTitle, hint: Words.joinHint) { $0.reasonAgainstJoining() },
        acting(.kick, "K", Words.kickTitle, hint: Words.kickHint) { $0.reasonAgainstKicking() },
        acting(.mute, "M", Words.muteTitle, hint: Words.muteHint) { $0.reasonAgainstMuting() },
        acting(.keepOut, "B", Words.keepOutTitle, hint: Words.keepOutHint) { $0.reasonAgainstKeepingOut() },
        acting(.lock, "L", Words.lockTitle, hint: Words.lockHint) { $0.reasonAgainstChangingRoom() },
        acting(.record, "R", Words.recordTitle, hint: Words.recordHint) { $0.reasonAgainstChangingRoom() },
        acting(.create, "N", Words.createTitle, hint: Words.createHint) { $0.reasonAgainstActing() },
        acting(.edit, "E", Words.editTitle, hint: Words.editHint) { $0.reasonAgainstChangingRoom() },
        acting(.destroy, "D", Words.destroyTitle, hint: Words.destroyHint) { $0.reasonAgainstChangingRoom() },
        acting(.rename, "P", Words.renameTitle, hint: Words.renameHint) { $0.reasonAgainstRenaming() },
        acting(.liftRule, "L", in: .rules, Words.liftTitle, hint: Words.liftHint) { $0.reasonAgainstChangingRule() },
        acting(.holdRule, "P", in: .rules, Words.holdTitle, hint: Words.holdHint) { $0.reasonAgainstChangingRule() },
    ]

    private static func acting(
        _ command: Command, _ key: Character, in contexts: KeyContexts = .regions, _ title: CleanText,
        hint: CleanText, disabledReason: @escaping @Sendable (DashboardState) -> CleanText?
    ) -> ActionSpec {
        ActionSpec(
            command, [.character(key)], in: contexts, .acting, title, hint: hint, isActing: true,
            disabledReason: disabledReason)
    }

    private static let marking: [ActionSpec] = [
        ActionSpec(
            .mark, [.character(" ")], in: .participants, .marking, "mark the person under the cursor, or unmark",
            hint: "mark", disabledReason: { $0.reasonAgainstMarking() }),
        ActionSpec(
            .markRange, [.character("v")], in: .participants, .marking, "begin a range here; again marks it",
            disabledReason: { $0.reasonAgainstMarkingMany() }),
        ActionSpec(
            .markAll, [.character("*")], in: .participants, .marking, "mark all whom the filter shows",
            disabledReason: { $0.reasonAgainstMarkingMany() }),
        ActionSpec(
            .unmark, [.character("u")], in: .regions, .marking, "take all marks away",
            disabledReason: { $0.marks.isEmpty ? Words.noMarks : nil }),
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
        ActionSpec(.rules, [.character("b")], in: .regions, .looking, "the rules that keep people out"),
        ActionSpec(.audit, [.character("a")], in: .regions, .looking, "the record of what was done"),
        ActionSpec(.filter, [.character("/")], in: .audit, .looking, "filter the record", hint: "filter"),
        ActionSpec(
            .save, [.character("w")], in: .events, .looking, "write the event stream, filtered or all, into a file",
            hint: "write"),
        ActionSpec(.help, [.character("?")], in: .regions, .looking, "this help", hint: "help"),
    ]

    private static let program: [ActionSpec] = [
        ActionSpec(
            .quit, [.character("q"), .control("c")], in: .regions, .program,
            "quit; asks when a room is joined or an action is open",
            hint: "quit"),
        ActionSpec(.quit, [.control("c")], in: [.overlays, .filters], .program, "quit"),
        ActionSpec(.suspend, [.control("z")], in: .everywhere, .program, "suspend; the shell's fg comes back"),
        ActionSpec(.redraw, [.control("l")], in: .everywhere, .program, "paint the whole screen anew"),
    ]

    private static let dialogs: [ActionSpec] = [
        ActionSpec(.confirm, [.character("y")], in: .dialog, .dialogs, "do it, once [y] is shown"),
        ActionSpec(
            .cancel, [.escape, .character("n"), .enter, .character("q"), .control("c")], in: .dialog, .dialogs, "do not"
        ),
        ActionSpec(
            .nextField, [.tab], in: [.dialog, .dialogChoice, .dialogField], .dialogs,
            "to the next field: the reason, for one; where the server takes either, the other secret"),
        ActionSpec(
            .previousField, [.backTab], in: [.dialog, .dialogChoice, .dialogField], .dialogs, "to the field before"),
        ActionSpec(
            .turnField, [.character(" "), .right], in: .dialogChoice, .dialogs, "tick the box; the next choice"),
        ActionSpec(.turnFieldBack, [.left], in: .dialogChoice, .dialogs, "the choice before"),
        ActionSpec(
            .closeOverlay,
            [.escape, .character("q"), .character("?"), .character("d"), .character("a"), .character("b")],
            in: .overlays, .dialogs, "close help, details, rules or record", hint: "close"),
    ]

    private static let fields: [ActionSpec] = [
        ActionSpec(.keepFilter, [.enter], in: .filters, .fields, "keep the filter", hint: "keep"),
        ActionSpec(
            .closeField, [.escape], in: .filters, .fields, "leave the field; once more clears the filter",
            hint: "leave"),
        ActionSpec(.filteredDown, [.down], in: .filters, .fields, "one row down"),
        ActionSpec(.filteredUp, [.up], in: .filters, .fields, "one row up"),
        ActionSpec(
            .sendField, [.enter], in: [.dialogField, .dialogChoice], .fields,
            "on, or back to the answer; send where the dialog is answered by typing"),
        ActionSpec(
            .giveUpField, [.escape, .control("c")], in: [.dialogField, .dialogChoice], .fields,
            "back to the answer; once more gives up"),
        ActionSpec(.nextField, [.down], in: [.dialogField, .dialogChoice], .fields, "to the next field"),
        ActionSpec(.previousField, [.up], in: [.dialogField, .dialogChoice], .fields, "to the field before"),
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
