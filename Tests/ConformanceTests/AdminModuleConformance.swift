import JanusClient
import TestSupport
import Testing

extension AdminConformance {
    @Suite("what it passes on")
    struct Modules {
        @Test(
            "a plugin's requests, without a session, and not without a room's secret",
            arguments: Contestant.administered)
        func plugin(_ contestant: Contestant) async throws {
            try await contestant.withAdmin { venue, admin in
                try await venue.withGuest { guest in
                    let room = try await guest.makeRoom()
                    let (_, id) = try await guest.participant("Mallory", in: room)
                    let list = try await admin.message(request: ["request": "listparticipants", "room": room.json])
                    #expect(list["participants"]?.array?.first?["display"] == "Mallory")
                    func kick(_ secret: JSONValue?) -> JSONValue {
                        var request: [String: JSONValue] = ["request": "kick", "room": room.json, "id": id.json]
                        request["secret"] = secret
                        return .object(request)
                    }
                    for (secret, code) in [(nil, 429), ("conformance", 433)] as [(JSONValue?, Int)] {
                        #expect(await videoRoomCode { _ = try await admin.message(request: kick(secret)) } == code)
                    }
                    #expect(try await admin.message(request: kick("adminpwd"))["videoroom"] == "success")
                    try await guest.hears(.kickedOut(room))
                }
            }
        }

        @Test(
            "no private room is listed without the admin key, and its people are told by its id",
            arguments: Contestant.administered)
        func privateRoom(_ contestant: Contestant) async throws {
            try await contestant.withAdmin { venue, admin in
                try await venue.withGuest { guest in
                    let room = try await guest.makeRoom(["is_private": true])
                    let (alice, _) = try await guest.participant("Alice", in: room)
                    let list = try await admin.message(request: ["request": "list"])
                    #expect(list["list"]?.array?.contains { RoomID($0["room"]) == room } == false)
                    guard case .publisher(let role) = try await admin.handleInfo(guest.session.id, alice.handle).role
                    else {
                        Issue.record("not taken for a participant")
                        return
                    }
                    #expect(role.room == room)
                }
            }
        }

        @Test("a transport's, and to others what they do not understand", arguments: Contestant.administered)
        func transport(_ contestant: Contestant) async throws {
            try await contestant.withAdmin { _, admin in
                let http = "janus.transport.http"
                let answer = try await admin.queryTransport(http, request: ["request": "connections"])
                #expect(answer["result"] == 200 && answer["connections"]?["admin_http"] != nil)
                let unknown = try await admin.queryTransport(http, request: ["request": "dance"])
                #expect(unknown["error_code"] != nil)
            }
        }

        @Test("nothing to what is not loaded", arguments: Contestant.administered)
        func notLoaded(_ contestant: Contestant) async throws {
            try await contestant.withAdmin { _, admin in
                let requests: [@Sendable () async throws -> Void] = [
                    { _ = try await admin.message(plugin: "janus.plugin.none", request: [:]) },
                    { _ = try await admin.queryTransport("janus.transport.none", request: [:]) },
                    { _ = try await admin.queryEventHandler("janus.eventhandler.none", request: [:]) },
                    { _ = try await admin.queryLogger("janus.logger.none", request: [:]) },
                ]
                for (number, request) in requests.enumerated() {
                    #expect(await coreCode(request) == JanusErrorCode.pluginNotFound, "request \(number)")
                }
                // Nobody listens, which is no error.
                try await admin.customEvent(schema: "test", data: ["kicked": true])
                #expect(await coreCode { try await admin.request(JanusRequest("dance")) } == 457)
            }
        }
    }

    @Suite("tokens", .serialized)
    struct Tokens {
        private static let plugin = JanusPlugin.videoRoom

        @Test("one is made known, gets more and less, and is forgotten", arguments: Contestant.administered)
        func life(_ contestant: Contestant) async throws {
            try await contestant.withAdmin(tokenAuth: true) { venue, admin in
                let token = Secret("token \(venue.unusedRoom())")
                #expect(await coreCode { try await tryOut(token, venue) } == 403)
                #expect(try await admin.addToken(token, plugins: [Self.plugin]) == [Self.plugin])
                #expect(try await admin.tokens().contains { $0.token == token && $0.plugins == [Self.plugin] })
                try await tryOut(token, venue)
                #expect(try await admin.disallowToken(token, plugins: [Self.plugin]).isEmpty)
                #expect(await coreCode { try await tryOut(token, venue) } == JanusErrorCode.unauthorizedPlugin)
                // Janus lists no token that is good for nothing.
                #expect(try await !admin.tokens().contains { $0.token == token })
                #expect(try await admin.allowToken(token, plugins: [Self.plugin]) == [Self.plugin])
                try await tryOut(token, venue)
                try await admin.removeToken(token)
                #expect(await coreCode { try await tryOut(token, venue) } == 403)
                #expect(await coreCode { try await admin.allowToken(token, plugins: [Self.plugin]) } != nil)

                // Without plugins it is good for all.
                #expect(try await admin.addToken(token) == [Self.plugin])
                try await admin.removeToken(token)
            }
        }

        @Test("a server without tokens says so", arguments: Contestant.administered)
        func none(_ contestant: Contestant) async throws {
            try await contestant.withAdmin { _, admin in
                let token = Secret("a token")
                let requests: [@Sendable () async throws -> Void] = [
                    { _ = try await admin.tokens() }, { try await admin.addToken(token) },
                    { try await admin.allowToken(token, plugins: [Self.plugin]) },
                    { try await admin.disallowToken(token, plugins: [Self.plugin]) },
                    { try await admin.removeToken(token) },
                ]
                for (number, request) in requests.enumerated() {
                    #expect(await coreCode(request) == JanusErrorCode.unknown, "request \(number)")
                }
            }
        }

        /// Does what a token is needed for.
        private func tryOut(_ token: Secret, _ venue: Venue) async throws {
            let client = venue.client(with: JanusCredentials(token: token))
            do {
                let session = try await client.createSession()
                _ = try await session.attach()
                try await session.destroy()
                await client.shutdown()
            } catch {
                await client.shutdown()
                throw error
            }
        }
    }
}
