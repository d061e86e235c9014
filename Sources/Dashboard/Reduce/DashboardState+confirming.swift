import Canvas
import JanusWire
import Moderation
import Text

// What becomes of a dialog's answer.
extension DashboardState {
    /// Does what the open dialog proposes, exactly as it stands there.
    mutating func confirmDialog() -> [DashboardEffect] {
        guard let dialog else { return [] }
        self.dialog = nil
        let deeds = deeds(of: dialog)
        if !deeds.isEmpty {
            let reason = CleanText(cleaning: dialog.form.text(.reason))
            if dialog.isSelfOpened { answeredEarlierRules = true }
            if case .kick = dialog.question { marks.clear() }
            if case .mute = dialog.question { marks.clear() }
            notice = Notice(text: "\(words.deeds(deeds))\(words.colon)\(words.asked)")
            return [.intent(.act(deeds, reason: reason.isBlank ? nil : reason))]
        }
        switch dialog.question {
        case .quit: return [.quit]
        case .leaveServer(let server): return [.open(server)]
        case .cleartext(let action, _):
            answered[action] = dialog.requiredAt
            return [.intent(.consentToCleartext(action))]
        case .serverCleartext:
            answeredRefusal = dialog.requiredAt
            return [.intent(.consentToCleartextConnection)]
        case .credential(let action, _, let kind, _):
            answered[action] = dialog.requiredAt
            return [.intent(.supply(action, kind, dialog.secret))]
        case .serverCredential(let kinds, _):
            answeredRefusal = dialog.requiredAt
            return kinds.first.map { [.intent(.identify($0, dialog.secret))] } ?? []
        case .save:
            return [
                .intent(
                    .save(events.records(onlyFiltered: dialog.form.isOn(.onlyFiltered)), path: dialog.form.text(.path)))
            ]
        default: return []
        }
    }

    /// What a dialog does to the server when it is confirmed.
    func deeds(of dialog: Dialog) -> [Deed] {
        let form = dialog.form
        switch dialog.question {
        case .kick where dialog.removesFromServer: return removals(of: dialog)
        case .removeListener: return removals(of: dialog)
        case .kick(let crowd):
            let targets = crowd.members(chosenIn: form).map(\.target)
            let rooms = targets.map(\.room).uniqued()
            return (form.isOn(.lockToo) ? rooms.map(Deed.lock) : []) + targets.map(Deed.kick)
        case .mute(let crowd): return mutes(of: crowd, form)
        case .keepOut(let target, let peer): return [.keepOut(keepOut(target, at: peer, form))]
        case .rule(let rule, let change): return [.rule(rule.id, rule.keepOut, change)]
        case .earlierRules(let rules): return rules.map { .rule($0.id, $0.keepOut, .resume) }
        case .join(let room, _): return [.join(room)]
        case .leave(let room): return [.leave(room)]
        case .lock(let room): return [form.isOn(.unlocks) ? .unlock(room) : .lock(room)]
        case .unlock(let room): return [.unlock(room)]
        case .record(let room, let isOn): return [.record(room, isOn: isOn)]
        case .rename(let room): return [.rename(room, to: form.text(.display))]
        case .create:
            let configuration = try? form.configuration(usesStringIDs: usesStringIDs, taken: knownRooms)
            return configuration.map { [.create($0, permanently: form.isPermanent)] } ?? []
        case .edit(let room):
            return (try? form.changes()).map { [.edit(room, $0, permanently: form.isPermanent)] } ?? []
        case .destroy(let room): return [.destroy(room, permanently: form.isPermanent)]
        case .server(let question): return serverDeed(question, form).map { [.server($0)] } ?? []
        case .whom, .save, .quit, .leaveServer, .cleartext, .credential, .serverCredential, .serverCleartext: return []
        }
    }

