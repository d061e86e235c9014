import JanusClient
import TestSupport
import Testing

@Suite("answers that are none")
struct HostileAnswersTests {
    /// What a server does with a `create`, and what it is called.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var reply: @Sendable (ScriptedServer.Request) -> ScriptedServer.Reply
        var kind: JanusError.Kind
        /// How many bytes an answer may have.
        var size: Int = 100_000
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(
            name: "a web page", reply: { _ in .http(200, type: "text/html", "\n <!DOCTYPE html><p>Welcome") },
            kind: .notJanus("a web page")),
        Case(name: "an empty answer", reply: { _ in .http(200) }, kind: .notJanus("an empty answer")),
        Case(name: "plain text", reply: { _ in .http(200, "It works") }, kind: .notJanus("something that is not JSON")),
        Case(name: "half an object", reply: { _ in .http(200, #"{"janus":"succ"#) }, kind: .notJanus("broken JSON")),
        Case(name: "an empty object", reply: { _ in .http(200, "{}") }, kind: .notJanus("JSON that is not Janus'")),
        Case(name: "an array", reply: { _ in .http(200, "[]") }, kind: .notJanus("JSON that is not Janus'")),
        Case(name: "not found", reply: { _ in .http(404) }, kind: .httpStatus(404)),
        Case(name: "forbidden", reply: { _ in .http(403) }, kind: .httpStatus(403)),
        Case(name: "a proxy without a server", reply: { _ in .http(502, "<html>") }, kind: .httpStatus(502)),
        Case(
            name: "a redirect with secrets in it",
            reply: { _ in .http(302, headers: ["Location: https://me:sesame@elsewhere/janus?token=sesame#sesame"]) },
            kind: .redirected(to: "https://elsewhere/janus")),
        Case(name: "a redirect to nowhere", reply: { _ in .http(302) }, kind: .httpStatus(302)),
        Case(
            name: "the answer to another request",
            reply: { _ in .json(["janus": "success", "transaction": "other", "data": ["id": 1]]) },
            kind: .malformed("an answer to another request")),
        Case(
            name: "a session without an id",
            reply: { .json(["janus": "success", "transaction": .string($0.transaction), "data": [:]]) },
            kind: .malformed("a session without an id")),
        Case(
            name: "a refusal", reply: { .error(403, "Unauthorized request", for: $0) },
            kind: .core(code: 403, reason: "Unauthorized request")),
        Case(
            name: "a refusal that names no request",
            reply: { _ in .json(["janus": "error", "error": ["code": 454, "reason": "bad JSON"]]) },
            kind: .core(code: 454, reason: "bad JSON")),
        Case(
            name: "a body that says it is too large",
            reply: { _ in .raw("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n", then: .open) },
            kind: .tooLarge(100_000)),
        Case(
            name: "a body that grows too large",
            reply: { _ in
                .raw(
                    "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n",
                    then: .drip(String(repeating: " ", count: 60_000), every: .zero))
            },
            kind: .tooLarge(100_000)),
        Case(
            name: "an avalanche of values",
            reply: { _ in .http(200, "[" + String(repeating: "1,", count: 1_100_000) + "1]") },
            kind: .malformed("more than 1000000 values at a time"), size: 16 << 20),
        Case(
            name: "an abyss of brackets",
            reply: { _ in
                .http(200, String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000))
            },
            kind: .notJanus("JSON that is not Janus'"), size: 16 << 20),
        Case(
            name: "text that is not UTF-8", reply: { _ in .bytes([0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D]) },
            kind: .notJanus("broken JSON")),
        Case(name: "silence", reply: { _ in .nothing }, kind: .timedOut),
        Case(
            name: "a head that never ends",
            reply: { _ in .raw("HTTP/1.1 200 OK\r\n", then: .drip("X-More: 1\r\n", every: .milliseconds(50))) },
            kind: .timedOut),
        Case(
            name: "a body that never ends",
            reply: { _ in
                .raw("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{", then: .drip(" ", every: .milliseconds(20)))
            },
            kind: .timedOut),
        Case(
            name: "a closed connection", reply: { _ in .raw("") }, kind: .connectionLost("the server closed it")),
    ]

    @Test("each is an error that says what came, and never a wait without end", arguments: cases)
    func answers(_ hostile: Case) async throws {
        try await ScriptedServer.run({ hostile.reply($0) }) { server in
            var configuration = JanusConfiguration(apiSecret: Secret("sesame"), token: Secret("sesame"))
            configuration.maximumReplySize = hostile.size
            configuration.requestTimeout = hostile.kind == .timedOut ? .milliseconds(300) : .seconds(20)
            let client = JanusClient(url: try JanusURL(server.url), configuration: configuration)
            let error = await #expect(throws: JanusError.self) { try await client.createSession() }
            #expect(error?.kind == hostile.kind)
            #expect(!"\(String(describing: error)) \(String(reflecting: error))".contains("sesame"))
            await client.shutdown()
            try await eventually("all connections are closed") { server.openConnections == 0 }
        }
    }

    @Test(
        "an answer that breaks off is a broken connection",
        arguments: [
            "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"janus\":",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{\"janus\":\r\n", "HTTP/1.1 200 OK\r\nConte",
        ])
    func truncated(text: String) async throws {
        try await ScriptedServer.run({ _ in .raw(text) }) { server in
            let client = JanusClient(url: try JanusURL(server.url))
            let error = await #expect(throws: JanusError.self) { try await client.createSession() }
            guard case .connectionLost = error?.kind else {
                Issue.record("taken for \(String(describing: error?.kind))")
                return
            }
            await client.shutdown()
        }
    }

    @Test("what speaks another protocol is not Janus")
    func otherProtocol() async throws {
        try await ScriptedServer.run({ _ in .raw("SSH-2.0-OpenSSH_9.2\r\n", then: .open) }) { server in
            let client = JanusClient(url: try JanusURL(server.url))
            let error = await #expect(throws: JanusError.self) { try await client.info() }
            guard case .notJanus = error?.kind else {
                Issue.record("taken for \(String(describing: error?.kind))")
                return
            }
            await client.shutdown()
        }
    }

    @Test("where nobody listens nothing can be reached")
    func nobody() async throws {
        let port = try DeafPort()
        defer { withExtendedLifetime(port) {} }
        let client = JanusClient(url: try JanusURL("http://127.0.0.1:\(port.number)/janus"))
        let error = await #expect(throws: JanusError.self) { try await client.info() }
        #expect(error?.kind == .unreachable("nothing listens there (connection refused)"))
        await client.shutdown()
    }

    @Test("a client that was shut down refuses, and one that was not does no harm")
    func shutdown() async throws {
        let port = try DeafPort()
        defer { withExtendedLifetime(port) {} }
        let url = try JanusURL("http://127.0.0.1:\(port.number)/janus")
        _ = JanusClient(url: url)
        let client = JanusClient(url: url)
        await client.shutdown()
        await client.shutdown()
        let error = await #expect(throws: JanusError.self) { try await client.info() }
        #expect(error?.kind == .cancelled)
    }
}
