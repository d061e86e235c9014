import Canvas
import JanusWire
import Moderation
import Text

/// Everything that is known of the server, as lines, and which of them are tokens.
struct ServerSheet {
    private(set) var lines: [StyledLine] = []
    private(set) var tokens: [(row: Int, token: ListedToken.ID)] = []

    fileprivate init(_ state: DashboardState, columns: Int) {
        var sheet = FactSheet(columns: columns)
        let words = state.words
        let snapshot = state.snapshot
        sheet.add(snapshot.server, snapshot.serverInfo, words)
        sheet.add(snapshot.schedule, refresh: state.options.refresh, words)
        sheet.add(snapshot.admin, at: state.now, words)
        if let info = snapshot.serverInfo { sheet.addModules(of: info, words) }
        sheet.addEvents(snapshot, at: state.now, words)
        if let listed = snapshot.admin.tokens {
            sheet.title(words.tokensLabel)
            if listed.isEmpty { sheet.remark(words.noTokensYet, .muted) }
            for token in listed {
                tokens.append((sheet.lines.count, token.id))
                sheet.line(
                    StyledLine(" \(token.hint)  ", .plain, .strong) + StyledLine(words.plugins(of: token), .muted))
            }
        }
        lines = sheet.lines
    }
}

extension DashboardState {
    /// The details of the server.
    func serverSheet(columns: Int) -> ServerSheet { ServerSheet(self, columns: columns) }

    /// The uptime at which an age in the details of the server changes.
    func serverAgesChangeAt() -> Duration? {
        guard overlay?.content == .server else { return nil }
        var since: [Moment] = []
        if case .lost(_, let moment) = snapshot.admin.access { since.append(moment) }
        since += [snapshot.admin.oldestReading, snapshot.admin.events?.lastAt].compactMap(\.self)
        return since.map { Age(of: $0, at: now).changesAt }.min()
    }
}

extension FactSheet {
    fileprivate mutating func add(_ server: ServerDescription, _ info: ServerInfo?, _ words: any Words.Type) {
        fact(words.addressLabel, server.url)
        if let name = server.name { fact(words.nameLabel, name) }
        fact(words.versionLabel, server.version ?? words.notTold)
        guard let info else { return }
        for fault in info.knownFaults { remark("! \(words.advice(on: fault))") }
        let accepts = info.acceptingNewSessions
        fact(words.newSessionsLabel, words.newSessions(areAccepted: accepts), accepts ? .plain : .warning)
        fact(words.timeoutLabel, info.sessionTimeout == 0 ? words.never : words.seconds("\(info.sessionTimeout)"))
    }

    fileprivate mutating func add(_ schedule: PollingSchedule, refresh: Duration, _ words: any Words.Type) {
        fact(words.listReadLabel, words.every(Measure.span(schedule.listInterval)))
        fact(words.peopleReadLabel, words.peopleRead(schedule, refresh: refresh))
        fact(words.budgetLabel, words.requests(schedule.requestsPerSecond))
    }

    fileprivate mutating func add(_ admin: AdminPicture, at now: Moment, _ words: any Words.Type) {
        let access = words.access(admin.access, at: now)
        fact(words.adminLabel, access.text, access.role)
        guard admin.access != .absent else { return remark(words.adminWouldTell, .muted) }
        if let sessions = admin.sessions { fact(words.sessionsLabel, "\(sessions)") }
        if let handles = admin.handles {
            let age = admin.oldestReading.map { Age(of: $0, at: now).text }
            fact(words.handlesLabel, words.handles(handles, read: admin.readHandles, oldest: age))
        }
        if admin.requestsPerSecond > 0 { fact(words.requestsLabel, words.requests(admin.requestsPerSecond)) }
        if let level = admin.status?.logLevel { fact(words.logLevelLabel, LogLevel.text(level)) }
        if !admin.loops.isEmpty { fact(words.loopsLabel, words.loops(admin.loops.map(\.handles))) }
    }

    fileprivate mutating func addModules(of info: ServerInfo, _ words: any Words.Type) {
        if info.staticEventLoops == 0 { fact(words.loopsLabel, words.threadForEach) }
        fact(words.transportsLabel, modules(info.transports, words))
        fact(words.pluginsLabel, modules(info.plugins, words))
    }

    fileprivate mutating func addEvents(_ snapshot: Snapshot, at now: Moment, _ words: any Words.Type) {
        guard let feed = snapshot.admin.events else {
            return fact(words.eventFeedLabel, words.nobodyListensToEvents, .muted)
        }
        let age = feed.lastAt.map { Age(of: $0, at: now).text }
        fact(words.eventFeedLabel, words.feed(at: feed.address, last: age, dropped: feed.dropped))
        if snapshot.serverInfo?.broadcastsEvents == false { remark(words.sendsNoEvents) }
    }

    /// What is loaded, by name, with its version.
    private func modules(_ modules: [String: ServerInfo.Module], _ words: any Words.Type) -> CleanText {
        guard !modules.isEmpty else { return words.notTold }
        return words.list(
            modules.sorted { $0.key < $1.key }.map { name, module in
                let name = CleanText(cleaning: name).moduleName
                return module.versionString.map { "\(name) \(CleanText(cleaning: $0, limit: 24))" } ?? name
            })
    }
}

extension CleanText {
    /// The name of a plugin or transport without what the names of all of them begin with.
    var moduleName: CleanText {
        for prefix in ["janus.plugin.", "janus.transport."] where string.hasPrefix(prefix) {
            return CleanText(cleaning: String(string.dropFirst(prefix.count)))
        }
        return self
    }
}