    private func mutes(of crowd: Crowd, _ form: Form) -> [Deed] {
        let isMuting = form.choice(.isMuting) == 0
        return crowd.members(chosenIn: form).compactMap { member in
            let streams = member.streams.filter {
                !$0.media.isDisjoint(with: form.media) && ($0.mutedBy != nil) != isMuting
            }
            guard !streams.isEmpty else { return nil }
            let muting = Muting(
                streams.map { .init($0.name, $0.media) }, isMuted: isMuting, lasts: isMuting && form.isOn(.lasts))
            return .mute(member.target, muting)
        }
    }

    /// The rule that stands in the dialog of `B`.
    func keepOut(_ target: Target, at peer: PeerAddress?, _ form: Form) -> KeepOut {
        let text = CleanText(cleaning: form.text(.pattern))
        let pattern: KeepOutPattern =
            switch form.choice(.match) {
            case 0: .name(text)
            case 1: .glob(text)
            case 2: .id(target.id)
            default: .address(peer?.host ?? .empty)
            }
        let reason = CleanText(cleaning: form.text(.reason))
        return KeepOut(
            room: target.room, pattern: pattern, duration: RuleLength.all[form.choice(.ends)],
            reason: reason.isBlank ? nil : reason)
    }

    /// What is wrong with what stands in a dialog, so that it cannot be confirmed; `nil` when nothing is.
    func problem(of dialog: Dialog) -> CleanText? {
        let form = dialog.form
        switch dialog.question {
        case .removeListener: return reasonAgainstRemoval(in: dialog)
        case .kick, .mute:
            if let reason = reasonAgainstRemoval(in: dialog) { return reason }
            let people = deeds(of: dialog).filter { $0.target != nil }.count
            if people == 0 { return words.nobodyChosen }
            guard Crowd.wantsNumber(people) else { return nil }
            return form.text(.number) == String(people) ? nil : words.typeTheNumber(people)
        case .keepOut(let target, let peer):
            let pattern = keepOut(target, at: peer, form).pattern
            if case .address = pattern, peer?.isRelay == true { return words.addressIsRelays }
            if pattern.isEmpty { return words.patternIsEmpty }
            return pattern.isTooBroad(among: people(of: target.room.id)) ? words.patternIsTooBroad : nil
        case .rename: return form.text(.display).isEmpty ? words.nameIsEmpty : nil
        case .create:
            return text { () throws(FormProblem) in
                _ = try form.configuration(usesStringIDs: usesStringIDs, taken: knownRooms)
            }
        case .edit: return text { () throws(FormProblem) in _ = try form.changes() }
        case .destroy(let room):
            return form.text(.typedID) == room.id.description ? nil : words.typeTheID(room.id.text)
        case .server(let question): return problem(of: question, form)
        case .save: return form.text(.path).isEmpty ? words.typeThePath : nil
        default: return nil
        }
    }

    private func text(_ check: () throws(FormProblem) -> Void) -> CleanText? {
        do {
            try check()
            return nil
        } catch {
            return error.text(words)
        }
    }

    /// Closes the dialog without doing anything, and gives up the action that waited for it.
    mutating func dismissDialog() -> [DashboardEffect] {
        guard let dialog else { return [] }
        self.dialog = nil
        if case .earlierRules = dialog.question { answeredEarlierRules = true }
        if dialog.isForServer { answeredRefusal = dialog.requiredAt }
        guard let action = dialog.waitingAction else { return [] }
        answered[action] = dialog.requiredAt
        return [.intent(.giveUp(action))]
    }

    /// The people of a room, as far as they are on the screen.
    func people(of room: RoomID) -> [Person] {
        snapshot.watched?.room.id == room ? snapshot.watched?.people ?? [] : []
    }

    private var knownRooms: [RoomID] { snapshot.rooms.map(\.id) }

    /// Whether this server's ids are strings, as far as its rooms show.
    var usesStringIDs: Bool {
        if case .string = snapshot.rooms.first(where: \.isListed)?.id { true } else { false }
    }
}

extension Dialog {
    fileprivate var secret: Secret { Secret(form[.secret]?.text?.text ?? "") }
}

extension Array where Element: Hashable {
    /// Every element once, in the order in which each came first.
    fileprivate func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
