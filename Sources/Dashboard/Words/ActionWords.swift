import Canvas
import JanusWire
import Moderation
import Text

/// Actions: what they are called, why they cannot work, what became of them.
protocol ActionWords: Sendable {
    static var joinTitle: CleanText { get }
    static var kickTitle: CleanText { get }
    static var muteTitle: CleanText { get }
    static var keepOutTitle: CleanText { get }
    static var lockTitle: CleanText { get }
    static var recordTitle: CleanText { get }
    static var createTitle: CleanText { get }
    static var editTitle: CleanText { get }
    static var destroyTitle: CleanText { get }
    static var renameTitle: CleanText { get }
    static var liftTitle: CleanText { get }
    static var holdTitle: CleanText { get }
    static var joinHint: CleanText { get }
    static var leaveHint: CleanText { get }
    static var kickHint: CleanText { get }
    static var muteHint: CleanText { get }
    static var keepOutHint: CleanText { get }
    static var lockHint: CleanText { get }
    static var unlockHint: CleanText { get }
    static var recordHint: CleanText { get }
    static var createHint: CleanText { get }
    static var editHint: CleanText { get }
    static var destroyHint: CleanText { get }
    static var renameHint: CleanText { get }
    static var liftHint: CleanText { get }
    static var holdHint: CleanText { get }
    static var resumeHint: CleanText { get }
    static var scrollHint: CleanText { get }
    static var retryHint: CleanText { get }
    static var readOnly: CleanText { get }
    static var notConnected: CleanText { get }
    static var noRoom: CleanText { get }
    static var joiningAlready: CleanText { get }
    static var leavingAlready: CleanText { get }
    static var askedAlready: CleanText { get }
    static var choosePerson: CleanText { get }
    static var nobody: CleanText { get }
    static var isYou: CleanText { get }
    static var isDummy: CleanText { get }
    static var isRemote: CleanText { get }
    static var isGone: CleanText { get }
    static var kickedAlready: CleanText { get }
    static var muteHangs: CleanText { get }
    static var choosePersonOrRoom: CleanText { get }
    static var publishesNothing: CleanText { get }
    static var nobodyPublishes: CleanText { get }
    static var streamsNotTold: CleanText { get }
    static var streamsNotRead: CleanText { get }
    static var joinFirst: CleanText { get }
    static var noRule: CleanText { get }
    static var noMarks: CleanText { get }
    static var nobodyChosen: CleanText { get }
    static var patternIsEmpty: CleanText { get }
    static var patternIsTooBroad: CleanText { get }
    static var nameIsEmpty: CleanText { get }
    static var typeThePath: CleanText { get }
    static func typeTheNumber(_ count: Int) -> CleanText
    static func typeTheID(_ id: CleanText) -> CleanText
    static func rangeBegun(_ person: CleanText) -> CleanText
    static func marked(_ count: Int) -> CleanText
    static var nothingUnderCursor: CleanText { get }
    static var notNow: CleanText { get }
    static var notHere: CleanText { get }
    static var noPlace: CleanText { get }
    static func noCommand(_ name: CleanText) -> CleanText
    static func noServer(_ name: CleanText, known: [CleanText]) -> CleanText
    static var configurationRead: CleanText { get }
    static var demoMeaning: CleanText { get }
    static func noTheme(_ name: CleanText, known: [CleanText]) -> CleanText
    static var refreshing: CleanText { get }
    static var retrying: CleanText { get }
    static var asked: CleanText { get }
    static func pasteIgnored(_ count: Int) -> CleanText
    static func doesNothing(_ key: CleanText) -> CleanText

    /// What a deed is called: what is done, and to whom or what; `nil` where that stands beside it.
    static func name(of deed: Deed, on object: CleanText?) -> CleanText
    static var canBeTriedAgain: CleanText { get }

    // What became of an action.
    static var queued: CleanText { get }
    static var underWay: CleanText { get }
    static func waits(for credential: CleanText) -> CleanText
    static var waitsForConsent: CleanText { get }
    static var done: CleanText { get }
    static var alreadyIn: CleanText { get }
    static var alreadyOut: CleanText { get }
    static var alreadyGone: CleanText { get }
    static func refused(_ reason: CleanText) -> CleanText
    static var beingAsked: CleanText { get }
    static var cannotBeAsked: CleanText { get }
    static func notDone(asOf time: CleanText) -> CleanText
    static var givenUp: CleanText { get }
    /// How many of several actions ended alike.
    static func tally(_ count: Int, _ ending: Ending) -> CleanText
    static func open(_ count: Int) -> CleanText
    static func credential(_ kind: CredentialKind) -> CleanText
}
