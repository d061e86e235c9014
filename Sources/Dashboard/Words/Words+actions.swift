import Canvas
import JanusWire
import Moderation
import Text

// Actions: what they are called, why they cannot work, what became of them.
extension Words {
    static let joinTitle: CleanText = "join the selected room, or leave it when joined"
    static let kickTitle: CleanText = "kick the participant under the cursor"
    static let joinHint: CleanText = "join"
    static let leaveHint: CleanText = "leave"
    static let kickHint: CleanText = "kick"
    static let resumeHint: CleanText = "go on"
    static let scrollHint: CleanText = "scroll"
    static let retryHint: CleanText = "try now"

    static let readOnly: CleanText = "read-only"
    static let notConnected: CleanText = "not connected"
    static let noRoom: CleanText = "no room"
    static let joiningAlready: CleanText = "on the way in already"
    static let leavingAlready: CleanText = "on the way out already"
    static let askedAlready: CleanText = "asked for already"
    static let choosePerson: CleanText = "Tab to a person first"
    static let nobody: CleanText = "nobody under the cursor"
    static let isYou: CleanText = "that is you; J leaves"
    static let isDummy: CleanText = "made by Janus itself, which does not kick it"
    static let isRemote: CleanText = "sent by another Janus: kick it there"
    static let isGone: CleanText = "gone already"
    static let kickedAlready: CleanText = "being kicked already"
    static let nothingUnderCursor: CleanText = "nothing under the cursor"
    static let notNow: CleanText = "not now"

    static let refreshing: CleanText = "Reading everything again."
    static let retrying: CleanText = "Trying again now."
    static let asked: CleanText = "asked for"

    static func pasteIgnored(_ count: Int) -> CleanText {
        count == 1 ? "Pasted 1 character ignored." : "Pasted \(count) characters ignored."
    }

    static func doesNothing(_ key: Key) -> CleanText { "\(name(of: key)) does nothing here. ? shows the keys." }

    static func deed(_ deed: Deed) -> CleanText {
        switch deed {
        case .kick(let target):
            "kick \((target.name ?? noName).truncated(to: 24)) \(target.id.text) in \(room(target.room).truncated(to: 32))"
        case .join(let target): "join \(room(target).truncated(to: 40))"
        case .leave(let target): "leave \(room(target).truncated(to: 40))"
        }
    }

    /// The same where there is little room.
    static func briefDeed(_ deed: Deed) -> CleanText {
        switch deed {
        case .kick(let target): "kick \((target.name ?? noName).truncated(to: 24)) \(target.id.tail)"
        case .join(let target): "join \(target.id.text)"
        case .leave(let target): "leave \(target.id.text)"
        }
    }

    /// The shortest that still says whom an action is aimed at.
    static func shortDeed(_ deed: Deed) -> CleanText {
        if case .kick(let target) = deed { "kick \(target.id.tail)" } else { briefDeed(deed) }
    }

    /// The same where the room stands beside it.
    static func deedInRoom(_ deed: Deed) -> CleanText {
        switch deed {
        case .kick(let target): "kick \((target.name ?? noName).truncated(to: 24)) \(target.id.text)"
        case .join: "join"
        case .leave: "leave"
        }
    }

    static let canBeTriedAgain: CleanText = "; can be tried again"

    /// What became of an action: done, already gone, refused, not done, or unknown.
    static func outcome(_ outcome: Outcome, of deed: Deed) -> StyledLine {
        switch outcome {
        case .underWay: StyledLine("sent, no answer yet", .muted)
        case .needs(.credential(let kind, _)): StyledLine("waits for the \(credential(kind))", .warning)
        case .needs(.cleartextConsent): StyledLine("waits for your consent", .warning)
        case .done: StyledLine("done", .good)
        case .alreadyGone:
            switch deed {
            case .kick: StyledLine("already gone", .good)
            case .join: StyledLine("already in it", .good)
            case .leave: StyledLine("already out of it", .good)
            }
        case .refused(let code, let reason):
            StyledLine(code.map { "refused: \(reason) (\($0))" } ?? "refused: \(reason)", .failure)
        case .unknown: StyledLine("unknown, the server is being asked", .warning)
        case .notDone(let time): StyledLine("not done as of \(time.clock)", .warning)
        case .givenUp: StyledLine("given up, nothing was done", .muted)
        }
    }

    static func open(_ count: Int) -> CleanText { "\(count) open" }

    static func credential(_ kind: CredentialKind) -> CleanText {
        switch kind {
        case .roomSecret: "room secret"
        case .pin: "pin"
        case .token: "token"
        }
    }
}
