import JanusClient

/// Our presence at the server: the session, its handles, its poll. Carries out what the model asks for.
actor JanusLink {
    let server: JanusAddress
    var configuration: JanusConfiguration

    var client: JanusClient?
    var url: JanusURL?
    var session: JanusSession?
    /// The handle for requests that belong to no joined room.
    var control: VideoRoom?
    var roomHandles: [RoomID: VideoRoom] = [:]
    var roomsByHandle: [HandleID: RoomID] = [:]
    /// Handles whose request got no answer: they may have joined a room, and are detached before all else.
    var strays: Set<HandleID> = []
    var polling: Task<Void, Never>?
    /// The attempt to connect that is under way.
    var attempt: Task<ModerationInput, Never>?
    /// How long the quickest answer of this connection took.
    var quickest: Duration?
    /// The session that the model has been told of.
    var reportedSession: SessionID?

    init(server: JanusAddress, configuration: JanusConfiguration) {
        self.server = server
        self.configuration = configuration
    }

    // MARK: Requests

    func ask(_ query: Query, key: Secret?) async -> ModerationInput {
        do throws(JanusError) {
            let control = try requireControl()
            let started = ContinuousClock.now
            let (answer, cost) = try await answer(to: query, by: control, key: key)
            let elapsed = ContinuousClock.now - started
            // What the quickest answer took is the way; what is waited beyond that is the server's time.
            let way = min(quickest ?? elapsed, elapsed)
            quickest = way
            return .answered(
                query, .success(answer), roundTrip: elapsed,
                cost: cost.map { ReadingCost(here: $0.decoding, server: max(.zero, $0.wait - way)) })
        } catch {
            return .answered(query, .failure(error), roundTrip: nil)
        }
    }

    /// The answer, and what it cost where that is measured.
    private func answer(
        to query: Query, by control: VideoRoom, key: Secret?
    ) async throws(JanusError) -> (Answer, ExchangeCost?) {
        switch query {
        case .rooms:
            let (rooms, cost) = try await control.listMeasured(adminKey: key)
            return (.rooms(rooms), cost)
        case .people(let room): return (.people(try await control.listParticipants(room)), nil)
        case .forwarders(let room): return (.forwarders(try await control.listForwarders(room, secret: key)), nil)
        // Adding nothing changes nothing, and is answered with the list.
        case .lock(let room): return (.lock(try await control.allowed(room, .add([]), secret: key) ?? []), nil)
        case .presence: return (try await keepSession(), nil)
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

    func detachStrays(of session: JanusSession) async throws(JanusError) {
        for handle in strays {
            if await !detach(handle) { throw JanusError(.timedOut) }
        }
    }

    private func keepSession() async throws(JanusError) -> Answer {
        try await session?.keepalive()
        return .presence
    }

    func requireControl() throws(JanusError) -> VideoRoom {
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
