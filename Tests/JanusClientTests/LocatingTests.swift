import JanusClient
import TestSupport
import Testing

@Suite("finding Janus behind an address")
struct LocatingTests {
    private static let info: JSONValue = ["janus": "server_info", "version": 1401, "transaction": "theirs"]

    @Test("without a path both places are asked, and the one that is Janus is it", arguments: ["", "/janus"])
    func bothPlaces(place: String) async throws {
        try await ScriptedServer.run({ $0.path == "\(place)/info" ? .json(Self.info) : .http(404) }) { server in
            let origin = "http://127.0.0.1:\(server.port)"
            let (url, info) = try await JanusClient.locate(try JanusURL(origin))
            #expect(url.redacted == origin + place)
            #expect(info.version == 1401)
        }
    }

    @Test("with a path only that one is asked")
    func onePlace() async throws {
        try await ScriptedServer.run({ $0.path == "/janus/info" ? .json(Self.info) : .http(404) }) { server in
            let url = try JanusURL("http://127.0.0.1:\(server.port)/wrong")
            let error = await #expect(throws: JanusError.self) { try await JanusClient.locate(url) }
            #expect(
                error?.kind == .notJanus("\(url.redacted)/info answered that there is no such page (404)"))
            #expect(server.requests.map(\.path) == ["/wrong/info"])
        }
    }

    @Test("what answered instead is said, for each place")
    func somethingElse() async throws {
        try await ScriptedServer.run({ $0.path == "/info" ? .http(200, "<html>") : .http(403) }) { server in
            let origin = "http://127.0.0.1:\(server.port)"
            let url = try JanusURL(origin)
            let error = await #expect(throws: JanusError.self) { try await JanusClient.locate(url) }
            #expect(
                error?.kind
                    == .notJanus(
                        "\(origin)/info answered a web page, and \(origin)/janus/info answered HTTP status 403"))
        }
    }

    @Test("where nobody listens no second place is asked")
    func nobody() async throws {
        let port = try DeafPort()
        defer { withExtendedLifetime(port) {} }
        let url = try JanusURL("http://127.0.0.1:\(port.number)")
        let error = await #expect(throws: JanusError.self) { try await JanusClient.locate(url) }
        guard case .unreachable = error?.kind else {
            Issue.record("taken for \(String(describing: error?.kind))")
            return
        }
    }
}
