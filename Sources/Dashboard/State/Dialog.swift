import JanusWire
import Moderation
import Text

/// A question that stands over everything else until it is answered.
struct Dialog: Hashable, Sendable {
    /// What is asked.
    enum Question: Hashable, Sendable {
        case kick(Crowd)
        case mute(Crowd)
        /// Which of them an acting key means: those who are marked, or the one under the cursor.
        case whom(Command, marked: Crowd, underCursor: Crowd)
        /// With where the media come from, as far as that is known.
        case keepOut(Target, PeerAddress?)
        /// Somebody who receives a room's media is removed from the server.
        case removeListener(ListenerTarget, owner: Listener.Owner)
        case rule(KeepOutRule, RuleChange)
        /// Rules of an earlier run wait to be confirmed.
        case earlierRules([KeepOutRule])
        case join(RoomTarget, isAnnounced: Bool)
        case leave(RoomTarget)
        case lock(RoomTarget)
        case unlock(RoomTarget)
        case record(RoomTarget, isOn: Bool)
        case rename(RoomTarget)
        case create
        case edit(RoomTarget)
        case destroy(RoomTarget)
        case server(ServerQuestion)
        case save
        case quit
        /// Another server; without a name, whichever is chosen then.
        case leaveServer(for: String?)
        /// An action waits for leave to send a secret in the clear.
        case cleartext(ActionID, Deed)
        /// An action waits for a secret, a pin or a token.
        case credential(ActionID, Deed, CredentialKind, refusal: CleanText)
        /// The connection waits for one of these secrets; the first is the one that is being typed.
        case serverCredential([ServerCredentialKind], refusal: CleanText)
        /// The connection waits for leave to send the server's secrets in the clear.
        case serverCleartext
    }

    /// What is asked about the server itself.
    enum ServerQuestion: Hashable, Sendable {
        case acceptSessions(Bool)
        /// With the level that holds, as far as it was told.
        case logLevel(Int?)
        case addToken
        case removeToken(ListedToken)
    }

    var question: Question
    var arming: Arming = .unseen
    /// The number of ``DashboardState/openings`` that a frame must have been rendered at to have shown it.
    var opening: Int
    /// When the waiting action, or the connection, came to need it, which tells a second asking from the first.
    var requiredAt: Moment?
    /// Why it cannot be confirmed any more: the person left meanwhile, for one.
    var obstacle: CleanText?
    /// What is known of the removal that it proposes; `nil` while it proposes none.
    var proposal: ProposedRemoval?
    /// What is typed and ticked.
    var form: Form

    init(question: Question, form: Form = Form(), opening: Int, requiredAt: Moment? = nil) {
        self.question = question
        self.form = form
        self.opening = opening
        self.requiredAt = requiredAt
    }

    /// Whether it came by itself rather than by a key of the moderator's.
    var isSelfOpened: Bool {
        if case .earlierRules = question { true } else { waitingAction != nil || isForServer }
    }

    /// Whether the connection waits for it.
    var isForServer: Bool {
        switch question {
        case .serverCredential, .serverCleartext: true
        default: false
        }
    }

    /// The action that waits for it.
    var waitingAction: ActionID? {
        switch question {
        case .cleartext(let id, _), .credential(let id, _, _, _): id
        default: nil
        }
    }

    /// Whether it only asks which of two is meant, which `y` does not answer.
    var isChoice: Bool { if case .whom = question { true } else { false } }

    /// Whether it can be confirmed now, as far as time and what happened meanwhile allow it.
    var isReady: Bool { arming == .armed && obstacle == nil }
}

/// How far a dialog is from taking an answer: nobody confirms what was not on the screen long enough to be seen.
enum Arming: Hashable, Sendable {
    /// No frame that shows it has been written out.
    case unseen
    /// It is on the screen and takes an answer from then on, if nothing is typed until then.
    case waiting(until: Duration)
    case armed
}
