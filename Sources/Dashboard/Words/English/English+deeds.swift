import Moderation
import Text

// What deeds are called, and what became of them.
extension English {
    static func name(of deed: Deed, on object: CleanText?) -> CleanText {
        object.map { "\(verb(deed)) \($0)" } ?? verb(deed)
    }

    private static func verb(_ deed: Deed) -> CleanText {
        switch deed {
        case .kick: "kick"
        case .mute(_, let muting): "\(muting.isMuted ? "mute" : "unmute") \(media(muting.media)) of"
        case .keepOut: "keep out"
        case .rule(_, _, .lift): "lift the rule on"
        case .rule(_, _, .pause): "pause the rule on"
        case .rule(_, _, .resume): "keep out again"
        case .join: "join"
        case .leave: "leave"
        case .lock: "lock"
        case .unlock: "unlock"
        case .record(_, let isOn): isOn ? "record" : "stop recording"
        case .rename: "be called"
        case .create: "make room"
        case .edit: "edit"
        case .destroy: "destroy"
        case .remove(.person, _): "remove from the server"
        case .remove(.listener, _): "remove a listener of"
        case .server(.acceptSessions(let accepts)): accepts ? "let sessions in again" : "drain the server"
        case .server(.logLevel(let level)): "set the log level to \(level)"
        case .server(.addToken): "add a token"
        case .server(.removeToken(let token)): "remove the token \(token.hint)"
        }
    }

    static let canBeTriedAgain: CleanText = "can be tried again"

    static let queued: CleanText = "waits for its turn"
    static let underWay: CleanText = "sent, no answer yet"
    static func waits(for credential: CleanText) -> CleanText { "waits for the \(credential)" }
    static let waitsForConsent: CleanText = "waits for your consent"
    static let done: CleanText = "done"
    static let alreadyIn: CleanText = "already in it"
    static let alreadyOut: CleanText = "already out of it"
    static let alreadyGone: CleanText = "already gone"
    static func refused(_ reason: CleanText) -> CleanText { "refused: \(reason)" }
    static let beingAsked: CleanText = "unknown, the server is being asked"
    static let cannotBeAsked: CleanText = "unknown, and Janus cannot be asked"
    static func notDone(asOf time: CleanText) -> CleanText { "not done as of \(time)" }
    static let givenUp: CleanText = "given up, nothing was done"

    static func tally(_ count: Int, _ ending: Ending) -> CleanText {
        switch ending {
        case .done: "\(count) done"
        case .partly: "\(count) done in part"
        case .alreadyGone: "\(count) already gone"
        case .underWay: "\(count) under way"
        case .givenUp: "\(count) given up"
        case .waiting: "\(count) waiting for you"
        case .unknown: "\(count) unknown"
        case .notDone: "\(count) not done"
        case .refused: "\(count) refused"
        }
    }

    static func open(_ count: Int) -> CleanText { "\(count) open" }

    static func credential(_ kind: CredentialKind) -> CleanText {
        switch kind {
        case .roomSecret: "room secret"
        case .pin: "pin"
        case .token: "token"
        case .adminKey: "admin key"
        }
    }
}
