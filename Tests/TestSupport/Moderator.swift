package import JanusClient
package import Moderation
internal import Synchronization
internal import Testing
package import Text

/// A moderation at work, without a screen, and all that it has shown so far.
package final class Moderator: Sendable {
    private let moderation: Moderation
    private let outbox = Outbox()
    private let shown = Mutex<(snapshot: Snapshot?, log: [EventRecord])>((nil, []))
    /// The name under which it is in rooms.
    package let name: String

    private init(
        _ url: String, _ admin: AdminEndpoint?, _ configuration: JanusConfiguration, _ options: ModerationOptions
    ) throws {
        name = options.displayName
        moderation = Moderation(
            server: try JanusAddress(url), admin: admin, configuration: configuration, options: options, outbox: outbox,
            clock: WallClock())
    }

    /// Runs a moderation while `body` does; it says its farewell at the end.
    package static func run<Value: Sendable>(
        at url: String, admin: AdminEndpoint? = nil, configuration: JanusConfiguration? = nil,
        refresh: Duration = .milliseconds(500),
        while body: @Sendable (Moderator) async throws -> Value
    ) async throws -> Value {
        let configuration = if let configuration { configuration } else { try await JanusConfiguration.ofTests() }
        let options = ModerationOptions(
            refresh: refresh, displayName: "moderator \(UInt32.random(in: 0 ... .max))",
            roomSecrets: RoomCredentials(standard: Secret("adminpwd")), credentials: configuration.credentials)
        let moderator = try Moderator(url, admin, configuration, options)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await moderator.moderation.run() }
            let result: Result<Value, any Error>
            do {
                result = .success(try await body(moderator))
            } catch {
                Issue.record("at last the moderator saw \(moderator.account)")
                result = .failure(error)
            }
            await moderator.moderation.end(within: .seconds(2))
            group.cancelAll()
            return try result.get()
        }
    }

    // MARK: What it does

    /// Hands over what Janus' event handlers told.
    package func receive(_ events: [HandlerEvent], dropped: Int) async {
        await moderation.receive(events, dropped: dropped)
    }

    package func submit(_ intent: Intent) { moderation.submit(intent) }

    /// Watches a room, joins it, and waits until it is inside; gives its own id there.
    @discardableResult
    package func join(_ room: RoomID) async throws -> ParticipantID {
        submit(.watch(room))
        try await sees("the room") {
            $0.connection == .live && $0.watched?.room.id == room && $0.watched?.freshness == .fresh
        }
        submit(.act([.join(RoomTarget(id: room, description: ""))], reason: nil))
        return try await ownID(in: room)
    }

    package func kick(_ guest: Guest, from room: RoomID) {
        submit(.act([.kick(Target(room: RoomTarget(id: room, description: ""), id: guest.id, name: nil))], reason: nil))
    }

    /// Does something until it is done: anew where the connection was lost in between, as the moderator would.
    ///
    /// - Throws: ``NeverHappened``, with what became of it.
    package func does(_ deed: Deed, reason: CleanText? = nil) async throws {
        var ends: [Outcome] = []
        for _ in 0..<3 {
            try await sees("a connection, after \(ends)") { $0.connection == .live }
            let last = snapshot?.actions.last?.id
            submit(.act([deed], reason: reason))
            let end: Outcome = try await eventually("the end of \(deed), after \(ends)") {
                guard let action = snapshot?.actions.last, action.id != last, action.outcome.isFinal else { return nil }
                return action.outcome
            }
            ends.append(end)
            switch end {
            case .done: return
            case .uncertain, .notDone, .refused(code: nil, reason: "not connected; nothing was sent"): continue
            default: throw NeverHappened(description: "\(deed) was not done: \(ends)")
            }
        }
        throw NeverHappened(description: "\(deed) was not done, however often: \(ends)")
    }

    // MARK: What it sees

    package var snapshot: Snapshot? { update().snapshot }
    package var log: [EventRecord] { update().log }
    package var connection: Connection { snapshot?.connection ?? .connecting }
    package var isLive: Bool { connection == .live }

    package var isLost: Bool { if case .lost = connection { true } else { false } }
    package var isLate: Bool { if case .late = connection { true } else { false } }
    package var isRefused: Bool { if case .refused = connection { true } else { false } }

    /// How often something was said.
    package func count(_ fits: (EventRecord.Kind) -> Bool) -> Int { log.count { fits($0.kind) } }

    /// The gaps that were told of.
    package var gaps: Int { count { if case .resynced = $0 { true } else { false } } }
    package var losses: Int { count { if case .connectionLost = $0 { true } else { false } } }

    package func presence(in room: RoomID) -> Presence? {
        guard let snapshot else { return nil }
        let watched = snapshot.watched.map { [$0.room] } ?? []
        return (snapshot.rooms + watched).first { $0.id == room }?.presence
    }

    /// The id under which it is in a room, once it is.
    package func ownID(in room: RoomID, otherThan old: ParticipantID? = nil) async throws -> ParticipantID {
        try await eventually("the moderator is in the room", within: .seconds(30)) {
            if case .joined(let id)? = presence(in: room), id != old { id } else { nil }
        }
    }

    package func sees(_ what: String, within limit: Duration = .seconds(30), _ fits: (Snapshot) -> Bool) async throws {
        try await eventually(what, within: limit) { snapshot.map(fits) ?? false }
    }

    /// Waits until its picture of a room is what Janus says, with itself in it exactly so many times.
    package func agrees(on room: RoomID, being times: Int, with judge: RealJanus) async throws {
        try await eventually("the picture is what Janus says", within: .seconds(20)) {
            guard isLive, snapshot?.roomsFreshness == .fresh, let watched = snapshot?.watched, watched.room.id == room,
                watched.freshness == .fresh
            else { return false }
            let truth = try await judge.participants(of: room)
            let seen = watched.people.filter { $0.gone == nil }
            return Set(truth.map(\.id)) == Set(seen.map(\.id)) && truth.count == seen.count
                && truth.count { $0.display == name } == times
        }
    }

    /// Everything it knows, for whoever reads of a failed test.
    package var account: String {
        let lines = log.map { "\($0.time.clock) \($0.kind)" }
        return "\(connection), \(snapshot?.actions.map(\.outcome) ?? []), \(lines.joined(separator: "\n"))"
    }

    private func update() -> (snapshot: Snapshot?, log: [EventRecord]) {
        let (snapshot, news) = outbox.take()
        return shown.withLock { shown in
            if let snapshot { shown.snapshot = snapshot }
            shown.log += news.records
            return shown
        }
    }
}
