import Moderation
import Text

// Those who receive a room's media.
extension English {
    static func listenersTitle(_ count: Int, unlisted: Int) -> CleanText {
        unlisted == 0 ? "Listeners \(count)" : "Listeners \(count), \(unlisted) unlisted"
    }
    static let listenersKeyTitle: CleanText = "to those who listen, listed or not"
    static let listenersNotTold: CleanText = "it is not told who listens here"
    static let nobodyListens: CleanText = "nobody listens here"

    static func name(of column: Listener.Column) -> CleanText {
        switch column {
        case .standing: "unlisted first"
        case .owner: "name"
        case .bitrate: "bitrate"
        case .watches: "how many are watched"
        case .connected: "newest first"
        }
    }

    static let ownerHead: CleanText = "LISTENER"
    static let watchesHead: CleanText = "WATCHES"
    static let sentHead: CleanText = "OUT"

    static let onlyListens: CleanText = "only listens"
    static func oneOf(_ count: Int) -> CleanText { "one of \(count)" }
    static let listenerIsPaused: CleanText = "paused"
    static func watching(_ names: CleanText) -> CleanText { "watches \(names)" }

    static let ownerLabel: CleanText = "whose"
    static let watchesLabel: CleanText = "watches"
    static let watchedByLabel: CleanText = "watched by"
    static let pausedLabel: CleanText = "paused"
    static let seenLabel: CleanText = "seen since"
    static let byPrivateID: CleanText = "known by its private_id"
    static let bySession: CleanText = "nobody else is on the session"
    static let nobodyKnown: CleanText = "nobody's who is in the room"
    static func oneOf(_ people: CleanText) -> CleanText { "one of those on the session: \(people)" }
    static func handles(_ count: Int) -> CleanText { count == 1 ? "over 1 handle" : "over \(count) handles" }
    static let nobodyWatches: CleanText = "nobody"
    static let watchesNobody: CleanText = "nobody"
    static func unlisted(_ count: Int) -> CleanText { "\(count) unlisted" }
    static let listenerIsGone: CleanText = "Does not listen any more. What was known last:"
}
