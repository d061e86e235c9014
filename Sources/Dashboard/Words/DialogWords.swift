import Canvas
import JanusWire
import Moderation
import Text

/// What the dialogs say; ``dialog(_:in:)`` puts them together.
protocol DialogWords: Sendable {
    static var roomIsGone: CleanText { get }
    static var leftMeanwhile: CleanText { get }
    static var wasKickedMeanwhile: CleanText { get }
    static var joinedMeanwhile: CleanText { get }
    static var outMeanwhile: CleanText { get }

    static var cancel: CleanText { get }
    static var doItHint: CleanText { get }
    static var doNotHint: CleanText { get }
    static var fieldsHint: CleanText { get }
    static var sendHint: CleanText { get }
    static var giveUpHint: CleanText { get }
    static var tickHint: CleanText { get }
    static var onHint: CleanText { get }
    static var toAnswerHint: CleanText { get }

    static func joinDialog(as name: CleanText, isAnnounced: Bool) -> DialogTexts
    static var asLabel: CleanText { get }
    static var leaveDialog: DialogTexts { get }
    static var quitDialog: DialogTexts { get }
    static var leaveServerDialog: DialogTexts { get }
    static var quitLeavesRooms: CleanText { get }
    static var quitLeavesActions: CleanText { get }
    static var quitKeepsRules: CleanText { get }
    static var quitForgetsTokens: CleanText { get }
    static var leavesLabel: CleanText { get }
    static var openLabel: CleanText { get }
    static var endsLabel: CleanText { get }
    static var staysLockedLabel: CleanText { get }
    static func keepingOut(_ pattern: CleanText) -> CleanText
    static func andMoreFacts(_ count: Int) -> CleanText
    static var saveDialog: DialogTexts { get }
    static var eventsLabel: CleanText { get }
    static var cleartextDialog: DialogTexts { get }
    static var connecting: CleanText { get }
    static var toLabel: CleanText { get }
    static var forLabel: CleanText { get }
    static func credentialDialog(_ kind: CredentialKind) -> DialogTexts
    static func serverCredentialDialog(_ kind: ServerCredentialKind) -> DialogTexts
    static func serverCredential(_ kind: ServerCredentialKind) -> CleanText
    static func takesAsWell(_ kind: ServerCredentialKind) -> CleanText
    static var serverLabel: CleanText { get }

    static func kickDialog(_ count: Int) -> DialogTexts
    /// - Parameters:
    ///   - media: What is muted or unmuted, by name.
    ///   - chosen: How many people are meant.
    ///   - affected: How many of them it changes something for.
    static func muteDialog(_ media: CleanText, isMuting: Bool, chosen: Int, affected: Int) -> DialogTexts
    static func whomDialog(_ command: Command, marked: Int) -> DialogTexts
    static var markedLabel: CleanText { get }
    static var cursorLabel: CleanText { get }
    static var onlyUnderCursor: CleanText { get }
    static func keepOutDialog(_ pattern: CleanText) -> DialogTexts
    static var matchesNowLabel: CleanText { get }
    static var nobodyMatches: CleanText { get }
    static func ruleDialog(_ change: RuleChange) -> DialogTexts
    static func earlierRulesDialog(_ count: Int) -> DialogTexts
    static func andMoreRules(_ count: Int) -> CleanText
    static var ruleLabel: CleanText { get }
    static var notAsSent: CleanText { get }
    static var mutedNowLabel: CleanText { get }

    static var lockDialog: DialogTexts { get }
    static var unlockDialog: DialogTexts { get }
    static var unlockSwitchesOff: CleanText { get }
    static func recordDialog(isOn: Bool) -> DialogTexts
    static var renameDialog: DialogTexts { get }
    static var createDialog: DialogTexts { get }
    static var editDialog: DialogTexts { get }
    static var bitrateIsRaised: CleanText { get }
    static func destroyDialog(isPermanent: Bool) -> DialogTexts
}
