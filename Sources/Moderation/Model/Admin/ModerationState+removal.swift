import JanusWire
import Text

// Removing somebody from the server: what would end is found out first, and shown, and found out again.
extension ModerationState {
    /// A dialog offers to remove somebody, or no longer.
    mutating func survey(_ suspect: Suspect?, at now: Moment) {
        admin.surveyedAt = nil
        guard let suspect else {
            admin.survey = nil
            return
        }
        guard admin.isLive else {
            admin.survey = Survey(of: suspect, state: .failed("the Admin API does not answer"), at: now)
            return
        }
        let state: Survey.State =
            session(of: suspect) == nil ? .failed("the Admin API has not told of this handle yet") : .reading
        admin.survey = Survey(of: suspect, state: state, at: now)
    }

    /// The walk that finds out what the survey wants to know.
    var surveyQuery: AdminQuery? {
        guard let suspect = admin.survey?.of, let session = session(of: suspect) else { return nil }
        return .survey(suspect, session, besides: handlesElsewhere(of: suspect, than: session))
    }

    mutating func surveyed(_ suspect: Suspect, _ walk: [HandleInfo], at now: Moment) {
        guard admin.survey?.of == suspect, let session = session(of: suspect) else { return }
        guard let removal = Removal(of: suspect, session: session, walk: walk) else {
            return surveyFailed(suspect, "not there any more", at: now)
        }
        if case .read(removal) = admin.survey?.state { return }
        admin.survey = Survey(of: suspect, state: .read(removal), at: now)
    }

    mutating func surveyFailed(_ suspect: Suspect, _ reason: CleanText, at now: Moment) {
        guard admin.survey?.of == suspect, admin.survey?.state != .failed(reason) else { return }
        admin.survey = Survey(of: suspect, state: .failed(reason), at: now)
    }

    /// Whom a dialog offers to remove may be gone by now.
    mutating func checkSurvey(at now: Moment) {
        guard let survey = admin.survey, session(of: survey.of) == nil else { return }
        if case .failed = survey.state { return }
        surveyFailed(survey.of, "not there any more", at: now)
    }

    /// What the Admin API answered to an action.
    mutating func adminRequestAnswered(
        _ id: ActionID, _ result: Result<ActionAnswer, JanusError>, at now: Moment,
        _ effects: inout [ModerationEffect]
    ) {
        guard let deed = entry(id)?.record.deed else { return }
        admin.inspectedAt = nil
        switch (result, deed) {
        case (.success(.changed), _):
            settle(
                id, .refused(code: nil, reason: "what would end has changed meanwhile; nothing was done"), at: now,
                &effects)
        case (.success(.kickedOnly(let error)), .remove(.person(let target), _)):
            touch(target.id, in: target.room.id)
            kicked(
                target, id, as: .partly("out of the room, but what they receive may go on: \(error.words)"), at: now,
                &effects)
            if error.breaksConnection { adminFailed(error, attempt: admin.attempt, at: now) }
        case (.success, .remove(let suspect, let removal)):
            removed(suspect, removal, id, at: now, &effects)
        case (.success, .server(.acceptSessions(let accepts))):
            serverInfo?.acceptingNewSessions = accepts
            settle(id, .done, at: now, &effects)
        case (.success, _): settle(id, .done, at: now, &effects)
        case (.failure(let error), _):
            if error.isHandleGone || error.code == JanusErrorCode.tokenNotFound {
                settle(id, .alreadyGone, at: now, &effects)
            } else if error.leavesOutcomeOpen {
                settle(id, .uncertain, at: now, &effects)
            } else {
                settle(id, .refused(code: error.code, reason: error.words), at: now, &effects)
            }
            if error.breaksConnection, !error.isHandleGone { adminFailed(error, attempt: admin.attempt, at: now) }
        }
    }

    private mutating func removed(
        _ suspect: Suspect, _ removal: Removal, _ id: ActionID, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        handlesGone(removal.ends.compactMap { admin.walk.forget($0.handle) }, at: now)
        admin.walk.hurry(removal.session, nil)
        switch suspect {
        case .person(let target):
            touch(target.id, in: target.room.id)
            kicked(target, id, at: now, &effects)
        case .listener: settle(id, .done, at: now, &effects)
        }
    }

    /// The session that somebody's handle is on, as far as the walk has found it.
    private func session(of suspect: Suspect) -> SessionID? {
        switch suspect {
        case .person(let target):
            admin.walk.participants[.init(room: target.room.id, id: target.id)]?.session
        case .listener(let target): target.id.session
        }
    }

    /// Subscriptions on other sessions that say by their private id that they are this person's.
    private func handlesElsewhere(of suspect: Suspect, than session: SessionID) -> [HandleAddress] {
        guard case .person(let target) = suspect,
            let own = admin.walk.participants[.init(room: target.room.id, id: target.id)],
            let privateID = admin.walk.readings[own]?.privateID
        else { return [] }
        return (admin.walk.handlesByRoom[target.room.id] ?? []).filter { address in
            address.session != session && admin.walk.readings[address]?.isSubscriber == true
                && admin.walk.readings[address]?.privateID == privateID
        }.sorted { $0.handle.rawValue < $1.handle.rawValue }
    }
}
