import JanusWire
import Text

// The book of actions: what was confirmed, what each waits for, what became of it.
extension ModerationState {
    /// The moderator confirmed these deeds, or something of the moderator's own asks for them.
    mutating func act(
        _ deeds: [Deed], reason: CleanText? = nil, origin: Origin = .you, at now: Moment,
        _ effects: inout [ModerationEffect]
    ) {
        let batch = ActionID(lastAction + 1)
        for deed in deeds {
            lastAction += 1
            let record = ActionRecord(
                id: ActionID(lastAction), deed: deed, outcome: .queued, at: now, reason: reason, origin: origin,
                batch: batch)
            actions.append(ActionEntry(record: record))
            recordIntent(record, &effects)
        }
        forgetOldActions()
        sendQueued(at: now, &effects)
    }

    /// What an action waited for was typed: it goes on with it, and so do those that waited for the same.
    mutating func supply(
        _ kind: CredentialKind, _ secret: Secret, to id: ActionID, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        guard let entry = entry(id), case .needs(.credential(kind, _)) = entry.record.outcome else { return }
        keyring.keep(secret, kind, for: entry.record.deed.room?.id)
        for waiting in waiting(like: entry) { perform(waiting, at: now, &effects) }
    }

    mutating func consentToCleartext(_ id: ActionID, at now: Moment, _ effects: inout [ModerationEffect]) {
        guard let entry = entry(id), entry.record.outcome == .needs(.cleartextConsent) else { return }
        keyring.allowsCleartext = true
        for waiting in waiting(like: entry) { perform(waiting, at: now, &effects) }
    }

    /// The moderator gave up an action that waits for something, and with it what was confirmed together with it and
    /// has not been sent.
    mutating func giveUp(_ id: ActionID, at now: Moment, _ effects: inout [ModerationEffect]) {
        guard let entry = entry(id), case .needs = entry.record.outcome else { return }
        let unsent = actions.filter { $0.record.batch == entry.record.batch && $0.record.outcome == .queued }
        for given in waiting(like: entry) + unsent.map(\.record.id) {
            guard let record = self.entry(given)?.record else { continue }
            if case .join(let room) = record.deed { stopBeingIn(room.id) }
            if case .rule(let rule) = record.origin { pause(rule, .givenUp, at: now, &effects) }
            settle(given, .givenUp, at: now, &effects)
        }
    }

    /// The actions that wait for what this one waits for, itself included: the same key of the same room.
    private func waiting(like entry: ActionEntry) -> [ActionID] {
        actions.filter { other in
            switch (other.record.outcome, entry.record.outcome) {
            case (.needs(.cleartextConsent), .needs(.cleartextConsent)): true
            case (.needs(.credential(let kind, _)), .needs(.credential(let wanted, _))):
                kind == wanted
                    && (kind == .adminKey || other.record.deed.room?.id == entry.record.deed.room?.id)
            default: false
            }
        }.map(\.record.id)
    }

    // MARK: Looking things up

    func entry(_ id: ActionID) -> ActionEntry? { actions.first { $0.record.id == id } }

    func openAction(in room: RoomID, where matches: (Deed) -> Bool) -> ActionID? {
        actions.last { !$0.record.outcome.isFinal && $0.record.deed.room?.id == room && matches($0.record.deed) }?
            .record.id
    }

    mutating func note(_ secret: Secret?, sentFor id: ActionID) {
        guard let index = actions.firstIndex(where: { $0.record.id == id }) else { return }
        actions[index].sentSecret = secret
    }

    /// The latest batch stays whole, so that its outcomes can be counted.
    private mutating func forgetOldActions() {
        let latest = actions.last?.record.batch
        let closed = actions.filter { $0.record.outcome.isFinal && $0.record.batch != latest }
        guard closed.count > Tempo.closedActions else { return }
        let forgotten = Set(closed.prefix(closed.count - Tempo.closedActions).map(\.record.id))
        actions.removeAll { forgotten.contains($0.record.id) }
    }
}
