import Moderation
import Text

// What the dialogs say.
extension English {
    static let roomIsGone: CleanText = "The room is gone: nothing to do."
    static let leftMeanwhile: CleanText = "Left meanwhile: nobody to kick."
    static let wasKickedMeanwhile: CleanText = "Was kicked meanwhile: nobody to kick."
    static let joinedMeanwhile: CleanText = "You are in this room meanwhile."
    static let outMeanwhile: CleanText = "You are out of this room meanwhile."

    static let cancel: CleanText = "cancel"
    static let doItHint: CleanText = "do it"
    static let doNotHint: CleanText = "do not"
    static let fieldsHint: CleanText = "fields"
    static let sendHint: CleanText = "send"
    static let giveUpHint: CleanText = "give up"
    static let tickHint: CleanText = "tick"
    static let onHint: CleanText = "on"
    static let toAnswerHint: CleanText = "to the answer"

    static func joinDialog(as name: CleanText, isAnnounced: Bool) -> DialogTexts {
        DialogTexts(
            title: "Join", question: "Join this room, without media?",
            notes: [
                isAnnounced ? "Everybody is told that “\(name)” arrives." : "Nobody is told that you arrive.",
                "Lists of participants show you, and your leaving is always visible.",
            ],
            confirm: "join")
    }
    static let asLabel: CleanText = "as"

    static let leaveDialog = DialogTexts(
        title: "Leave", question: "Leave this room?",
        notes: ["Everybody in the room sees that you leave. The room is watched from then on."],
        confirm: "leave", cancel: "stay")

    static let leaveServerDialog = DialogTexts(
        title: "Server", question: "Leave this server?", confirm: "leave", cancel: "stay")
    static let quitDialog = DialogTexts(title: "Quit", question: "Quit Janitor?", confirm: "quit", cancel: "stay")
    static let quitLeavesRooms: CleanText = "Everybody in a joined room sees that you leave."
    static let quitLeavesActions: CleanText = "What becomes of an open action will not be seen here."
    static let quitKeepsRules: CleanText = "The rules are kept, and offered at the next start."
    static let quitForgetsTokens: CleanText =
        "The token with which Janitor comes back into a locked room is forgotten."
    static let leavesLabel: CleanText = "leaves"
    static let openLabel: CleanText = "open"
    static let endsLabel: CleanText = "ends"
    static let staysLockedLabel: CleanText = "stays locked"
    static func keepingOut(_ pattern: CleanText) -> CleanText { "keeping out \(pattern)" }
    static func andMoreFacts(_ count: Int) -> CleanText { "And \(count) more." }

    static let saveDialog = DialogTexts(
        title: "Write", question: "Write the event stream into a new file?",
        notes: ["JSON Lines, readable by you alone. A file that exists is left as it is."], confirm: "write")
    static let eventsLabel: CleanText = "events"

    static let cleartextDialog = DialogTexts(
        title: "Cleartext", question: "Send a secret where it can be read on the way?",
        notes: [
            "This server is reached without encryption on another machine. Whoever sees the traffic can read the "
                + "secret. https or wss would hide it."
        ],
        confirm: "send it", cancel: "give up")
    static let connecting: CleanText = "connecting, with the API secret or token"
    static let toLabel: CleanText = "to"
    static let forLabel: CleanText = "for"

    static func credentialDialog(_ kind: CredentialKind) -> DialogTexts {
        let title: CleanText =
            switch kind {
            case .roomSecret: "Room secret"
            case .pin: "Pin"
            case .token: "Token"
            case .adminKey: "Admin key"
            }
        return kind == .adminKey
            ? DialogTexts(
                title: title, question: "Janus asks for the admin key of its VideoRoom plugin.",
                notes: ["It is kept in memory."], confirm: "send", cancel: "give up")
            : DialogTexts(
                title: title, question: "Janus asks for the \(credential(kind)) of this room.",
                notes: ["It is kept in memory, for this room only."], confirm: "send", cancel: "give up")
    }

    static func serverCredentialDialog(_ kind: ServerCredentialKind) -> DialogTexts {
        DialogTexts(
            title: kind == .apiSecret ? "API secret" : "Token",
            question: "The server asks for its \(serverCredential(kind)).",
            notes: ["It is kept in memory. Janitor connects as soon as it is sent."], confirm: "send",
            cancel: "not now")
    }

    static func serverCredential(_ kind: ServerCredentialKind) -> CleanText {
        switch kind {
        case .apiSecret: "API secret"
        case .token: "token"
        }
    }

    static func takesAsWell(_ kind: ServerCredentialKind) -> CleanText {
        "It takes a \(serverCredential(kind)) as well: Tab."
    }
    static let serverLabel: CleanText = "server"
}
