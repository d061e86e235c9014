import JanusWire
import Moderation
import Text

/// The fields of dialogs.
protocol FormWords: Sendable {
    /// What stands before a field.
    static func label(of name: Form.Name) -> CleanText
    /// The box that takes in those whom the filter hides, or who are in other rooms.
    static func alsoHidden(_ count: Int, _ names: CleanText) -> CleanText
    static func alsoElsewhere(_ count: Int, _ names: CleanText) -> CleanText

    static var muteChoice: CleanText { get }
    static var unmuteChoice: CleanText { get }
    static var byNameChoice: CleanText { get }
    static var byPatternChoice: CleanText { get }
    static var byIDChoice: CleanText { get }
    static var untilRestartChoice: CleanText { get }
    static var permanentlyChoice: CleanText { get }

    // What an empty field comes to.
    static var noReason: CleanText { get }
    static var anyID: CleanText { get }
    static var noSecret: CleanText { get }
    static var staysAsItIs: CleanText { get }
    static var noPin: CleanText { get }
    static var usualPublishers: CleanText { get }
    static var unlimitedBitrate: CleanText { get }
    static var usualAudioCodec: CleanText { get }
    static var usualVideoCodec: CleanText { get }

    static var idIsTaken: CleanText { get }
    static var idIsNoNumber: CleanText { get }
    static var publishersRange: CleanText { get }
    static var bitrateRange: CleanText { get }
    static var descriptionStays: CleanText { get }
    static var nothingChanged: CleanText { get }
    static func unknownCodec(_ codec: CleanText, known: CleanText) -> CleanText
}
