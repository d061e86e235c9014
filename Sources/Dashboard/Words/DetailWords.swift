import Canvas
import JanusWire
import Moderation
import Text

/// The details of a room, a participant or an event.
protocol DetailWords: Sendable {
    static var nameLabel: CleanText { get }
    static var rawNameLabel: CleanText { get }
    static var idLabel: CleanText { get }
    static var roomLabel: CleanText { get }
    static var roomIDLabel: CleanText { get }
    static var roleLabel: CleanText { get }
    static var talkingLabel: CleanText { get }
    static var mediaLabel: CleanText { get }
    static var mutedLabel: CleanText { get }
    static var kicksLabel: CleanText { get }
    static var forwardersLabel: CleanText { get }
    static var lockLabel: CleanText { get }
    static var lockedByUs: CleanText { get }
    static var notLockedByUs: CleanText { get }
    static var ownNameLabel: CleanText { get }
    static var forwardersNotTold: CleanText { get }
    static var forwardedNowhere: CleanText { get }
    static func times(_ count: Int) -> CleanText
    /// A stream, and who muted it.
    static func muted(_ stream: CleanText, by muter: PersonStream.Muter) -> CleanText
    static var someStream: CleanText { get }
    static var sinceLabel: CleanText { get }
    static var noteLabel: CleanText { get }
    static var descriptionLabel: CleanText { get }
    static var peopleLabel: CleanText { get }
    static var publishersLabel: CleanText { get }
    static var presenceLabel: CleanText { get }
    static var pinLabel: CleanText { get }
    static var listedLabel: CleanText { get }
    static var recordingLabel: CleanText { get }
    static var announcedLabel: CleanText { get }
    static var timeLabel: CleanText { get }
    static var numberLabel: CleanText { get }
    static var whatLabel: CleanText { get }
    static var sourceLabel: CleanText { get }
    static var rawLabel: CleanText { get }
    static func atMost(_ count: Int) -> CleanText
    static var unknownValue: CleanText { get }
    static var notTold: CleanText { get }
    static var arrivalsAnnounced: CleanText { get }
    static var arrivalsSilent: CleanText { get }
    static var foundByPolling: CleanText { get }
    static var toldAtOnce: CleanText { get }
    static var notListedAnyMore: CleanText { get }
    static var notHereAnyMore: CleanText { get }
    static var nameWasChanged: CleanText { get }
}
