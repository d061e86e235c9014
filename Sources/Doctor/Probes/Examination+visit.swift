internal import JanusClient

/// What was seen within a session.
struct Visit: Sendable {
    var session: Observation<SessionOpening>
    var rooms: Observation<[RoomInfo]>
    var roomSecrets: Observation<RoomSecrets>
    var ownRoom: Observation<OwnRoom>

    init(_ session: Observation<SessionOpening>, nothingElseSince obstacle: Obstacle) {
        self.session = session
        rooms = .failure(obstacle)
        roomSecrets = .failure(obstacle)
        ownRoom = .failure(obstacle)
    }
}

extension Examination {
    /// Opens a session, looks at the rooms, makes one and takes it away, and ends the session.
    func visit(_ server: LocatedServer, from vantage: Vantage?) async -> Visit {
        if server.info.apiSecretRequired || server.info.authTokenRequired, let obstacle = server.withheld {
            return Visit(.failure(obstacle), nothingElseSince: obstacle)
        }
        let client = JanusClient(url: server.url, configuration: configuration)
        let visit = await visit(client, server, vantage)
        await client.shutdown()
        return visit
    }

    private func visit(_ client: JanusClient, _ server: LocatedServer, _ vantage: Vantage?) async -> Visit {
        let session: JanusSession
        do throws(JanusError) {
            session = try await client.createSession()
        } catch {
            return Visit(.success(.refused(error)), nothingElseSince: Obstacle(withoutSession: error))
        }
        let visit = await visit(session, server, vantage)
        // Not part of what may be cancelled: a session that nobody ends weighs on the server until it times out.
        await finishing { try? await session.destroy() }
        return visit
    }

    private func visit(_ session: JanusSession, _ server: LocatedServer, _ vantage: Vantage?) async -> Visit {
        var visit = Visit(.success(.opened), nothingElseSince: Obstacle("the VideoRoom is not loaded"))
        guard server.info.hasVideoRoom else { return visit }
        let handle: HandleID
        do throws(JanusError) {
            handle = try await session.attach(opaqueID: "janitor-doctor")
        } catch {
            let obstacle = Obstacle(error, during: "attaching to the VideoRoom")
            return Visit(.success(.opened), nothingElseSince: obstacle)
        }
        let videoRoom = VideoRoom(session: session, handle: handle)
        let key = adminKey
        visit.rooms = await observe(within: limit) { () throws(Obstacle) in
            try await Self.rooms(videoRoom, key)
        }
        let rooms = visit.rooms
        visit.roomSecrets = await Self.secrets(of: rooms, videoRoom, within: limit)
        let maker = OwnRoomMaker(
            videoRoom: videoRoom, adminKey: key, withheld: server.withheld, known: visit.rooms.seen ?? [],
            isTrickling: server.info.fullTrickle, vantage: vantage, limit: limit)
        visit.ownRoom = .success(await maker.run())
        return visit
    }

    /// The rooms; with a key that is refused, those that all can see.
    private static func rooms(_ videoRoom: VideoRoom, _ key: Secret?) async throws(Obstacle) -> [RoomInfo] {
        if let key, let rooms = try? await videoRoom.list(adminKey: key) { return rooms }
        return try await ask("listing the rooms") { () throws(JanusError) in try await videoRoom.list() }
    }
}

extension Obstacle {
    /// Why nothing can be seen that takes a session.
    fileprivate init(withoutSession error: JanusError) {
        if case .core(JanusErrorCode.notAcceptingSessions, _) = error.kind {
            self.init("the server is being drained, and takes no new sessions", remedy: "Run doctor again after that.")
        } else if error.isUnauthorized {
            self.init(
                "Janus opens no session without the right secret",
                remedy: "Give the API secret by --api-secret-file or JANITOR_API_SECRET, or a token by --token-file or "
                    + "JANITOR_TOKEN.")
        } else {
            self.init(error, during: "opening a session")
        }
    }
}
