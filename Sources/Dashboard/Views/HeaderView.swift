import Canvas
import Moderation
import Text

extension Frame {
    /// Draws the line at the top: the server, how well it is reached, what is on it.
    mutating func drawHeader(_ state: DashboardState, in layout: Layout) {
        let columns = layout.header.columns
        fill(layout.header, style: Style(.header))
        hit(layout.header, Hit.header)
        var parts = Header(state)
        while parts.width > columns - 2, parts.dropLeastImportant(columns: columns - 2) {}
        let right = parts.right
        let left = parts.left
        let room = columns - 2 - (right.isEmpty ? 0 : right.width + 2)
        put(left, at: Point(column: 1, row: layout.header.row), columns: max(0, room))
        putTrailing(right, at: Point(column: 1, row: layout.header.row), columns: max(0, columns - 2))
        restyle(layout.header) { if $0.role == .plain { $0.role = .header } }
    }

    /// Draws why there is no connection and what to do about it.
    mutating func drawBanner(_ state: DashboardState, in layout: Layout) {
        for (index, line) in state.banner(columns: layout.banner.columns).prefix(layout.banner.rows).enumerated() {
            put(line, at: Point(column: 1, row: layout.banner.row + index), columns: layout.banner.columns - 2)
        }
    }
}

/// The pieces of the header, which give way to each other where there is little room.
struct Header {
    /// From the most important to the first to go.
    private enum Part: Int, CaseIterable {
        case badges, state, age, admin, url, counts, roundTrip, rate, mode, version, serverName, program
    }

    private var parts: [Part: StyledLine] = [:]

    init(_ state: DashboardState) {
        let server = state.snapshot.server
        parts[.program] = StyledLine("janitor", .header, .strong)
        parts[.state] = state.words.connection(state.snapshot.connection, at: state.now)
        parts[.age] = state.age.map { StyledLine(state.words.old($0), .warning) }
        parts[.serverName] = (state.options.serverTitle ?? server.name).map {
            StyledLine($0.truncated(to: 24), .header, .strong)
        }
        parts[.url] = StyledLine(server.url, .header)
        parts[.version] = server.version.map { StyledLine($0.truncated(to: 24), .header) }
        parts[.roundTrip] = state.snapshot.roundTrip.map { StyledLine("\($0.milliseconds) ms", .header) }
        parts[.mode] = state.selectedRoom.map { room in
            StyledLine(
                "\(state.words.presence(room.presence)) \(room.id.text.truncated(to: 20))",
                room.presence.isJoined ? .own : .header)
        }
        if state.hasSnapshot, state.snapshot.roomsFreshness != .never {
            let people = state.words.people(state.rooms.tally.people)
            parts[.counts] = StyledLine("\(state.words.rooms(state.rooms.all.count))  \(people)", .header)
        }
        parts[.admin] = state.words.admin(state.snapshot.admin.access).map { StyledLine($0.text, $0.role) }
        parts[.rate] = state.eventRate.text.map { StyledLine(state.words.perSecond($0), .header) }
        parts[.badges] = Self.badges(state)
    }

    private static func badges(_ state: DashboardState) -> StyledLine {
        var badges: [StyledLine] = []
        if state.options.isDemo || state.snapshot.server.isDemo {
            badges.append(StyledLine(state.words.demoBadge, .badge, .strong))
        }
        if state.options.isReadOnly { badges.append(StyledLine(state.words.readOnlyBadge, .badge, .strong)) }
        if state.snapshot.server.isUnverified {
            badges.append(StyledLine(state.words.insecureBadge, .warning, .strong))
        }
        if state.snapshot.server.isCleartext {
            badges.append(StyledLine(state.words.cleartextBadge, .warning, .strong))
        }
        return badges.joined(gap: 1)
    }

    private func line(_ kinds: [Part], gap: Int) -> StyledLine {
        kinds.compactMap { parts[$0] }.joined(gap: gap)
    }

    var left: StyledLine { line([.program, .state, .age, .admin, .serverName, .url, .version, .roundTrip], gap: 2) }
    var right: StyledLine { line([.mode, .counts, .rate, .badges], gap: 2) }
    var width: Int { left.width + right.width + (right.isEmpty ? 0 : 3) }

    /// Leaves out what matters least; `false` when only the indispensable is left.
    mutating func dropLeastImportant(columns: Int) -> Bool {
        guard let part = parts.keys.max(by: { $0.rawValue < $1.rawValue }), part.rawValue >= Part.url.rawValue else {
            return false
        }
        // A URL is rather cut than left out, as long as something of it can be read.
        if part == .url, let url = parts[.url], width - url.width + 14 <= columns { return false }
        parts[part] = nil
        return true
    }
}

extension DashboardState {
    /// How old the oldest of what is on the screen is, once that is worth a word.
    fileprivate var age: CleanText? {
        [snapshot.roomsFreshness, watchedRoom?.freshness].compactMap { freshness -> Moment? in
            if case .stale(let since)? = freshness { since } else { nil }
        }
        .min { $0.uptime < $1.uptime }
        .map { Age(of: $0, at: now).text }
    }

    /// What is to say about a missing connection, in lines of a screen this wide: what is wrong, and the next step.
    func banner(columns: Int) -> [StyledLine] {
        let columns = max(2, columns - 2)
        let problem: CleanText
        let advice: CleanText
        switch snapshot.connection {
        case .connecting, .live, .late: return []
        case .refused(let reason, let next, _, _): (problem, advice) = ("✖ \(reason)", next)
        case .lost(let reason, let next, _, _, _): (problem, advice) = ("✖ \(reason)", next)
        }
        let line = [StyledLine(problem, .failure, .strong), StyledLine(advice)].joined(gap: 2)
        if line.width <= columns { return [line] }
        return problem.wrapped(to: columns).map { StyledLine($0, .failure, .strong) }
            + (advice.isBlank ? [] : advice.wrapped(to: columns).map { StyledLine($0) })
    }
}
