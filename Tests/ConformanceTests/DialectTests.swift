import DemoGateway
import JanusClient
import TestSupport
import Testing

/// The shapes of other Janus versions than the one that is installed, as the demo gateway speaks them.
@Suite("dialects of Janus")
struct DialectTests {
    /// A room in which Bob, who has no client, publishes; and somebody with one who is told.
    private func withBob(
        _ dialect: DemoGatewayOptions.Dialect,
        _ body: @escaping @Sendable (Guest, VideoRoom, DemoGateway) async throws -> Void
    ) async throws {
        var options = DemoGatewayOptions()
        options.dialect = dialect
        var template = RoomTemplate(1234, "Demo Room", secret: "adminpwd")
        template.audioLevelEvent = true
        options.rooms = [template]
        try await withDemoGateway(options) { gateway in
            let contestant = Contestant(kind: .demo(dialect), usesStringIDs: false)
            let venue = Venue(contestant: contestant, url: try JanusURL(gateway.url), gateway: gateway)
            gateway.perform(Deed(7, in: 1234, .arrive(display: "Bob")))
            try await venue.withGuest { guest in
                let handle = try await guest.handle()
                _ = try await handle.join(JoinRequest(room: 1234))
                gateway.perform(
                    Deed(
                        7, in: 1234,
                        .publish([PublishedStream(.audio), PublishedStream(.video, description: "screen")])))
                try await guest.hears("Bob's media") { if case .publishers = $0 { true } else { false } }
                try await body(guest, handle, gateway)
            }
        }
    }

    @Test("who publishes is read in every dialect", arguments: DemoGatewayOptions.Dialect.allCases)
    func publishers(_ dialect: DemoGatewayOptions.Dialect) async throws {
        try await withBob(dialect) { guest, handle, _ in
            let later = try await guest.handle().join(JoinRequest(room: 1234))
            let told: [Publisher] = guest.heard.flatMap { event -> [Publisher] in
                if case .publishers(1234, let publishers) = event { publishers } else { [] }
            }
            for publisher in told + later.publishers {
                #expect(publisher.id == 7)
                #expect(publisher.display == "Bob")
                #expect(publisher.streams.map(\.kind) == [.audio, .video])
                #expect(publisher.streams.map(\.codec) == ["opus", "vp8"])
                #expect(publisher.streams.map(\.mid) == (dialect == .v0_16 ? [nil, nil] : ["0", "1"]))
                #expect(publisher.streams.map(\.description) == (dialect == .v0_16 ? [nil, nil] : [nil, "screen"]))
            }
            #expect(told.count == 1)
            #expect(later.publishers.count == 1)
            #expect(try await handle.listParticipants(1234).first { $0.id == 7 }?.isPublisher == true)
        }
    }

    @Test("who talks is read in every dialect", arguments: DemoGatewayOptions.Dialect.allCases)
    func talking(_ dialect: DemoGatewayOptions.Dialect) async throws {
        try await withBob(dialect) { guest, _, gateway in
            let mid: String? = dialect == .v0_16 ? nil : "0"
            gateway.perform(Deed(7, in: 1234, .talk(level: 24)))
            try await guest.hears(.talking(room: 1234, id: 7, mid: mid, isTalking: true, level: 24))
            gateway.perform(Deed(7, in: 1234, .hush(level: 90)))
            try await guest.hears(.talking(room: 1234, id: 7, mid: mid, isTalking: false, level: 90))
        }
    }

    @Test(
        "a stream is muted in the way in which it was told, and everybody hears it in that way",
        arguments: DemoGatewayOptions.Dialect.allCases)
    func moderation(_ dialect: DemoGatewayOptions.Dialect) async throws {
        try await withBob(dialect) { guest, handle, _ in
            let publishers = guest.heard.flatMap { event -> [Publisher] in
                if case .publishers(_, let publishers) = event { publishers } else { [] }
            }
            let streams = publishers.flatMap(\.streams).map(\.moderated)
            #expect(streams == (dialect == .v0_16 ? [.kind(.audio), .kind(.video)] : [.mid("0"), .mid("1")]))
            for stream in streams {
                try await handle.moderate(room: 1234, id: 7, stream: stream, mute: true, secret: .admin)
                try await guest.hears(.moderation(room: 1234, id: 7, stream: stream, isMuted: true))
            }
            let later = try await guest.handle().join(JoinRequest(room: 1234))
            #expect(later.publishers.flatMap(\.streams).map(\.isModerated) == [true, true])
        }
    }

    @Test("several kinds that 0.16 mutes at a time are told one by one")
    func severalKinds() async throws {
        try await withBob(.v0_16) { guest, handle, _ in
            let body: JSONValue = [
                "request": "moderate", "room": 1234, "id": 7, "secret": "adminpwd", "mute_audio": true,
                "mute_video": true,
            ]
            _ = try await handle.request(body: body)
            for stream in [ModeratedStream.kind(.audio), .kind(.video)] {
                try await guest.hears(.moderation(room: 1234, id: 7, stream: stream, isMuted: true))
            }
        }
    }

    @Test("who goes is named since 1.3, and known by the id before", arguments: DemoGatewayOptions.Dialect.allCases)
    func departures(_ dialect: DemoGatewayOptions.Dialect) async throws {
        let display = dialect == .v1_4 ? "Bob" : nil
        try await withBob(dialect) { guest, _, gateway in
            gateway.perform(Deed(7, in: 1234, .rename("Bobby")))
            try await guest.hears(.displayChanged(id: 7, display: "Bobby"))
            gateway.perform(Deed(7, in: 1234, .unpublish))
            try await guest.hears(.unpublished(room: 1234, id: 7))
            gateway.perform(Deed(7, in: 1234, .leave))
            try await guest.hears(.leaving(room: 1234, id: 7, display: display.map { _ in "Bobby" }))
        }
        try await withBob(dialect) { guest, handle, _ in
            try await handle.kick(room: 1234, id: 7, secret: .admin)
            try await guest.hears(.kicked(room: 1234, id: 7, display: display))
        }
    }
}
