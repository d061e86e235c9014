import JanusClient
import Moderation
import TestSupport
import Testing
import Text

/// What stands between a moderator and a real server before anything is seen of it.
@Suite("reaching a real server", .enabled(if: RealJanus.isExpected, Comment(rawValue: RealJanus.skipReason)))
struct ReachingTests {
    @Test(
        "a wrong API secret stops the attempts and is asked for; the right one is used at once",
        arguments: TestTransport.allCases)
    func apiSecret(_ transport: TestTransport) async throws {
        try await RealJanus.run(.init(apiSecret: "right", adminSecret: "admin")) { janus in
            var configuration = try await JanusConfiguration.ofTests()
            configuration.credentials.apiSecret = Secret("wrong")
            try await Moderator.run(at: janus.url(transport), configuration: configuration) { moderator in
                try await eventually("it is refused") { moderator.isRefused }
                guard case .refused(_, _, .credential([.apiSecret], let words)?, _) = moderator.connection else {
                    Issue.record("\(moderator.connection)")
                    return
                }
                #expect(words.string.contains("Unauthorized"))
                moderator.submit(.identify(.apiSecret, Secret("right")))
                try await eventually("it is live") { moderator.isLive }
                // Requests, events and polls all carry it.
                try await moderator.join(1234)
                try await moderator.agrees(on: 1234, being: 1, with: janus)
                #expect(!moderator.account.contains("right"))
            }
            #expect(try await janus.sessions().isEmpty)
        }
    }

    @Test("a token that is taken away is asked for anew", arguments: [TestTransport.http, .ws])
    func token(_ transport: TestTransport) async throws {
        try await RealJanus.run(.init(tokenAuth: true, adminSecret: "admin")) { janus in
            try await janus.addToken("old")
            var configuration = try await JanusConfiguration.ofTests()
            configuration.credentials.token = Secret("old")
            try await Moderator.run(at: janus.url(transport), configuration: configuration) { moderator in
                let own = try await moderator.join(1234)
                _ = try await janus.admin("remove_token", ["token": "old"])
                try await eventually("it is refused") { moderator.isRefused }
                try await janus.addToken("new")
                moderator.submit(.identify(.token, Secret("new")))
                try await moderator.agrees(on: 1234, being: 1, with: janus)
                #expect(moderator.presence(in: 1234) == .joined(as: own))
            }
        }
    }

    @Test("a token that is not good for the rooms' plugin is told so, in words", arguments: [TestTransport.http, .ws])
    func tokenWithoutPlugin(_ transport: TestTransport) async throws {
        try await RealJanus.run(.init(tokenAuth: true, adminSecret: "admin")) { janus in
            try await janus.addToken("poor", plugins: ["janus.plugin.videoroom"])
            _ = try await janus.admin("disallow_token", ["token": "poor", "plugins": ["janus.plugin.videoroom"]])
            var configuration = try await JanusConfiguration.ofTests()
            configuration.credentials.token = Secret("poor")
            try await Moderator.run(at: janus.url(transport), configuration: configuration) { moderator in
                try await eventually("it is refused") { moderator.isRefused }
                guard case .refused(_, let advice, nil, _) = moderator.connection else {
                    Issue.record("\(moderator.connection)")
                    return
                }
                #expect(advice.string.contains("janus.plugin.videoroom"))
            }
            #expect(try await janus.sessions().isEmpty)
        }
    }

    @Test(
        "a server that wants a certain Origin gets it from --origin, and is understood without",
        arguments: [TestTransport.http, .ws])
    func origin(_ transport: TestTransport) async throws {
        let janus = try await RealJanus.start(
            .init(adminSecret: "admin", enforceCORS: "https://moderators.example.org"))
        defer { janus.stop() }
        var configuration = try await JanusConfiguration.ofTests()
        if transport == .http {
            try await Moderator.run(at: janus.url(transport), configuration: configuration) { moderator in
                try await eventually("it is refused") { moderator.isRefused }
                guard case .refused(_, let advice, nil, _) = moderator.connection else {
                    Issue.record("\(moderator.connection)")
                    return
                }
                #expect(advice.string.contains("--origin"))
            }
        }
        configuration.origin = "https://moderators.example.org"
        try await Moderator.run(at: janus.url(transport), configuration: configuration) { moderator in
            try await moderator.join(1234)
            try await moderator.agrees(on: 1234, being: 1, with: janus)
        }
    }

    @Test("a port that speaks another protocol than the URL says is told apart from silence")
    func wrongProtocol() async throws {
        let janus = try await RealJanus.shared()
        let plain = JanusAddress(try JanusURL("https://127.0.0.1:\(janus.port(.http))"))
        let error = await #expect(throws: JanusError.self) { try await JanusClient.locate(plain) }
        #expect(error?.kind == .unreachable("no TLS is spoken there, or it hung up at once"))
        let socket = JanusAddress(try JanusURL("wss://127.0.0.1:\(janus.port(.ws))"))
        let second = await #expect(throws: JanusError.self) { try await JanusClient.locate(socket) }
        #expect(second?.kind == .unreachable("no TLS is spoken there, or it hung up at once"))
        let web = JanusAddress(try JanusURL("ws://127.0.0.1:\(janus.port(.http))"))
        let third = await #expect(throws: JanusError.self) { try await JanusClient.locate(web) }
        guard case .notJanus(let what)? = third?.kind, what.contains("404") else {
            Issue.record("\(String(describing: third))")
            return
        }
    }

    @Test("an address without a scheme finds the transport that is there", arguments: [TestTransport.http, .https])
    func guessed(_ transport: TestTransport) async throws {
        let janus = try await RealJanus.shared()
        let address = "127.0.0.1:\(janus.port(transport))"
        let found = try await JanusClient.locate(JanusAddress(address), configuration: .ofTests())
        #expect(found.url.redacted == "\(transport)://\(address)/janus")
    }
}
