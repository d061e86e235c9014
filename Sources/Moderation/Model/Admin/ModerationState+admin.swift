import JanusWire
import Text

// How we stand with the Admin API, and what is asked of it.
extension ModerationState {
    /// Reaches for the Admin API, if there is one and its secret may travel.
    mutating func startAdmin() {
        guard let access = options.admin else { return }
        guard !access.isCleartext || options.allowsCleartext else {
            admin.access = .refused(
                reason: "its secret would travel where it can be read on the way: use https, or --allow-cleartext")
            return
        }
        admin.access = .connecting
        admin.nextTry = .zero
    }

    mutating func adminConnected(_ status: ServerStatus, attempt: Int, at now: Moment) {
        guard attempt == admin.attempt else { return }
        let wasEverLive = admin.hasBeenLive
        admin.hasBeenLive = true
        admin.access = .live
        admin.nextTry = nil
        admin.forgetReadings()
        admin.status = status
        log.append(.admin(isLive: true, wasEverLive ? "it answers again" : "it answers"), at: now)
    }

    /// An attempt failed, or what was asked broke the connection.
    mutating func adminFailed(_ error: JanusError, attempt: Int, at now: Moment) {
        guard attempt == admin.attempt else { return }
        let words = error.adminWords
        let before = admin.access
        if error.isUnauthorized || error.code == JanusErrorCode.unauthorized {
            admin.access = .refused(reason: words)
            admin.nextTry = nil
        } else {
            if case .lost(_, let since) = before {
                admin.access = .lost(reason: words, since: since)
            } else {
                admin.access = .lost(reason: words, since: now)
            }
            admin.nextTry = now.uptime + AdminTempo.retry
        }
        if !before.isTrouble(words) { log.append(.admin(isLive: false, words), at: now) }
        dropAdminReadings()
        if let survey = admin.survey {
            admin.survey = Survey(of: survey.of, state: .failed(words), at: now)
        }
    }

    /// `r`: a refusal is tried again as well.
    mutating func refreshAdmin(at now: Moment) {
        switch admin.access {
        case .absent, .connecting: break
        case .live: admin.inspectedAt = nil
        case .lost, .refused: startAdmin()
        }
    }

    /// Asks what is due, at a bounded rate.
    mutating func scheduleAdmin(at now: Moment, _ effects: inout [ModerationEffect]) {
        if let next = admin.nextTry, next <= now.uptime {
            admin.nextTry = nil
            admin.attempt += 1
            effects.append(.connectAdmin(attempt: admin.attempt))
        }
        guard admin.isLive else { return }
        while admin.running.count < AdminTempo.concurrentQueries,
            admin.lastSentAt.map({ now.since($0) >= AdminTempo.spacing }) ?? true,
            let next = nextAdminQuery(at: now), next.due <= now.uptime
        {
            ask(next.query, at: now, &effects)
        }
    }

    /// When the Admin API is to be seen to next.
    func adminDue(at now: Moment) -> Duration? {
        if let next = admin.nextTry { return next }
        guard admin.isLive, admin.running.count < AdminTempo.concurrentQueries, let due = nextAdminQuery(at: now)?.due
        else {
            return nil
        }
        return max(due, admin.lastSentAt.map { $0.uptime + AdminTempo.spacing } ?? .zero)
    }

    private mutating func ask(_ query: AdminQuery, at now: Moment, _ effects: inout [ModerationEffect]) {
        admin.running.insert(query)
        admin.lastSentAt = now
        admin.walk.asked(query, at: now)
        switch query {
        case .server: admin.inspectedAt = now
        case .survey: admin.surveyedAt = now
        case .sessions, .handles, .handle: break
        }
        effects.append(.askAdmin(query, attempt: admin.attempt))
    }

    /// What a moderator waits for goes first, then what is on screen, then the rest in turn.
    private func nextAdminQuery(at now: Moment) -> (query: AdminQuery, due: Duration)? {
        var first: (query: AdminQuery, due: Duration)?
        if let query = surveyQuery, !admin.running.contains(query) {
            let due = admin.surveyedAt.map { $0.uptime + AdminTempo.survey } ?? .zero
            if due <= now.uptime { return (query, due) }
            first = (query, due)
        }
        if admin.isInspected, !admin.running.contains(.server) {
            let due = admin.inspectedAt.map { $0.uptime + AdminTempo.server } ?? .zero
            if first.map({ due < $0.due }) ?? true { first = (.server, due) }
        }
        if let first, first.due <= now.uptime { return first }
        let next = admin.walk.next(
            near: handlesOnScreen, refresh: options.refresh, excluding: admin.running, at: now)
        guard let first, let next else { return first ?? next }
        return next.due < first.due ? next : first
    }

