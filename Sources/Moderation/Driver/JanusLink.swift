import JanusClient

/// Our presence at the server: the session, its handles, its poll. Carries out what the model asks for.
actor JanusLink {
    private let server: JanusAddress
    private var configuration: JanusConfiguration

    private var client: JanusClient?
    private var url: JanusURL?
    private var session: JanusSession?
    /// The handle for requests that belong to no joined room.
    private var control: VideoRoom?
    private var roomHandles: [RoomID: VideoRoom] = [:]
    private var roomsByHandle: [HandleID: RoomID] = [:]
    /// Handles whose request got no answer: they may have joined a room, and are detached before all else.
    private var strays: Set<HandleID> = []
    private var polling: Task<Void, Never>?
    /// The attempt to connect that is under way.
    private var attempt: Task<ModerationInput, Never>?
    /// The session that the model has been told of.
    private var reportedSession: SessionID?

    init(server: JanusAddress, configuration: JanusConfiguration) {
        self.server = server
        self.configuration = configuration
    }

    // MARK: Connecting

    /// Finds the server, and keeps the old session if it lives; all that on connections made anew.
    ///
    /// An attempt that is under way is given up.
    func connect(with credentials: JanusCredentials) async -> ModerationInput {
        stopPolling()
        configuration.credentials = credentials
        client?.use(credentials)
        let previous = attempt
        previous?.cancel()
        client?.disconnect()
        let attempt = Task {
            // One after the other: two must not make two sessions.
            _ = await previous?.value
            return await self.attemptToConnect()
        }
        self.attempt = attempt
        return await attempt.value
    }

    private func attemptToConnect() async -> ModerationInput {
        var info: ServerInfo?
        do throws(JanusError) {
            if Task.isCancelled { throw JanusError(.cancelled) }
            let (client, url, reached) = try await reach()
            info = reached
            if let session, try await isAlive(session) {
                try await detachStrays(of: session)
            } else {
                try await startSession(with: client)
            }
            if let session { try await attachControl(to: session) }
            return .connected(reached, url: url.redacted, session?.id == reportedSession ? .resumed : .new)
        } catch {
            return .connectFailed(error, info)
        }
    }

    /// The model took the connection for its own.
    func adopt() { reportedSession = session?.id }

    /// The server's `info`; the first time, with the URL it answers under.
    private func reach() async throws(JanusError) -> (JanusClient, JanusURL, ServerInfo) {
        if let client, let url { return (client, url, try await client.info()) }
        let (url, info) = try await JanusClient.locate(server, configuration: configuration)
        let client = JanusClient(url: url, configuration: configuration)
        self.client = client
        self.url = url
        return (client, url, info)
    }

    private func startSession(with client: JanusClient) async throws(JanusError) {
        forgetSession()
        // Before anything else is asked: a farewell from now on has to end it.
        session = try await client.createSession()
    }

    /// The handle for requests that belong to no joined room, attached if there is none yet.
    private func attachControl(to session: JanusSession) async throws(JanusError) {
        guard control == nil else { return }
        do throws(JanusError) {
            control = VideoRoom(session: session, handle: try await session.attach())
        } catch {
            // An attempt that was given up leaves its session to the next one. One that Janus refused must not leave
            // it behind: sessions that nobody ends weigh on the server until they time out.
            if error.kind != .cancelled {
                try? await session.destroy()
                forgetSession()
            }
            throw error
        }
    }

    /// False only when Janus says so: a session that does not answer may live, and must not be left behind.
    private func isAlive(_ session: JanusSession) async throws(JanusError) -> Bool {
        do throws(JanusError) {
            try await session.resume()
            return true
        } catch {
            guard error.isSessionGone else { throw error }
            return false
        }
    }

    private func forgetSession() {
        session = nil
        control = nil
        roomHandles.removeAll()
        roomsByHandle.removeAll()
        strays.removeAll()
    }

    // MARK: Requests

    func ask(_ query: Query) async -> ModerationInput {
        do throws(JanusError) {
            let control = try requireControl()
            let started = ContinuousClock.now
            let answer: Answer =
                switch query {
                case .rooms: .rooms(try await control.list())
                case .people(let room): .people(try await control.listParticipants(room))
                case .presence: try await keepSession()
                }
            return .answered(query, .success(answer), roundTrip: ContinuousClock.now - started)
        } catch {
            return .answered(query, .failure(error), roundTrip: nil)
        }
    }

    func kick(_ room: RoomID, _ person: ParticipantID, _ secret: Secret?) async -> Result<Void, JanusError> {
        do throws(JanusError) {
            try await requireControl().kick(room: room, id: person, secret: secret)
            return .success(())
        } catch {
            return .failure(error)
        }
    }

    /// Joins with a handle of its own: one handle is in one room, and dead for joining ever after.
    func join(_ request: JoinRequest) async -> Result<Void, JanusError> {
        do throws(JanusError) {
            guard let session else { throw JanusError(.sessionGone) }
            let handle = try await session.attach()
            let videoRoom = VideoRoom(session: session, handle: handle)
            // Before the request: events may come ahead of the answer.
            roomHandles[request.room] = videoRoom
            roomsByHandle[handle] = request.room
            do throws(JanusError) {
                _ = try await videoRoom.join(request)
                return .success(())
            } catch {
                // Only a handle that is surely gone is surely in no room; else the next connection sees to it.
                guard await dropHandle(of: request.room) else { throw JanusError(.timedOut) }
                throw error
            }
        } catch {
            return .failure(error)
        }
    }

    func leave(_ room: RoomID) async -> Result<Void, JanusError> {
        guard let videoRoom = roomHandles[room] else { return .success(()) }
        do throws(JanusError) {
            try await videoRoom.leave(room)
        } catch {
            // Detaching leaves as well, if the request did not; only when that fails too is the outcome open.
            if await !dropHandle(of: room) { return .failure(error) }
            return .success(())
        }
        await dropHandle(of: room)
        return .success(())
    }

    /// Detaches a room's handle.
    ///
    /// False when Janus did not confirm it; then it is done at the next connection.
    @discardableResult
    func dropHandle(of room: RoomID) async -> Bool {
        guard let videoRoom = roomHandles.removeValue(forKey: room) else { return true }
        roomsByHandle[videoRoom.handle] = nil
        return await detach(videoRoom.handle)
    }

    private func detach(_ handle: HandleID) async -> Bool {
        // Until it is confirmed: a connection made meanwhile must not count it as gone.
        strays.insert(handle)
        do throws(JanusError) {
            try await session?.detach(handle)
            strays.remove(handle)
            return true
        } catch {
            guard error.isSessionGone || error.code == JanusErrorCode.handleNotFound else { return false }
            strays.remove(handle)
            return true
        }
    }

    private func detachStrays(of session: JanusSession) async throws(JanusError) {
        for handle in strays {
            if await !detach(handle) { throw JanusError(.timedOut) }
        }
    }

    private func keepSession() async throws(JanusError) -> Answer {
        try await session?.keepalive()
        return .presence
    }

    private func requireControl() throws(JanusError) -> VideoRoom {
        guard let control else { throw JanusError(.sessionGone) }
        return control
    }

    // MARK: Polling

    /// Starts the one background poll of the session and hands on what comes, in order.
    func startPolling(_ deliver: @escaping @Sendable ([ModerationInput]) async -> Void) {
        guard let session else { return }
        let previous = polling
        previous?.cancel()
        // A task of its own, since giving up the poll must end nothing else.
        polling = Task {
            // There is never a second poll, not even while one that was given up comes to its end.
            await previous?.value
            do throws(JanusError) {
                try await session.run { delivery in
                    await deliver(self.inputs(of: delivery))
                }
            } catch {
                if !Task.isCancelled { await deliver([.pollBroke(error)]) }
            }
        }
    }

    func stopPolling() { polling?.cancel() }

    private func inputs(of delivery: Delivery) -> [ModerationInput] {
        switch delivery {
        case .quiet(let duration): [.quiet(after: duration)]
        case .events(let events):
            events.map { event in
                if let sender = event.sender, let room = roomsByHandle[sender] {
                    .event(room, event)
                } else {
                    .strayEvent(event)
                }
            }
        }
    }

    // MARK: The end

    /// Leaves all rooms, ends the session, closes the connections.
    func farewell() async {
        // An attempt to connect must not make a session after the last one was ended.
        attempt?.cancel()
        _ = await attempt?.value
        // The answers come on the poll, so that ends after the leaving; the session's end covers what got no answer.
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.leaveAll() }
            group.addTask { try? await Task.sleep(for: Self.leavingLimit) }
            await group.next()
            group.cancelAll()
        }
        stopPolling()
        try? await session?.destroy()
        await client?.shutdown()
        forgetSession()
    }

    private static let leavingLimit = Duration.milliseconds(700)

    private func leaveAll() async {
        await withTaskGroup(of: Void.self) { group in
            for (room, videoRoom) in roomHandles {
                group.addTask { try? await videoRoom.leave(room) }
            }
        }
    }
}
