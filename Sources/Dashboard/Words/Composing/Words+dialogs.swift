import JanusWire
import Moderation
import Text

// The dialogs, put together from the texts of a catalogue.
extension Words {
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
        case .kick(let crowd): kick(crowd, dialog, in: state)
        case .removeListener(let target, let owner): removal(of: target, owner: owner, dialog)
        case .mute(let crowd): mute(crowd, dialog, in: state)
        case .whom(let command, let marked, let person): whom(command, marked, person)
        case .keepOut(let target, let peer): keepOut(target, at: peer, dialog, in: state)
        case .rule(let rule, let change): content(ruleDialog(change), facts: [fact(on: rule)])
        case .earlierRules(let rules): earlierRules(rules)
        case .join(let room, let isAnnounced):
            join(room, isAnnounced: isAnnounced, name: state.options.displayName)
        case .leave(let room): content(leaveDialog, facts: [fact(on: room)])
        case .lock(let room): lock(room, unlocks: dialog.form.isOn(.unlocks))
        case .unlock(let room): content(unlockDialog, facts: [fact(on: room)])
        case .record(let room, let isOn): content(recordDialog(isOn: isOn), facts: [fact(on: room)])
        case .rename(let room): content(renameDialog, facts: [fact(on: room)])
        case .create: content(createDialog)
        case .edit(let room): edit(room, dialog.form)
        case .destroy(let room): destroy(room, dialog.form, in: state)
        case .server(let question): server(question, in: state)
        case .save:
            content(saveDialog, facts: [.init(label: eventsLabel, value: "\(state.events.total)")], key: "Enter")
        case .quit: ending(state, quitDialog)
        case .leaveServer: ending(state, leaveServerDialog)
        case .cleartext(_, let waiting): cleartext(deed(waiting), server: state.snapshot.server)
        case .credential(_, let deed, let kind, let refusal): credential(kind, for: deed, refusal: refusal)
        case .serverCredential(let kinds, let refusal):
            serverCredential(kinds, refusal: refusal, server: state.snapshot.server)
        case .serverCleartext: cleartext(connecting, server: state.snapshot.server)
        }
    }

    /// A dialog with these texts.
    static func content(
        _ texts: DialogTexts, facts: [DialogContent.Fact] = [], key: CleanText = "y"
    ) -> DialogContent {
        DialogContent(
            title: texts.title, question: texts.question, facts: facts, notes: texts.notes, confirmKey: key,
            confirm: texts.confirm, cancelKey: "Esc", cancel: texts.cancel ?? cancel)
    }

    static func fact(on target: RoomTarget) -> DialogContent.Fact { .init(label: roomLabel, value: room(target)) }

    /// What ends with the program, or with leaving the server.
    private static func ending(_ state: DashboardState, _ texts: DialogTexts) -> DialogContent {
        let rooms = state.enteredRooms.map { DialogContent.Fact(label: leavesLabel, value: room(RoomTarget($0))) }
        let deeds = state.openActions.map { DialogContent.Fact(label: openLabel, value: deed($0.deed)) }
        let rules = state.snapshot.rules.filter { $0.status == .running }.map { rule in
            DialogContent.Fact(
                label: endsLabel,
                value: inRoom(keepingOut(pattern(rule.keepOut.pattern)), room(rule.keepOut.room)))
        }
        let locks = state.lockedRooms.map {
            DialogContent.Fact(label: staysLockedLabel, value: room(RoomTarget($0)))
        }
        let facts = rules + rooms + deeds + locks
        var content = content(texts, facts: Array(facts.prefix(4)))
        if facts.count > 4 { content.notes.append(andMoreFacts(facts.count - 4)) }
        if !rooms.isEmpty { content.notes.append(quitLeavesRooms) }
        if !deeds.isEmpty { content.notes.append(quitLeavesActions) }
        if !rules.isEmpty { content.notes.append(quitKeepsRules) }
        if !locks.isEmpty { content.notes.append(quitForgetsTokens) }
        return content
    }

    /// The question of a terminal that has no room for a dialog.
    static func quitInLittleRoom(isReady: Bool) -> [CleanText] {
        let texts = quitDialog
        return [
            texts.question, leavesYourRooms, .empty,
            "[\(isReady ? "y" : " ")] \(texts.confirm)  [Esc] \(texts.cancel ?? cancel)",
        ]
    }

    private static func cleartext(_ purpose: CleanText, server: ServerDescription) -> DialogContent {
        content(
            cleartextDialog,
            facts: [.init(label: toLabel, value: server.url), .init(label: forLabel, value: purpose)])
    }

    private static func credential(_ kind: CredentialKind, for deed: Deed, refusal: CleanText) -> DialogContent {
        let place = kind == .adminKey ? nil : deed.room
        var content = content(
            credentialDialog(kind),
            facts: (place.map { [fact(on: $0)] } ?? []) + [.init(label: forLabel, value: deedInRoom(deed))],
            key: "Enter")
        if !refusal.isBlank { content.problem = "Janus\(colon)\(refusal)" }
        return content
    }

    private static func serverCredential(
        _ kinds: [ServerCredentialKind], refusal: CleanText, server: ServerDescription
    ) -> DialogContent {
        var content = content(
            serverCredentialDialog(kinds.first ?? .apiSecret), facts: [.init(label: serverLabel, value: server.url)],
            key: "Enter")
        if kinds.count > 1 { content.notes.insert(takesAsWell(kinds[1]), at: 0) }
        if !refusal.isBlank { content.problem = "Janus\(colon)\(refusal)" }
        return content
    }
}
