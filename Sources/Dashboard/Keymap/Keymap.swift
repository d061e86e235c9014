package import Canvas
import Text

/// The one table of keys.
package struct Keymap: Sendable {
    /// All actions, in the order of the footer and the help.
    package let actions: [ActionSpec]
    private let byContext: [KeyContexts: [Key: ActionSpec]]

    init(_ actions: [ActionSpec]) {
        self.actions = actions
        var table: [KeyContexts: [Key: ActionSpec]] = [:]
        for context in KeyContexts.each {
            for action in actions where action.contexts.contains(context) {
                for key in action.keys { table[context, default: [:]][key] = action }
            }
        }
        byContext = table
    }

    /// What a key does in one of ``KeyContexts/each``.
    package func action(for key: Key, in context: KeyContexts) -> ActionSpec? { byContext[context]?[key] }

    /// The keys as they are without a configuration.
    package static let standard = Keymap(
        acting + marking + moving + looking + program + dialogs + menus + fields)

    private static let marking: [ActionSpec] = [
        ActionSpec(
            .mark, [.character(" ")], in: .participants, .marking, { $0.markTitle },
            hint: { $0.markHint }, disabledReason: { $0.reasonAgainstMarking() }),
        ActionSpec(
            .markRange, [.character("v")], in: .participants, .marking, { $0.markRangeTitle },
            disabledReason: { $0.reasonAgainstMarkingMany() }),
        ActionSpec(
            .markAll, [.character("*")], in: .participants, .marking, { $0.markAllTitle },
            disabledReason: { $0.reasonAgainstMarkingMany() }),
        ActionSpec(
            .unmark, [.character("u")], in: .regions, .marking, { $0.unmarkTitle },
            disabledReason: { $0.marks.isEmpty ? $0.words.noMarks : nil }),
    ]

    private static let moving: [ActionSpec] = [
        ActionSpec(.down, [.character("j"), .down], in: .lists, .moving, { $0.downTitle }),
        ActionSpec(.up, [.character("k"), .up], in: .lists, .moving, { $0.upTitle }),
        ActionSpec(.pageDown, [.pageDown], in: .lists, .moving, { $0.pageDownTitle }),
        ActionSpec(.pageUp, [.pageUp], in: .lists, .moving, { $0.pageUpTitle }),
        ActionSpec(.first, [.character("g"), .home], in: .lists, .moving, { $0.firstTitle }),
        ActionSpec(.last, [.character("G"), .end], in: .lists, .moving, { $0.lastTitle }),
        ActionSpec(.nextRegion, [.tab, .character("l"), .right], in: .regions, .moving, { $0.nextRegionTitle }),
        ActionSpec(.nextRegion, [.tab], in: .filter, .moving, { $0.nextRegionFromFilterTitle }),
        ActionSpec(
            .previousRegion, [.backTab, .character("h"), .left], in: .regions, .moving, { $0.previousRegionTitle }),
        ActionSpec(.previousRegion, [.backTab], in: .filter, .moving, { $0.previousRegionFromFilterTitle }),
        ActionSpec(.openRoom, [.enter], in: .rooms, .moving, { $0.openRoomTitle }, hint: { $0.peopleHint }),
        ActionSpec(.goThere, [.enter], in: .finder, .moving, { $0.goThereTitle }, hint: { $0.goThereHint }),
        ActionSpec(
            .earlier, [.character("[")], in: .regions, .moving, { $0.earlierTitle },
            disabledReason: { $0.places.earlier.isEmpty ? $0.words.noPlace : nil }),
        ActionSpec(
            .later, [.character("]")], in: .regions, .moving, { $0.laterTitle },
            disabledReason: { $0.places.later.isEmpty ? $0.words.noPlace : nil }),
        ActionSpec(.arrangeAll, [.character("1")], in: .regions, .moving, { $0.arrangeAllTitle }),
        ActionSpec(.arrangeRooms, [.character("2")], in: .regions, .moving, { $0.arrangeRoomsTitle }),
        ActionSpec(.arrangePeople, [.character("3")], in: .regions, .moving, { $0.arrangePeopleTitle }),
        ActionSpec(.arrangeEvents, [.character("4")], in: .regions, .moving, { $0.arrangeEventsTitle }),
        ActionSpec(
            .listeners, [.character("5")], in: .regions, .moving, { $0.listenersKeyTitle },
            disabledReason: { $0.reasonAgainstListeners() }),
        ActionSpec(
            .room, [], in: .regions, .moving, { $0.roomTitle }, argument: .room, wantsArgument: true),
        ActionSpec(.back, [.escape], in: .regions, .moving, { $0.backTitle }),
    ]

    private static let looking: [ActionSpec] = [
        ActionSpec(.filter, [.character("/")], in: .regions, .looking, { $0.filterTitle }, hint: { $0.filterHint }),
        ActionSpec(
            .find, [.character("f")], in: .regions, .looking, { $0.findTitle }, hint: { $0.findHint }, argument: .text),
        ActionSpec(
            .find, [.character("/"), .character("f")], in: .finder, .looking, { $0.findAgainTitle },
            hint: { $0.findHint }),
        ActionSpec(
            .sort, [.character("s")], in: [.rooms, .participants, .listeners], .looking, { $0.sortTitle },
            hint: { $0.sortHint }),
        ActionSpec(
            .narrow, [.character("e")], in: .events, .looking, { $0.narrowTitle }, hint: { $0.narrowHint },
            disabledReason: { $0.reasonAgainstNarrowing() }),
        ActionSpec(
            .pin, [.character("o")], in: [.rooms, .participants, .listeners], .looking, { $0.pinTitle },
            hint: { $0.pinHint },
            disabledReason: { $0.selectedRoom == nil ? $0.words.noRoom : nil }),
        ActionSpec(
            .details, [.character("d")], in: [.regions, .finder], .looking,
            { $0.detailsTitle },
            hint: { $0.detailsHint }, disabledReason: { $0.reasonAgainstDetails() }),
        ActionSpec(
            .copy, [.character("y")], in: [.regions, .finder], .looking, { $0.copyTitle },
            disabledReason: { $0.copyable == nil ? $0.words.nothingUnderCursor : nil }),
        ActionSpec(
            .addresses, [.character("x")], in: [.regions, .overlay, .dialog], .looking, { $0.addressesTitle },
            disabledReason: { $0.reasonAgainstAddresses() }),
        ActionSpec(
            .pause, [.character("p")], in: .regions, .looking, { $0.pauseTitle }, hint: { $0.pauseHint }),
        ActionSpec(.relativeTimes, [.character("t")], in: .regions, .looking, { $0.relativeTimesTitle }),
        ActionSpec(.wrap, [.character("z")], in: .regions, .looking, { $0.wrapTitle }),
        ActionSpec(.markEvents, [.character("m")], in: .regions, .looking, { $0.markEventsTitle }),
        ActionSpec(
            .refresh, [.character("r")], in: .regions, .looking, { $0.refreshTitle },
            hint: { $0.refreshHint }),
        ActionSpec(.rules, [.character("b")], in: .regions, .looking, { $0.rulesTitle }),
        ActionSpec(.serverInfo, [.character("i")], in: .regions, .looking, { $0.serverInfoTitle }),
        ActionSpec(.audit, [.character("a")], in: .regions, .looking, { $0.auditTitle }),
        ActionSpec(.filter, [.character("/")], in: .audit, .looking, { $0.filterAuditTitle }, hint: { $0.filterHint }),
        ActionSpec(
            .save, [.character("w")], in: .events, .looking, { $0.saveTitle },
            hint: { $0.saveHint }),
        ActionSpec(
            .prompt, [.character(":")], in: [.regions, .overlays, .finder], .looking, { $0.promptTitle },
            hint: { $0.promptHint }),
        ActionSpec(
            .help, [.character("?")], in: [.regions, .finder], .looking, { $0.helpTitle }, hint: { $0.helpHint }),
    ]

    private static let program: [ActionSpec] = [
        ActionSpec(
            .quit, [.character("q"), .control("c")], in: .regions, .program,
            { $0.quitTitle },
            hint: { $0.quitHint }),
        ActionSpec(.server, [], in: .regions, .program, { $0.serverTitle }, argument: .server),
        ActionSpec(.reload, [], in: .regions, .program, { $0.reloadTitle }),
        ActionSpec(.theme, [], in: .regions, .program, { $0.themeTitle }, argument: .theme, wantsArgument: true),
        ActionSpec(
            .quit, [.control("c")], in: [.overlays, .filters, .finder, .finderField, .menu], .program, { $0.quitHere }),
        ActionSpec(.suspend, [.control("z")], in: .everywhere, .program, { $0.suspendTitle }),
        ActionSpec(.mouse, [.control("t")], in: .everywhere, .program, { $0.mouseTitle }),
        ActionSpec(.redraw, [.control("l")], in: .everywhere, .program, { $0.redrawTitle }),
        ActionSpec(.screenshot, [.control("p")], in: .everywhere, .program, { $0.screenshotTitle }),
    ]

    private static let dialogs: [ActionSpec] = [
        ActionSpec(.confirm, [.character("y")], in: .dialog, .dialogs, { $0.confirmTitle }),
        ActionSpec(
            .cancel, [.escape, .character("n"), .enter, .character("q"), .control("c")], in: .dialog, .dialogs,
            { $0.cancelTitle }
        ),
        ActionSpec(
            .nextField, [.tab], in: [.dialog, .dialogChoice, .dialogField], .dialogs,
            { $0.nextFieldTitle }),
        ActionSpec(
            .previousField, [.backTab], in: [.dialog, .dialogChoice, .dialogField], .dialogs, { $0.previousFieldTitle }),
        ActionSpec(
            .turnField, [.character(" "), .right], in: .dialogChoice, .dialogs, { $0.turnFieldTitle }),
        ActionSpec(.turnFieldBack, [.left], in: .dialogChoice, .dialogs, { $0.turnFieldBackTitle }),
        ActionSpec(
            .closeOverlay,
            [
                .escape, .character("q"), .character("?"), .character("d"), .character("a"), .character("b"),
                .character("i"),
            ],
            in: .overlays, .dialogs, { $0.closeOverlayTitle }, hint: { $0.closeHint }),
    ]

    private static let menus: [ActionSpec] = [
        ActionSpec(
            .choose, [.enter, .character(" ")], in: .menu, .dialogs, { $0.chooseTitle }, hint: { $0.chooseHint }),
        ActionSpec(.reverse, [.character("s")], in: .menu, .dialogs, { $0.reverseTitle }, hint: { $0.reverseHint }),
        ActionSpec(
            .closeMenu, [.escape, .character("q")], in: .menu, .dialogs, { $0.closeMenuTitle },
            hint: { $0.closeHint }),
        ActionSpec(.runCommand, [.enter], in: .prompt, .fields, { $0.runCommandTitle }, hint: { $0.runCommandHint }),
        ActionSpec(.complete, [.tab], in: .prompt, .fields, { $0.completeTitle }, hint: { $0.completeHint }),
        ActionSpec(.completeBack, [.backTab], in: .prompt, .fields, { $0.completeBackTitle }),
        ActionSpec(.olderCommand, [.up], in: .prompt, .fields, { $0.olderCommandTitle }, hint: { $0.olderCommandHint }),
        ActionSpec(.newerCommand, [.down], in: .prompt, .fields, { $0.newerCommandTitle }),
        ActionSpec(
            .closePrompt, [.escape, .control("c")], in: .prompt, .fields, { $0.closePromptTitle },
            hint: { $0.closePromptHint }),
        ActionSpec(
            .keepFinding, [.enter, .tab], in: .finderField, .fields, { $0.keepFindingTitle },
            hint: { $0.keepFindingHint }),
        ActionSpec(
            .closeField, [.escape], in: .finderField, .fields, { $0.leaveFinderTitle }, hint: { $0.leaveFieldHint }),
        ActionSpec(
            .closeOverlay, [.escape, .character("q")], in: .finder, .dialogs, { $0.closeFinderTitle },
            hint: { $0.closeHint }),
    ]

    private static let fields: [ActionSpec] = [
        ActionSpec(.keepFilter, [.enter], in: .filters, .fields, { $0.keepFilterTitle }, hint: { $0.keepHint }),
        ActionSpec(
            .closeField, [.escape], in: .filters, .fields, { $0.closeFieldTitle },
            hint: { $0.leaveFieldHint }),
        ActionSpec(.filteredDown, [.down], in: [.filters, .finderField], .fields, { $0.downTitle }),
        ActionSpec(.filteredUp, [.up], in: [.filters, .finderField], .fields, { $0.upTitle }),
        ActionSpec(
            .sendField, [.enter], in: [.dialogField, .dialogChoice], .fields,
            { $0.sendFieldTitle }),
        ActionSpec(
            .giveUpField, [.escape, .control("c")], in: [.dialogField, .dialogChoice], .fields,
            { $0.giveUpFieldTitle }),
        ActionSpec(.nextField, [.down], in: [.dialogField, .dialogChoice], .fields, { $0.nextFieldBriefTitle }),
        ActionSpec(.previousField, [.up], in: [.dialogField, .dialogChoice], .fields, { $0.previousFieldTitle }),
        ActionSpec(.eraseBefore, [.backspace], in: .fields, .fields, { $0.eraseBeforeTitle }),
        ActionSpec(.eraseAfter, [.delete], in: .fields, .fields, { $0.eraseAfterTitle }),
        ActionSpec(.eraseAll, [.control("u")], in: .fields, .fields, { $0.eraseAllTitle }),
        ActionSpec(.caretLeft, [.left], in: .fields, .fields, { $0.caretLeftTitle }),
        ActionSpec(.caretRight, [.right], in: .fields, .fields, { $0.caretRightTitle }),
        ActionSpec(.caretStart, [.home, .control("a")], in: .fields, .fields, { $0.caretStartTitle }),
        ActionSpec(.caretEnd, [.end, .control("e")], in: .fields, .fields, { $0.caretEndTitle }),
    ]
}
