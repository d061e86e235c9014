import Canvas
import JanusWire
import Moderation
import Text

// What the dialogs say.
extension Words {
    static let roomIsGone: CleanText = "The room is gone: nothing to do."
    static let leftMeanwhile: CleanText = "Left meanwhile: nobody to kick."
    static let wasKickedMeanwhile: CleanText = "Was kicked meanwhile: nobody to kick."
    static let joinedMeanwhile: CleanText = "You are in this room meanwhile."
    static let outMeanwhile: CleanText = "You are out of this room meanwhile."

    static func dialogHints(canConfirm: Bool) -> [StyledLine] {
        [
            canConfirm
                ? StyledLine("y", .key, .strong) + StyledLine(" do it", .muted) : StyledLine("(y do it)", .disabled),
            StyledLine("Esc n Enter", .key, .strong) + StyledLine(" do not", .muted),
        ]
    }

    static let fieldHints: [StyledLine] = [
        StyledLine("Enter", .key, .strong) + StyledLine(" send", .muted),
        StyledLine("Esc", .key, .strong) + StyledLine(" give up", .muted),
    ]

    /// What a dialog says, in the state it is open in.
    static func dialog(_ dialog: Dialog, in state: DashboardState) -> DialogContent {
        var content =
            switch dialog.question {
            case .kick(let target): kickDialog(target)
            case .join(let room, let isAnnounced):
                joinDialog(room, isAnnounced: isAnnounced, name: state.options.displayName)
            case .leave(let room): leaveDialog(room)
            case .quit: quitDialog(state)
            case .cleartext(_, let waiting): cleartextDialog(deed(waiting), server: state.snapshot.server)
            case .credential(_, let deed, let kind, let refusal): credentialDialog(deed, kind, refusal: refusal)
            case .serverCredential(let kinds, let refusal):
                serverCredentialDialog(kinds, refusal: refusal, server: state.snapshot.server)
            case .serverCleartext: cleartextDialog(connecting, server: state.snapshot.server)
            }
        if let obstacle = dialog.obstacle {
            // What the question would have had to say does not matter any more.
            content.problem = obstacle
            content.notes = []
        }
        return content
    }

    private static func kickDialog(_ target: Target) -> DialogContent {
        DialogContent(
            title: "Kick", question: "Kick this person?",
            facts: [
                .init(label: nameLabel, value: target.name ?? noName),
                .init(label: idLabel, value: target.id.text),
                .init(label: roomLabel, value: room(target.room)),
            ],
            notes: (target.name?.isAltered == true ? ["The name is not drawn as it was sent."] : [])
                + ["A kick is no ban: the person can come back, and keeps what it is subscribed to."],
            confirmKey: "y", confirm: "kick", cancelKey: "Esc", cancel: "cancel")
    }

    private static func joinDialog(_ target: RoomTarget, isAnnounced: Bool, name: CleanText) -> DialogContent {
        DialogContent(
            title: "Join", question: "Join this room, without media?",
            facts: [.init(label: roomLabel, value: room(target)), .init(label: "as", value: name)],
            notes: [
                isAnnounced
                    ? "Everybody is told that “\(name)” arrives."
                    : "Nobody is told that you arrive.",
                "Lists of participants show you, and your leaving is always visible.",
            ],
            confirmKey: "y", confirm: "join", cancelKey: "Esc", cancel: "cancel")
    }

    private static func leaveDialog(_ target: RoomTarget) -> DialogContent {
        DialogContent(
            title: "Leave", question: "Leave this room?",
            facts: [.init(label: roomLabel, value: room(target))],
            notes: ["Everybody in the room sees that you leave. The room is watched from then on."],
            confirmKey: "y", confirm: "leave", cancelKey: "Esc", cancel: "stay")
    }

    private static func quitDialog(_ state: DashboardState) -> DialogContent {
        let rooms = state.enteredRooms.map { DialogContent.Fact(label: "leaves", value: room(RoomTarget($0))) }
        let deeds = state.openActions.map { DialogContent.Fact(label: "open", value: deed($0.deed)) }
        var notes: [CleanText] = []
        if !rooms.isEmpty { notes.append("Everybody in a joined room sees that you leave.") }
        if !deeds.isEmpty { notes.append("What becomes of an open action will not be seen here.") }
        let facts = rooms + deeds
        if facts.count > 4 { notes.insert("And \(facts.count - 4) more.", at: 0) }
        return DialogContent(
            title: "Quit", question: "Quit Janitor?", facts: Array(facts.prefix(4)), notes: notes, confirmKey: "y",
            confirm: "quit", cancelKey: "Esc", cancel: "stay")
    }

    private static let connecting: CleanText = "connecting, with the API secret or token"

    private static func cleartextDialog(_ purpose: CleanText, server: ServerDescription) -> DialogContent {
        DialogContent(
            title: "Cleartext", question: "Send a secret where it can be read on the way?",
            facts: [.init(label: "to", value: server.url), .init(label: "for", value: purpose)],
            notes: [
                "This server is reached without encryption on another machine. Whoever sees the traffic can read the "
                    + "secret. https or wss would hide it."
            ],
            confirmKey: "y", confirm: "send it", cancelKey: "Esc", cancel: "give up")
    }

    private static func credentialDialog(_ waiting: Deed, _ kind: CredentialKind, refusal: CleanText) -> DialogContent {
        DialogContent(
            title: credentialTitle(kind), question: "Janus asks for the \(credential(kind)) of this room.",
            facts: [
                .init(label: roomLabel, value: room(waiting.room)), .init(label: "for", value: deedInRoom(waiting)),
            ],
            notes: ["It is kept in memory, for this room only."],
            problem: refusal.isBlank ? nil : "Janus: \(refusal)", fieldLabel: credential(kind),
            confirmKey: "Enter", confirm: "send", cancelKey: "Esc", cancel: "give up")
    }

    private static func serverCredentialDialog(
        _ kinds: [ServerCredentialKind], refusal: CleanText, server: ServerDescription
    ) -> DialogContent {
        let kind = kinds.first ?? .apiSecret
        return DialogContent(
            title: serverCredentialTitle(kind), question: "The server asks for its \(serverCredential(kind)).",
            facts: [.init(label: "server", value: server.url)],
            notes: (kinds.count > 1 ? ["It takes a \(serverCredential(kinds[1])) as well: Tab."] : [])
                + ["It is kept in memory. Janitor connects as soon as it is sent."],
            problem: refusal.isBlank ? nil : "Janus: \(refusal)", fieldLabel: serverCredential(kind),
            confirmKey: "Enter", confirm: "send", cancelKey: "Esc", cancel: "not now")
    }

    private static func serverCredentialTitle(_ kind: ServerCredentialKind) -> CleanText {
        switch kind {
        case .apiSecret: "API secret"
        case .token: "Token"
        }
    }

    private static func serverCredential(_ kind: ServerCredentialKind) -> CleanText {
        switch kind {
        case .apiSecret: "API secret"
        case .token: "token"
        }
    }

    private static func credentialTitle(_ kind: CredentialKind) -> CleanText {
        switch kind {
        case .roomSecret: "Room secret"
        case .pin: "Pin"
        case .token: "Token"
        }
    }
}
