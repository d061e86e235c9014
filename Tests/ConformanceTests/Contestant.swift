import DemoGateway
import JanusClient
import TestSupport
import Testing

/// A server that the scenarios run against: a real Janus, or the demo gateway that wants to be taken for one.
struct Contestant: Sendable, CustomTestStringConvertible {
    /// What kind of server it is.
    enum Kind: Sendable, Hashable {
        case real
        case demo(DemoGatewayOptions.Dialect)
    }

    /// What kind of server it is.
    var kind: Kind
    /// Whether ids of rooms and participants are strings.
    var usesStringIDs: Bool
    /// How it is reached.
    var transport = TestTransport.http

    var testDescription: String {
        let ids = usesStringIDs ? "string ids" : "integer ids"
        return switch kind {
        case .real: "a real Janus over \(transport), \(ids)"
        case .demo(let dialect): "the demo gateway as \(dialect), \(ids)"
        }
    }

    /// All of them.
    ///
    /// A real Janus is left out, aloud, where none is installed; in CI it is expected all the same.
    static let all: [Contestant] = {
        let transports = RealJanus.isExpected ? TestTransport.allCases : []
        let real = transports.map { Contestant(kind: .real, usesStringIDs: false, transport: $0) }
        let demo = DemoGatewayOptions.Dialect.allCases.map { Contestant(kind: .demo($0), usesStringIDs: false) }
        return (real + demo).flatMap { contestant in
            var withStrings = contestant
            withStrings.usesStringIDs = true
            return [contestant, withStrings]
        }
    }()

    /// Whether publishers have several streams of a kind, each with a mid: Janus 1.x.
    var isMultistream: Bool { kind != .demo(.v0_16) }

    /// The real ones, with ids of both types.
    static let realOfBothIDs = all.filter { $0.kind == .real }

    /// The real ones, with integer ids.
    static let real = withIntegerIDs.filter { $0.kind == .real }

    /// Those with integer ids.
    static let withIntegerIDs = all.filter { !$0.usesStringIDs }

    /// Those that scenarios about the core alone run against: ids of the plugin are nothing to them.
    static let ofTheCore = withIntegerIDs.filter { $0.kind == .real || $0.kind == .demo(.v1_1_2) }

    /// Runs `body` with a server of this kind.
    func withServer(
        sessionTimeout: Int = 60, apiSecret: String? = nil, token: String? = nil, adminKey: String? = nil,
        _ body: @Sendable (Venue) async throws -> Void
    ) async throws {
        switch kind {
        case .real:
            let janus = try await RealJanus.shared(
                RealJanus.Options(
                    sessionTimeout: sessionTimeout, apiSecret: apiSecret, tokenAuth: token != nil,
                    adminSecret: token.map { _ in "admin" }, adminKey: adminKey, stringIDs: usesStringIDs))
            if let token { try await janus.addToken(token) }
            try await body(
                Venue(contestant: self, url: try JanusURL(janus.url(transport)), configuration: .ofTests()))
        case .demo(let dialect):
            var options = DemoGatewayOptions()
            options.dialect = dialect
            options.stringIDs = usesStringIDs
            options.sessionTimeout = .seconds(sessionTimeout)
            options.apiSecret = apiSecret
            options.adminKey = adminKey
            try await withDemoGateway(options) { gateway in
                try await body(Venue(contestant: self, url: try JanusURL(gateway.url), gateway: gateway))
            }
        }
    }
}
