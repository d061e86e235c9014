import Moderation
import Text

// The details of a room, a participant or an event.
extension English {
    static let nameLabel: CleanText = "name"
    static let rawNameLabel: CleanText = "as sent"
    static let idLabel: CleanText = "id"
    static let roomLabel: CleanText = "room"
    static let roomIDLabel: CleanText = "room id"
    static let roleLabel: CleanText = "role"
    static let talkingLabel: CleanText = "talking"
    static let mediaLabel: CleanText = "publishes"
    static let mutedLabel: CleanText = "muted"
    static let kicksLabel: CleanText = "kicked before"
    static let forwardersLabel: CleanText = "forwarded to"
    static let lockLabel: CleanText = "locked"
    static let lockedByUs: CleanText = "by us; Janus cannot be asked"
    static let notLockedByUs: CleanText = "not by us; Janus cannot be asked"
    static let ownNameLabel: CleanText = "your name here"
    static let forwardersNotTold: CleanText = "not told: Janus wants the room's secret for it"
    static let forwardedNowhere: CleanText = "nowhere"
    static func times(_ count: Int) -> CleanText { count == 1 ? "once" : "\(count) times" }
    static func muted(_ stream: CleanText, by muter: PersonStream.Muter) -> CleanText {
        switch muter {
        case .you: "\(stream), by you"
        case .anotherModerator: "\(stream), by another moderator"
        case .somebody: "\(stream), by somebody, before you came"
        }
    }
    static let someStream: CleanText = "a stream"
    static let sinceLabel: CleanText = "seen since"
    static let noteLabel: CleanText = "note"
    static let descriptionLabel: CleanText = "description"
    static let peopleLabel: CleanText = "people"
    static let publishersLabel: CleanText = "publishers"
    static let presenceLabel: CleanText = "you are"
    static let pinLabel: CleanText = "wants a pin"
    static let listedLabel: CleanText = "public"
    static let recordingLabel: CleanText = "recorded"
    static let announcedLabel: CleanText = "arrivals"
    static let timeLabel: CleanText = "time"
    static let numberLabel: CleanText = "number"
    static let whatLabel: CleanText = "what"
    static let sourceLabel: CleanText = "source"
    static let rawLabel: CleanText = "As Janus sent it, escaped"

    static func atMost(_ count: Int) -> CleanText { "at most \(count)" }
    static let unknownValue: CleanText = "unknown"
    static let notTold: CleanText = "not told"
    static let arrivalsAnnounced: CleanText = "everybody in the room is told"
    static let arrivalsSilent: CleanText = "nobody is told"
    static let foundByPolling: CleanText = "found by comparing two readings"
    static let toldAtOnce: CleanText = "told as it happened"
    static let notListedAnyMore: CleanText = "This room is gone. What was known last:"
    static let notHereAnyMore: CleanText = "Not in the room any more. What was known last:"
    static let nameWasChanged: CleanText = "The name holds characters that cannot or must not be drawn."
}
