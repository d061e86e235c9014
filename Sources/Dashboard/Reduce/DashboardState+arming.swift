import Canvas
import JanusWire
import Moderation
import Text

// When a dialog may be answered, and when it may not any more.
extension DashboardState {
    /// A frame is on the screen that was rendered when so many dialogs had been opened.
    mutating func dialogWasShown(atOpening number: Int) {
        guard let dialog, dialog.arming == .unseen, number >= dialog.opening else { return }
        self.dialog?.arming = .waiting(until: now.uptime + options.armingDelay)
    }

    /// Arms the dialog if its time has come.
    mutating func armDialog() {
        if case .waiting(let time) = dialog?.arming, now.uptime >= time { dialog?.arming = .armed }
    }

    /// Makes the dialog wait for a frame and its time once more.
    mutating func showDialogAnew() {
        guard dialog != nil else { return }
        openings += 1
        dialog?.opening = openings
        dialog?.arming = .unseen
    }

    /// Looks whether the open dialog still makes sense.
    mutating func reviewDialog() {
        guard let dialog else { return }
        if let action = dialog.waitingAction {
            let record = snapshot.actions.first { $0.id == action }
            if record?.requirement == nil || record?.at != dialog.requiredAt { self.dialog = nil }
            return
        }
        if dialog.isForServer {
            if snapshot.connection.refusal?.since != dialog.requiredAt { self.dialog = nil }
            return
        }
        if case .earlierRules(let rules) = dialog.question {
            // Rules can end by themselves while nobody answers.
            let known = Set(snapshot.rules.map(\.id))
            if !rules.contains(where: { known.contains($0.id) }) { self.dialog = nil }
            return
        }
        let obstacle = obstacle(to: dialog.question)
        if obstacle == nil, dialog.obstacle != nil { showDialogAnew() }
        self.dialog?.obstacle = obstacle
    }

    /// Opens the dialog that the connection waits for, or the first action that does, unless another dialog is open.
    mutating func openWaitingDialog() {
        guard dialog == nil, !layout(for: size).isTooSmall else { return }
        if let refusal = snapshot.connection.refusal, refusal.since != answeredRefusal {
            switch refusal.needs {
            case .cleartextConsent: return open(.serverCleartext, requiredAt: refusal.since)
            case .credential(let kinds, let words):
                return open(.serverCredential(kinds, refusal: words), form: .secret, requiredAt: refusal.since)
            }
        }
        for action in snapshot.actions where answered[action.id] != action.at {
            switch action.requirement {
            case .cleartextConsent: return open(.cleartext(action.id, action.deed), requiredAt: action.at)
            case .credential(let kind, let refusal):
                return open(
                    .credential(action.id, action.deed, kind, refusal: refusal), form: .secret, requiredAt: action.at)
            case nil: continue
            }
        }
        offerEarlierRules()
    }

    /// Offers the rules of an earlier run, once there is a server that they could be about.
    private mutating func offerEarlierRules() {
        guard !answeredEarlierRules, isConnected, !options.isReadOnly, snapshot.roomsFreshness == .fresh else { return }
        let earlier = snapshot.rules.filter { $0.status == .paused(.fromEarlier) }
        if !earlier.isEmpty { open(.earlierRules(earlier)) }
    }

    /// Why a question has become pointless since it was asked.
    private func obstacle(to question: Dialog.Question) -> CleanText? {
        switch question {
        case .server(let question): obstacle(to: question)
        // What becomes of a listener the survey tells.
        case .removeListener, .quit, .leaveServer, .save, .cleartext, .credential, .serverCredential, .serverCleartext,
            .whom, .rule,
            .earlierRules:
            nil
        case _ where !isConnected: words.notConnected
        // Of several, those who left are found gone, each by itself.
        case .kick(let crowd), .mute(let crowd): crowd.single.flatMap(obstacle(toReaching:))
        case .join(let target, _): obstacle(toJoining: target.id)
        case .leave(let target), .rename(let target): obstacle(toLeaving: target.id)
        case .lock(let target), .unlock(let target), .record(let target, _), .edit(let target), .destroy(let target):
            room(target.id) == nil ? words.roomIsGone : nil
        // Whoever it was about may come back: that is what it is for.
        case .keepOut, .create: nil
        }
    }

    private func obstacle(toReaching target: Target) -> CleanText? {
        guard let here = entries(of: target.id, in: target.room.id) else {
            // Of somebody found in a room that nobody looks into, the server knows best.
            return finder == nil ? words.roomIsGone : nil
        }
        if here.contains(where: { $0.gone == nil }) { return nil }
        return switch here.first?.gone?.manner {
        case .kicked, .kickedByYou, .keptOut: words.wasKickedMeanwhile
        case .left, nil: words.leftMeanwhile
        }
    }

    private func obstacle(toJoining id: RoomID) -> CleanText? {
        switch room(id)?.presence {
        case nil: words.roomIsGone
        case .watching: nil
        case .joining, .joined, .leaving: words.joinedMeanwhile
        }
    }

    private func obstacle(toLeaving id: RoomID) -> CleanText? {
        switch room(id)?.presence {
        case nil: words.roomIsGone
        case .joined: nil
        case .watching, .joining, .leaving: words.outMeanwhile
        }
    }

    private func room(_ id: RoomID) -> Room? {
        snapshot.rooms.first { $0.id == id } ?? (snapshot.watched?.room.id == id ? snapshot.watched?.room : nil)
    }
}

extension Connection {
    /// What a refused connection waits for, if that is something the moderator can give here.
    fileprivate var refusal: (needs: ServerRequirement, since: Moment)? {
        if case .refused(_, _, let needs?, let since) = self { (needs, since) } else { nil }
    }
}

extension ActionRecord {
    /// What it waits for.
    fileprivate var requirement: Requirement? {
        if case .needs(let requirement) = outcome { requirement } else { nil }
    }
}
