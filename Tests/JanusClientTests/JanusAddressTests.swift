import JanusClient
import TestSupport
import Testing

@Suite("addresses as they are typed")
struct JanusAddressTests {
    @Test(
        "without a scheme it is https, and on this machine http after that",
        arguments: [
            ("rtc.example.org", ["https://rtc.example.org"]),
            ("rtc.example.org:8089/janus", ["https://rtc.example.org:8089/janus"]),
            ("10.0.0.1:8088", ["https://10.0.0.1:8088"]),
            ("localhost:8088/janus", ["https://localhost:8088/janus", "http://localhost:8088/janus"]),
            ("127.0.0.1", ["https://127.0.0.1", "http://127.0.0.1"]),
            ("[::1]:8088", ["https://[::1]:8088", "http://[::1]:8088"]),
            ("http://rtc.example.org", ["http://rtc.example.org"]),
            ("wss://localhost", ["wss://localhost"]),
        ])
    func schemes(text: String, candidates: [String]) throws {
        #expect(try JanusAddress(text).candidates.map(\.redacted) == candidates)
    }

    @Test(
        "what is no address is refused in words that help",
        arguments: [
            ("", "names no host"), ("http:/host", "http://"), ("wss:/host", "wss://"), ("not a url", "host"),
            ("me:sesame@host", "before the @"), ("ftp://host", "http, https, ws or wss"),
        ])
    func refusing(text: String, words: String) {
        let error = #expect(throws: JanusError.self) { try JanusAddress(text) }
        guard case .invalidURL(let why)? = error?.kind else {
            Issue.record("refused as \(String(describing: error?.kind))")
            return
        }
        #expect(why.contains(words), "\(why)")
        #expect(!why.contains("sesame"))
    }

    @Test("a plain server on this machine is found without its scheme")
    func plainServer() async throws {
        let info: JSONValue = ["janus": "server_info", "version": 1102]
        try await ScriptedServer.run({ $0.verb == "info" ? .json(info) : .http(400) }) { server in
            let found = try await JanusClient.locate(JanusAddress("127.0.0.1:\(server.port)/janus"))
            #expect(found.url.redacted == server.url)
        }
    }

    @Test("where nobody listens, that is what is said")
    func nobody() async throws {
        let port = try DeafPort()
        defer { withExtendedLifetime(port) {} }
        let address = try JanusAddress("127.0.0.1:\(port.number)")
        let error = await #expect(throws: JanusError.self) { try await JanusClient.locate(address) }
        #expect(error?.kind == .unreachable("nothing listens there (connection refused)"))
    }

    @Test("a server that redirects is not followed; where it pointed is said as it has to be typed")
    func redirects() async throws {
        let targets = [
            "https://rtc.example.org/janus/info?apisecret=sesame": "https://rtc.example.org/janus",
            "/elsewhere/info": "ORIGIN/elsewhere", "//other.example.org/info/": "http://other.example.org",
            "https://me:sesame@rtc.example.org/": "https://rtc.example.org",
        ]
        for (location, expected) in targets {
            try await ScriptedServer.run({ _ in .http(301, headers: ["Location: \(location)"]) }) { server in
                let url = try JanusURL(server.url)
                let error = await #expect(throws: JanusError.self) { try await JanusClient.locate(url) }
                let origin = "http://127.0.0.1:\(server.port)"
                #expect(error?.kind == .redirected(to: expected.replacing("ORIGIN", with: origin)))
                #expect(server.requests.count == 1)
            }
        }
    }
}
