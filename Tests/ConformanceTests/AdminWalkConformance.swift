import JanusClient
import TestSupport
import Testing

// One after the other: some of these change how the server runs, for all.
@Suite("conformance: the Admin API", .serialized)
struct AdminConformance {}

extension AdminConformance {
    @Suite("who is there")
    struct Walk {
        private static let unknown = SessionID(rawValue: 4_611_686_018_427_387_905)

        @Test("it is found without its path, and says what it is", arguments: Contestant.administered)
        func locating(_ contestant: Contestant) async throws {
            try await contestant.withAdmin { venue, admin in
                let (url, info) = try await AdminClient.locate(
                    JanusAddress(admin.url.with(path: "")), configuration: venue.configuration)
                #expect(url == admin.url)
                #expect(info.version == 1102 && info.hasVideoRoom && info.staticEventLoops == 2)
                #expect(try await admin.info().serverName == info.serverName)
                #expect(try await admin.ping() > .zero)
                // The one API is not the other.
                let other = venue.url.scheme.isWebSocket ? venue.url : venue.url.with(path: "/admin")
                let lost = await refusal {
                    _ = try await AdminClient.locate(JanusAddress(other), configuration: venue.configuration)
                }
                #expect(lost != nil)
            }
        }

        @Test("without the right secret nothing is told", arguments: Contestant.administered)
        func secret(_ contestant: Contestant) async throws {
            try await contestant.withAdmin { _, admin in
                for wrong in [nil, Secret("wrong")] {
                    admin.use(wrong)
                    #expect(await coreCode { _ = try await admin.status() } == 403)
                    #expect(await coreCode { _ = try await admin.sessions() } == 403)
                    #expect(await coreCode { _ = try await admin.handles(of: Self.unknown) } == 403)
                    #expect(try await admin.info().hasVideoRoom)
                    try await admin.ping()
                }
                admin.use(Secret(Contestant.adminSecret))
                #expect(try await admin.status().sessionTimeout == 60)
            }
        }

        @Test("sessions, handles and who is behind them", arguments: Contestant.administered)
        func walk(_ contestant: Contestant) async throws {
            try await contestant.withAdmin { venue, admin in
                try await venue.withGuest { guest in
                    let room = try await guest.makeRoom()
                    let idle = try await guest.session.attach(opaqueID: "desk 7")
                    let (alice, id) = try await guest.participant("Alice", in: room)
                    #expect(try await admin.sessions().contains(guest.session.id))
                    let handles = try await admin.handles(of: guest.session.id)
                    #expect(Set(handles) == [idle, alice.handle])

                    let nobody = try await admin.handleInfo(guest.session.id, idle)
                    #expect(nobody.session == guest.session.id && nobody.handle == idle)
                    #expect(nobody.role == .none && nobody.opaqueID == "desk 7")
                    let info = try await admin.handleInfo(guest.session.id, alice.handle)
                    guard case .publisher(let role) = info.role else {
                        Issue.record("taken for \(info.role)")
                        return
                    }
                    #expect(role.room == room && role.id == id && role.display == "Alice" && role.streams.isEmpty)
                    let isWebSocket = venue.url.scheme.isWebSocket
                    #expect(info.transport == "janus.transport.\(isWebSocket ? "websockets" : "http")")
                    #expect(info.sessionTimeout == 60 && info.plugin == JanusPlugin.videoRoom)
                    let age = try #require(info.age)
                    #expect(age > .zero && age < .seconds(60))
                    #expect(info.raw["flags"] != nil)
                    let brief = try await admin.handleInfo(guest.session.id, alice.handle, pluginOnly: true)
                    #expect(brief.role == info.role && brief.raw["flags"] == nil)
                }
            }
        }

        @Test("whoever is gone is gone for every request", arguments: Contestant.administered)
        func gone(_ contestant: Contestant) async throws {
            try await contestant.withAdmin { venue, admin in
                try await venue.withGuest { guest in
                    let (session, handle) = (guest.session.id, try await guest.session.attach())
                    try await guest.session.detach(handle)
                    let requests: [(@Sendable (SessionID) async throws -> Void, gone: Int?)] = [
                        ({ _ = try await admin.handleInfo($0, handle) }, 459),
                        ({ try await admin.detachHandle($0, handle) }, 459),
                        ({ try await admin.hangUp($0, handle) }, 459),
                        ({ try await admin.startPacketCapture($0, handle) }, 459),
                        ({ try await admin.stopPacketCapture($0, handle) }, 459),
                        ({ _ = try await admin.handles(of: $0) }, nil),
                        ({ try await admin.setSessionTimeout(-1, of: $0) }, nil),
                        ({ try await admin.destroySession($0) }, nil),
                    ]
                    for (number, (request, code)) in requests.enumerated() {
                        #expect(await coreCode { try await request(session) } == code, "request \(number)")
                        #expect(await coreCode { try await request(Self.unknown) } == 458, "request \(number)")
                    }
                }
            }
        }

        @Test("many questions at once each get their own answer", arguments: Contestant.administered)
        func concurrently(_ contestant: Contestant) async throws {
            try await contestant.withAdmin { venue, admin in
                let client = venue.client()
                var owners: [(JanusSession, HandleID)] = []
                for _ in 0..<12 {
                    let session = try await client.createSession()
                    owners.append((session, try await session.attach()))
                }
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for (session, handle) in owners {
                        group.addTask {
                            let handles = try await admin.handles(of: session.id)
                            let info = try await admin.handleInfo(session.id, handle)
                            #expect(handles == [handle] && info.session == session.id && info.handle == handle)
                        }
                    }
                    try await group.waitForAll()
                }
                for (session, _) in owners { try await session.destroy() }
                await client.shutdown()
            }
        }
    }
}
