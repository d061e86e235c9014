import DemoGateway
import JanusClient
import TestSupport

extension Contestant {
    /// Those whose Admin API is held against each other; what a demo gateway says of itself differs by its dialect.
    static let administered = ofTheCore

    /// Runs `body` with a server whose Admin API is on, and a client of that; nobody but such tests uses it.
    func withAdmin(
        tokenAuth: Bool = false, _ body: @Sendable (Venue, AdminClient) async throws -> Void
    ) async throws {
        switch kind {
        case .real:
            let janus = try await realJanus(tokenAuth: tokenAuth)
            let venue = Venue(
                contestant: self, url: try JanusURL(janus.url(transport)), configuration: try await .ofTests())
            try await use(try await janus.adminClient(transport), at: venue, body)
        case .demo(let dialect):
            var options = DemoGatewayOptions()
            options.dialect = dialect
            options.tokenAuth = tokenAuth
            options.adminSecret = Self.adminSecret
            options.eventLoops = Self.eventLoops
            try await withDemoGateway(options) { gateway in
                let venue = Venue(contestant: self, url: try JanusURL(gateway.url), gateway: gateway)
                let url = try JanusURL(gateway.adminURL ?? "")
                try await use(AdminClient(url: url, secret: Secret(Self.adminSecret)), at: venue, body)
            }
        }
    }

    private func use(
        _ admin: AdminClient, at venue: Venue, _ body: @Sendable (Venue, AdminClient) async throws -> Void
    ) async throws {
        do {
            try await body(venue, admin)
            await admin.shutdown()
        } catch {
            await admin.shutdown()
            throw error
        }
    }

    /// The real Janus of those tests.
    func realJanus(tokenAuth: Bool = false) async throws -> RealJanus {
        var options = RealJanus.Options(tokenAuth: tokenAuth, adminSecret: Self.adminSecret)
        options.eventLoops = Self.eventLoops
        return try await RealJanus.shared(options)
    }

    /// The secret of the Admin API of all of them.
    static let adminSecret = "conformance"
    private static let eventLoops = 2
}

extension Guest {
    /// A participant in a room, with the handle that they are on.
    func participant(_ display: String, in room: RoomID) async throws -> (VideoRoom, ParticipantID) {
        let handle = try await handle()
        return (handle, try await handle.join(JoinRequest(room: room, display: display)).id)
    }
}
