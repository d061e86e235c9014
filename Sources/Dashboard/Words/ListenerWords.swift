import Moderation
import Text

/// Those who receive a room's media.
protocol ListenerWords: Sendable {
    static func listenersTitle(_ count: Int, unlisted: Int) -> CleanText
    static var listenersKeyTitle: CleanText { get }
    static var listenersNotTold: CleanText { get }
    static var nobodyListens: CleanText { get }
    static func name(of column: Listener.Column) -> CleanText
    static var ownerHead: CleanText { get }
    static var watchesHead: CleanText { get }
    static var sentHead: CleanText { get }

    /// In place of a name.
    static var onlyListens: CleanText { get }
    static func oneOf(_ count: Int) -> CleanText
    static var listenerIsPaused: CleanText { get }
    /// Whom somebody watches, in a line of its own.
    static func watching(_ names: CleanText) -> CleanText

    // The details.
    static var ownerLabel: CleanText { get }
    static var watchesLabel: CleanText { get }
    static var watchedByLabel: CleanText { get }
    static var pausedLabel: CleanText { get }
    static var seenLabel: CleanText { get }
    static var byPrivateID: CleanText { get }
    static var bySession: CleanText { get }
    static var nobodyKnown: CleanText { get }
    static func oneOf(_ people: CleanText) -> CleanText
    static func handles(_ count: Int) -> CleanText
    static var nobodyWatches: CleanText { get }
    static var watchesNobody: CleanText { get }
    static func unlisted(_ count: Int) -> CleanText
    static var listenerIsGone: CleanText { get }
}
