import JanusClient
import TestSupport
import Testing

@Suite("conformance: sessions")
struct SessionConformance {
    @Test("a server says that it is a Janus with rooms", arguments: Contestant.ofTheCore)
    func info(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            let (url, info) = try await JanusClient.locate(
                venue.url.with(path: ""), configuration: venue.configuration)
            #expect(url == venue.url)
            #expect(info.hasVideoRoom)
            #expect(info.acceptingNewSessions)
            #expect(!info.apiSecretRequired)
            #expect(info.version == 1102)
            #expect(info.sessionTimeout == 60)

            // A WebSocket of Janus does not look at the path.
            guard !venue.url.scheme.isWebSocket else { return }
            let wrong = await refusal {
                _ = try await JanusClient.locate(
                    venue.url.with(path: "/wrong"), configuration: venue.configuration)
            }
            #expect(
                wrong == .notJanus("\(venue.url.with(path: "/wrong"))/info answered that there is no such page (404)"))
        }
    }

    @Test("a session lives, takes handles and gives them back, and is gone afterwards", arguments: Contestant.ofTheCore)
    func life(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            let client = venue.client()
            let session = try await client.createSession()
            try await session.keepalive()
            let handle = try await session.attach(opaqueID: "somebody")
            #expect(try await !VideoRoom(session: session, handle: handle).list().isEmpty)
            #expect(await coreCode { _ = try await session.attach(plugin: "janus.plugin.nothing") } == 460)
            try await session.detach(handle)
            #expect(await coreCode { try await session.detach(handle) } == 459)
            #expect(await coreCode { _ = try await session.request(handle, body: ["request": "list"]) } == 459)

            let resumed = client.resumeSession(session.id)
            try await resumed.keepalive()
            try await session.destroy()
            #expect(await refusal { try await resumed.keepalive() } == .sessionGone)
            #expect(await refusal { _ = try await session.attach() } == .sessionGone)
            #expect(await refusal { try await session.run { _ in } } == .sessionGone)
            await client.shutdown()
        }
    }

    @Test("a session that nobody made is gone, for requests and polls", arguments: Contestant.ofTheCore)
    func unknown(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            let client = venue.client()
            let session = client.resumeSession(SessionID(rawValue: 4_611_686_018_427_387_905))
            #expect(await refusal { try await session.keepalive() } == .sessionGone)
            #expect(await refusal { try await session.run { _ in } } == .sessionGone)
            await client.shutdown()
        }
    }

    @Test("a session that sends nothing ends, and its poll is told so", arguments: Contestant.ofTheCore)
    func timeout(_ contestant: Contestant) async throws {
        try await contestant.withServer(sessionTimeout: 10) { venue in
            try await venue.withGuest { guest in
                let end = await guest.end.wait()
                #expect(end.kind == .sessionGone)
                #expect(guest.events.elements.map(\.body) == [.timeout])
                #expect(await refusal { try await guest.session.keepalive() } == .sessionGone)
            }
        }
    }

    @Test("without the API secret nothing goes, except to ask what the server is", arguments: Contestant.ofTheCore)
    func apiSecret(_ contestant: Contestant) async throws {
        try await contestant.withServer(apiSecret: "open sesame/+&") { venue in
            for secret in [nil, Secret("wrong")] {
                let stranger = venue.client(with: JanusCredentials(apiSecret: secret))
                #expect(try await stranger.info().apiSecretRequired)
                #expect(await coreCode { _ = try await stranger.createSession() } == 403)
                let session = stranger.resumeSession(SessionID(rawValue: 7))
                let poll = await refusal { try await session.run { _ in } }
                // Over HTTP a poll is told so by the bare status.
                #expect(poll.map { JanusError($0).isUnauthorized } == true)
                await stranger.shutdown()
            }
            try await venue.withGuest(credentials: JanusCredentials(apiSecret: Secret("open sesame/+&"))) { guest in
                let room = try await guest.makeRoom()
                let joined = try await guest.handle().join(JoinRequest(room: room))
                #expect(joined.room == room)
            }
        }
    }

    @Test("a token opens what it is good for, in place of the secret or beside it", arguments: Contestant.real)
    func token(_ contestant: Contestant) async throws {
        for apiSecret in [nil, "sesame"] {
            try await contestant.withServer(apiSecret: apiSecret, token: "t/o k+n&") { venue in
                for token in [nil, Secret("wrong")] {
                    let stranger = venue.client(with: JanusCredentials(token: token))
                    #expect(try await stranger.info().authTokenRequired)
                    #expect(await coreCode { _ = try await stranger.createSession() } == 403)
                    await stranger.shutdown()
                }
                try await venue.withGuest(credentials: JanusCredentials(token: Secret("t/o k+n&"))) { guest in
                    let room = try await guest.makeRoom()
                    let joined = try await guest.handle().join(JoinRequest(room: room))
                    #expect(joined.room == room)
                }
            }
        }
    }

    @Test("a session is gone on with by another client", arguments: Contestant.ofTheCore)
    func resumed(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let room = try await guest.makeRoom(["notify_joining": true])
                let own = try await guest.handle().join(JoinRequest(room: room))
                let client = venue.client()
                let session = client.resumeSession(guest.session.id)
                try await session.resume()
                // Handles and rooms are as they were.
                let handle = VideoRoom(session: session, handle: try await session.attach())
                #expect(try await handle.listParticipants(room).map(\.id) == [own.id])
                await client.shutdown()
            }
        }
    }
}
