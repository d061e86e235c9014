internal import AsyncHTTPClient
package import JanusClient
package import JanusWire
internal import NIOCore
internal import NIOHTTP1

extension RealJanus {
    /// What the Admin API refuses, in its own words.
    package struct AdminRefusal: Error, Hashable, Sendable, CustomStringConvertible {
        package var code: Int64
        package var reason: String

        package var description: String { "the Admin API refuses: \(code) \(reason)" }
    }

    /// A client of its Admin API, with the right secret unless another is given.
    ///
    /// It needs ``Options/adminSecret``.
    package func adminClient(_ transport: TestTransport = .http, secret: Secret? = nil) async throws -> AdminClient {
        guard let url = adminURL(transport), let right = options.adminSecret else { throw Self.lacksAdminAPI }
        var configuration = try await JanusConfiguration.ofTests()
        configuration.origin = options.enforceCORS
        return AdminClient(url: try JanusURL(url), secret: secret ?? Secret(right), configuration: configuration)
    }

    private static let lacksAdminAPI = NeverHappened(description: "this Janus has no Admin API: Options.adminSecret")

    /// Asks the Admin API, without any of the client that is under test.
    ///
    /// It needs ``Options/adminSecret``.
    ///
    /// - Throws: ``AdminRefusal`` when the answer is an error.
    package func admin(
        _ verb: String, session: Int64? = nil, handle: Int64? = nil, _ parameters: [String: JSONValue] = [:]
    ) async throws -> JSONValue {
        guard let adminURL, let secret = options.adminSecret else { throw Self.lacksAdminAPI }
        var members = parameters
        members["janus"] = .string(verb)
        members["transaction"] = "admin"
        members["admin_secret"] = .string(secret)
        var request = request(
            to: ([adminURL] + [session, handle].compactMap { $0.map(String.init) }).joined(separator: "/"))
        request.method = .POST
        request.body = .bytes(JSONValue.object(members).serialized())
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(10))
        let answer = try JSONValue(parsing: Array(buffer: try await response.body.collect(upTo: 16 << 20)))
        if let error = answer["error"] {
            throw AdminRefusal(code: error["code"]?.integer ?? 0, reason: error["reason"]?.string ?? "")
        }
        return answer
    }

    /// The ids of all sessions, over whichever transport they are.
    package func sessions() async throws -> [Int64] {
        let answer = try await admin("list_sessions")
        return answer["sessions"]?.array?.compactMap(\.integer) ?? []
    }

    /// Ends a session; its owner is told nothing.
    package func destroySession(_ session: Int64) async throws {
        _ = try await admin("destroy_session", session: session)
    }

    /// Makes a token known that requests may carry, good for those plugins.
    ///
    /// It needs ``Options/tokenAuth``.
    package func addToken(_ token: String, plugins: [String] = ["janus.plugin.videoroom"]) async throws {
        _ = try await admin(
            "add_token", ["token": .string(token), "plugins": .array(plugins.map(JSONValue.string))])
    }
}
