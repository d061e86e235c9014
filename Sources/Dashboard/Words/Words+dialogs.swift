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

    static func dialogHints(canConfirm: Bool, hasFields: Bool) -> [StyledLine] {
        let fields = StyledLine("Tab", .key, .strong) + StyledLine(" fields", .muted)
        return [
            canConfirm
                ? StyledLine("y", .key, .strong) + StyledLine(" do it", .muted) : StyledLine("(y do it)", .disabled),
            StyledLine("Esc n Enter", .key, .strong) + StyledLine(" do not", .muted),
        ] + (hasFields ? [fields] : [])
    }

    static let fieldHints: [StyledLine] = [
        StyledLine("Enter", .key, .strong) + StyledLine(" send", .muted),
        StyledLine("Esc", .key, .strong) + StyledLine(" give up", .muted),
    ]

    static let formHints: [StyledLine] = [
        StyledLine("Tab ↓ ↑", .key, .strong) + StyledLine(" fields", .muted),
        StyledLine("Space", .key, .strong) + StyledLine(" tick", .muted),
        StyledLine("Enter", .key, .strong) + StyledLine(" on", .muted),
        StyledLine("Esc", .key, .strong) + StyledLine(" to the answer", .muted),
    ]

    /// What a dialog says, in the state it is open in.
    static func dialog(_ dialog: Dialog, in state: DashboardState) -> DialogContent {
        var content = content(of: dialog, in: state)
        let problem = state.problem(of: dialog)
        if let obstacle = dialog.obstacle {
            // What the question would have had to say does not matter any more.
            content.problem = obstacle
            content.notes = []
        } else if content.problem == nil {
            content.hint = problem
        }
        // While a field takes the keys, none of them is an answer.
        content.isReady = dialog.isReady && problem == nil && dialog.form.focus == dialog.form.home
        return content
    }

    private static func content(of dialog: Dialog, in state: DashboardState) -> DialogContent {
        switch dialog.question {
        case .kick(let crowd): kickDialog(crowd, dialog, in: state)
        case .mute(let crowd): muteDialog(crowd, dialog, in: state)
        case .whom(let command, let marked, let person): whomDialog(command, marked, person)
        case .keepOut(let target): keepOutDialog(target, dialog, in: state)
        case .rule(let rule, let change): ruleDialog(rule, change)
        case .earlierRules(let rules): earlierRulesDialog(rules)
        case .join(let room, let isAnnounced):
            joinDialog(room, isAnnounced: isAnnounced, name: state.options.displayName)
        case .leave(let room): leaveDialog(room)
        case .lock(let room): lockDialog(room, unlocks: dialog.form.isOn(.unlocks))
        case .unlock(let room): unlockDialog(room)
        case .record(let room, let isOn): recordDialog(room, isOn: isOn)
        case .rename(let room): renameDialog(room)
        case .create: createDialog
        case .edit(let room): editDialog(room, dialog.form)
        case .destroy(let room): destroyDialog(room, dialog.form, in: state)
        case .save: saveDialog(state)
        case .quit: quitDialog(state)
        case .cleartext(_, let waiting): cleartextDialog(deed(waiting), server: state.snapshot.server)
        case .credential(_, let deed, let kind, let refusal): credentialDialog(deed, kind, refusal: refusal)
        case .serverCredential(let kinds, let refusal):
            serverCredentialDialog(kinds, refusal: refusal, server: state.snapshot.server)
        case .serverCleartext: cleartextDialog(connecting, server: state.snapshot.server)
        }
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
        let rules = state.snapshot.rules.filter { $0.status == .running }.map { rule in
            DialogContent.Fact(
                label: "ends", value: "keeping out \(pattern(rule.keepOut.pattern)) in \(room(rule.keepOut.room))")
        }
        let locks = state.lockedRooms.map {
            DialogContent.Fact(label: "stays locked", value: room(RoomTarget($0)))
        }
        var notes: [CleanText] = []
        if !rooms.isEmpty { notes.append("Everybody in a joined room sees that you leave.") }
        if !deeds.isEmpty { notes.append("What becomes of an open action will not be seen here.") }
        if !rules.isEmpty { notes.append("The rules are kept, and offered at the next start.") }
        if !locks.isEmpty { notes.append("The token with which Janitor comes back into a locked room is forgotten.") }
        let facts = rules + rooms + deeds + locks
        if facts.count > 4 { notes.insert("And \(facts.count - 4) more.", at: 0) }
        return DialogContent(
            title: "Quit", question: "Quit Janitor?", facts: Array(facts.prefix(4)), notes: notes, confirmKey: "y",
            confirm: "quit", cancelKey: "Esc", cancel: "stay")
    }

    private static func saveDialog(_ state: DashboardState) -> DialogContent {
        DialogContent(
            title: "Write", question: "Write the event stream into a new file?",
            facts: [.init(label: "events", value: "\(state.events.total)")],
            notes: ["JSON Lines, readable by you alone. A file that exists is left as it is."],
            confirmKey: "Enter", confirm: "write", cancelKey: "Esc", cancel: "cancel")
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
            title: credentialTitle(kind),
            question: kind == .adminKey
                ? "Janus asks for the admin key of its VideoRoom plugin."
                : "Janus asks for the \(credential(kind)) of this room.",
            facts: (kind == .adminKey ? nil : waiting.room).map { [.init(label: roomLabel, value: room($0))] } ?? []
                + [.init(label: "for", value: deedInRoom(waiting))],
            notes: [kind == .adminKey ? "It is kept in memory." : "It is kept in memory, for this room only."],
            problem: refusal.isBlank ? nil : "Janus: \(refusal)",
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
            problem: refusal.isBlank ? nil : "Janus: \(refusal)",
            confirmKey: "Enter", confirm: "send", cancelKey: "Esc", cancel: "not now")
    }

    private static func serverCredentialTitle(_ kind: ServerCredentialKind) -> CleanText {
        switch kind {
        case .apiSecret: "API secret"
        case .token: "Token"
        }
    }

    static func serverCredential(_ kind: ServerCredentialKind) -> CleanText {
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
        case .adminKey: "Admin key"
        }
    }
}
