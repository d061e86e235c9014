import DemoGateway
import JanusClient
import TestSupport
import Testing

/// A server that runs, with rooms of the test's own in it.
struct Venue: Sendable {
    var contestant: Contestant
    var url: JanusURL
    /// How it is talked to.
    var configuration = JanusConfiguration()
    /// The server itself, where it is the demo gateway.
    var gateway: DemoGateway?

    /// A participant's id as this server writes it.
    func person(_ number: Int64) -> ParticipantID {
        contestant.usesStringIDs ? .string("person \(number)") : .number(number)
    }

    /// A room's id that nobody uses.
    func unusedRoom() -> RoomID {
        let number = Int64.random(in: 1_000_000...(1 << 52))
        return contestant.usesStringIDs ? .string("room \(number)") : .number(number)
    }

    /// Lets somebody in, with a session of their own that is polled while `body` runs.
    func withGuest(
        credentials: JanusCredentials = JanusCredentials(), _ body: @Sendable (Guest) async throws -> Void
    ) async throws {
        let client = client(with: credentials)
        do {
            let session = try await client.createSession()
            let guest = Guest(venue: self, client: client, session: session)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    do throws(JanusError) {
                        try await session.run { delivery in
                            if case .events(let events) = delivery { guest.events.record(events) }
                        }
                    } catch {
                        guest.end.fire(error)
                    }
                }
                try await body(guest)
                group.cancelAll()
            }
            try? await session.destroy()
            await client.shutdown()
        } catch {
            await client.shutdown()
            throw error
        }
    }

    /// A client of this server.
    func client(with credentials: JanusCredentials = JanusCredentials()) -> JanusClient {
        var configuration = configuration
        configuration.credentials = credentials
        return JanusClient(url: url, configuration: configuration)
    }

    /// Lets two people in.
    func withGuests(_ body: @escaping @Sendable (Guest, Guest) async throws -> Void) async throws {
        try await withGuest { first in
            try await withGuest { second in try await body(first, second) }
        }
    }
}

/// Somebody with a session, and all that they are told.
struct Guest: Sendable {
    var venue: Venue
    var client: JanusClient
    var session: JanusSession
    /// What came on the poll.
    let events = Recorder<JanusEvent>()
    /// What ended the poll.
    let end = Signal<JanusError>()

    /// A new handle.
    func handle() async throws -> VideoRoom {
        VideoRoom(session: session, handle: try await session.attach())
    }

    /// Makes a room that nobody else uses, with the secret "adminpwd" unless another is given.
    func makeRoom(_ settings: [String: JSONValue] = [:], secret: String? = "adminpwd") async throws -> RoomID {
        let room = venue.unusedRoom()
        var members = settings
        members["request"] = "create"
        members["room"] = room.json
        members["secret"] = secret.map(JSONValue.string)
        let handle = try await session.attach()
        let reply = try await session.request(handle, body: .object(members))
        guard reply.data["videoroom"] == "created", RoomID(reply.data["room"]) == room else {
            throw NeverHappened(description: "no room was made: \(reply.data.serializedText())")
        }
        try await session.detach(handle)
        return room
    }

    /// What the VideoRoom told this guest.
    var heard: [VideoRoomEvent] {
        events.elements.compactMap { if case .videoRoom(let event) = $0.body { event } else { nil } }
    }

    /// Waits until the guest hears something.
    func hears(_ what: String, where fits: @Sendable (VideoRoomEvent) -> Bool) async throws {
        try await eventually(what) { heard.contains(where: fits) }
    }

    /// Waits until the guest hears exactly this.
    func hears(_ event: VideoRoomEvent) async throws {
        try await hears("\(event)") { $0 == event }
    }
}

/// The error that an operation of a client ends with; `nil` when it succeeds.
func refusal(_ operation: () async throws -> Void) async -> JanusError.Kind? {
    do {
        try await operation()
        return nil
    } catch {
        return (error as? JanusError)?.kind
    }
}

/// Says what an operation ended with that was neither carried out nor refused.
private func remark(_ kind: JanusError.Kind?) {
    switch kind {
    case nil, .core, .videoRoom: break
    case let kind?: Issue.record("neither done nor refused: \(kind)")
    }
}

/// The code of the VideoRoom with which it refuses an operation; `nil` when it does not.
func videoRoomCode(_ operation: () async throws -> Void) async -> Int? {
    let kind = await refusal(operation)
    remark(kind)
    guard case .videoRoom(let code, _) = kind else { return nil }
    return code
}

/// The code of the core with which it refuses an operation; `nil` when it does not.
func coreCode(_ operation: () async throws -> Void) async -> Int? {
    let kind = await refusal(operation)
    remark(kind)
    guard case .core(let code, _) = kind else { return nil }
    return code
}