    /// The handles of the room on screen, and of rooms whose rules ask for addresses.
    private var handlesOnScreen: Set<HandleAddress> {
        var near = watched.flatMap { admin.walk.handlesByRoom[$0] } ?? []
        for rule in rules where rule.status == .running {
            guard case .address = rule.keepOut.pattern else { continue }
            near.formUnion(admin.walk.handlesByRoom[rule.keepOut.room.id] ?? [])
        }
        return near
    }

    mutating func adminAnswered(
        _ query: AdminQuery, _ result: Result<AdminAnswer, JanusError>, attempt: Int, at now: Moment
    ) {
        guard attempt == admin.attempt, admin.running.remove(query) != nil else { return }
        // From its answer on: a session with many handles takes long to walk.
        if case .survey = query { admin.surveyedAt = now }
        switch (query, result) {
        case (.sessions, .success(.sessions(let list))):
            handlesGone(admin.walk.take(list, at: now), at: now)
        case (.handles(let session), .success(.handles(let list))):
            handlesGone(admin.walk.take(list, of: session), at: now)
        case (.handle, .success(.handle(let info))): handleRead(info, at: now)
        case (.server, .success(.server(let info, let status, let loops, let tokens))):
            serverInfo?.acceptingNewSessions = info.acceptingNewSessions
            admin.status = status
            admin.loops = loops
            admin.tokens = tokens?.map {
                ListedToken(token: $0.token, plugins: $0.plugins.map { CleanText(cleaning: $0) })
            }
        case (.survey(let suspect, _, _), .success(.survey(let walk))): surveyed(suspect, walk, at: now)
        case (.handle(let address), .failure(let error)) where error.isHandleGone:
            // People leave in the middle of a walk.
            if let gone = admin.walk.forget(address) { handlesGone([gone], at: now) }
        case (.handles(let session), .failure(let error)) where error.isHandleGone:
            handlesGone(admin.walk.forget(session), at: now)
        case (.survey(let suspect, _, _), .failure(let error)) where error.isHandleGone:
            surveyFailed(suspect, "this session is gone", at: now)
        case (.survey(let suspect, _, _), .failure(let error)) where !error.breaksAdmin:
            surveyFailed(suspect, error.words, at: now)
        case (_, .failure(let error)) where !error.breaksAdmin:
            break  // One odd answer is no reason to give up the rest: it is asked again in its turn.
        case (_, .failure(let error)): adminFailed(error, attempt: attempt, at: now)
        default: break
        }
        checkSurvey(at: now)
        if !admin.hasWalked, admin.walk.isComplete, !admin.isReadingNew {
            admin.hasWalked = true
            for room in rooms.keys where rooms[room]?.room.isFoundByHandles == true { forgetFoundRoom(room, at: now) }
        }
    }
}

extension AdminPicture.Access {
    /// Whether it has been said already that this is wrong.
    fileprivate func isTrouble(_ words: CleanText) -> Bool {
        switch self {
        case .lost(let reason, _), .refused(let reason): reason == words
        case .absent, .connecting, .live: false
        }
    }
}

extension JanusError {
    /// Whether the Admin API is gone, or will not have us, rather than that one question found no answer.
    fileprivate var breaksAdmin: Bool { breaksConnection || isUnauthorized }

    /// What is wrong with the Admin API, and what to do about it.
    fileprivate var adminWords: CleanText {
        if isUnauthorized {
            return "it wants another secret: --admin-secret-file FILE, or JANITOR_ADMIN_SECRET"
        }
        return switch kind {
        case .httpStatus(404): "nothing of it at this path (404): its usual address is http://127.0.0.1:7088/admin"
        case .core(let code, let reason): "\(CleanText(cleaning: reason)) (\(code))"
        default: Fault(self).reason
        }
    }
}
