import Text

// The lines of the event stream, and what the list of participants notes.
extension English {
    static let arrived: CleanText = "arrived"
    static let isBackAfterKick: CleanText = "is back after kick"
    static let left: CleanText = "left"
    static let keptOut: CleanText = "kept out"
    static let kickedByYou: CleanText = "kicked by you"
    static let wasKicked: CleanText = "was kicked"
    static let publishes: CleanText = "publishes"
    static func publishes(_ media: CleanText) -> CleanText { "publishes \(media)" }
    static let stoppedPublishing: CleanText = "stopped publishing"
    static let talks: CleanText = "talks"
    static let stoppedTalking: CleanText = "stopped talking"
    static func renamed(from old: CleanText, to new: CleanText) -> CleanText { "changed name: \(old) → \(new)" }
    static let metadataChanged: CleanText = "changed metadata"
    static func stream(called name: CleanText) -> CleanText { "stream \(name)" }
    static func mutedByYou(_ what: CleanText) -> CleanText { "\(what) muted by you" }
    static func mutedByModerator(_ what: CleanText) -> CleanText { "\(what) muted by a moderator" }
    static func unmutedByYou(_ what: CleanText) -> CleanText { "\(what) unmuted by you" }
    static func mutedNoLonger(_ what: CleanText) -> CleanText { "\(what) no longer muted" }
    static let roomAppeared: CleanText = "room appeared"
    static let roomVanished: CleanText = "room vanished from the list"
    static let roomDestroyed: CleanText = "room was destroyed"
    static let recordingStarted: CleanText = "recording started"
    static let recordingStopped: CleanText = "recording stopped"
    static let youJoined: CleanText = "you joined"
    static let youLeft: CleanText = "you left"
    static let youWereKicked: CleanText = "you were kicked; the room is watched from now on"
    static func rejoinRefused(_ reason: CleanText) -> CleanText { "not joined again: \(reason)" }
    static func connected(_ server: CleanText) -> CleanText { "connected: \(server)" }
    static func connectionLost(_ reason: CleanText) -> CleanText { "connection lost: \(reason)" }
    static func noConnection(_ reason: CleanText) -> CleanText { "no connection: \(reason)" }
    static func resynced(afterGap gap: CleanText) -> CleanText { "read anew after a gap of \(gap)" }
    static func resyncedInNewSession(afterGap gap: CleanText) -> CleanText {
        "read anew after a gap of \(gap), in a new session"
    }
    static func eventsMayBeLost(_ reason: CleanText) -> CleanText {
        "events may be lost (\(reason)); everything was read anew"
    }
    static func ruleEnded(_ pattern: CleanText) -> CleanText { "the rule on \(pattern) has ended" }
    static func rulePaused(_ pattern: CleanText, _ why: CleanText) -> CleanText {
        "the rule on \(pattern) is paused: \(why)"
    }
    static let lockLost: CleanText = "the room is not locked any more: Janus has forgotten it"
    static func slowLink(_ what: CleanText, lost: CleanText?, uplink: Bool) -> CleanText {
        let packets = lost.map { ", \($0) packets lost" as CleanText } ?? .empty
        return uplink ? "slow line, \(what) sent\(packets)" : "slow line, \(what) received\(packets)"
    }
    static func comesAgain(_ what: CleanText) -> CleanText { "\(what) comes again" }
    static func comesNoMore(_ what: CleanText) -> CleanText { "\(what) comes no more" }
    static func linkState(_ what: CleanText, _ state: CleanText) -> CleanText { "\(what) \(state)" }
    static func listens(to names: CleanText) -> CleanText { "somebody listens without being listed, to \(names)" }
    static let stoppedListening: CleanText = "somebody unlisted no longer listens"
    static func adminConnected(_ text: CleanText) -> CleanText { "Admin API: \(text)" }
    static func adminLost(_ reason: CleanText) -> CleanText { "no Admin API: \(reason)" }
    static func unknownEvent(_ name: CleanText) -> CleanText { "event “\(name)”, unknown to this version" }
}
