import NIOCore
import NIOPosix
import TestSupport
import Testing

@testable import DemoGateway

/// The gateway over real sockets: statuses, headers and bodies as libmicrohttpd and Janus send them (janus.md 1.5).
@Suite(.timeLimit(.minutes(1)))
struct HTTPTests {
    private static func options(_ change: (inout DemoGatewayOptions) -> Void = { _ in }) -> DemoGatewayOptions {
        var options = DemoGatewayOptions()
        change(&options)
        return options
    }

    @Test(
        "statuses",
        arguments: [
            ("GET", "/janus/info", "", "200 OK"), ("GET", "/janus/info/x", "", "200 OK"),
            ("POST", "/janus/info", "{}", "400 Bad Request"), ("GET", "/janus", "", "404 Not Found"),
            ("GET", "/janus/77", "", "404 Not Found"), ("GET", "/janus/77/88", "", "302 Found"),
            ("GET", "/janus/1/2/3", "", "404 Not Found"), ("POST", "/nope", "{}", "404 Not Found"),
            ("POST", "/janusx", "{}", "404 Not Found"), ("GET", "/", "", "404 Not Found"),
            ("GET", "/janus/ping", "", "404 Not Found"), ("DELETE", "/janus", "", "200 OK"),
            ("OPTIONS", "/janus", "", "200 OK"), ("POST", "/janus//", "{}", "200 OK"),
        ])
    func statuses(method: String, path: String, body: String, status: String) async throws {
        try await withDemoGateway(Self.options { $0.dialect = .v1_1_2 }) { gateway in
            let answer = try await exchange(httpRequest(method, path, body), port: gateway.port)
            #expect(answer.hasPrefix("HTTP/1.1 \(status)\r\n"))
            #expect(answer.contains("Access-Control-Allow-Origin: *\r\n"))
            if !status.hasPrefix("200") { #expect(answer.hasSuffix("\r\n\r\n")) }
        }
    }

    @Test(
        "what Janus hangs up on",
        arguments: [("POST", "/janus", ""), ("PUT", "/janus", "{}"), ("POST", "/janus/1/2/3", "{}")])
    func hangUps(method: String, path: String, body: String) async throws {
        try await withDemoGateway { gateway in
            let answer = try await exchange(httpRequest(method, path, body), port: gateway.port)
            #expect(answer.isEmpty)
        }
    }

    @Test("errors are 200 with JSON, indented by three up to 1.4.0 and compact since")
    func layouts() async throws {
        for (dialect, text) in [
            (DemoGatewayOptions.Dialect.v1_1_2, "{\n   \"janus\": \"error\",\n"), (.v1_4, "{\"janus\":\"error\","),
        ] {
            try await withDemoGateway(Self.options { $0.dialect = dialect }) { gateway in
                let answer = try await exchange(httpRequest("POST", "/janus", "{}"), port: gateway.port)
                #expect(answer.contains(text))
                #expect(answer.lowercased().contains("transfer-encoding: chunked"))
            }
        }
    }

    @Test("a wrong secret is 403 with an empty body, before the session and before the redirect")
    func secret() async throws {
        try await withDemoGateway(Self.options { $0.apiSecret = "a b" }) { gateway in
            for path in ["/janus/77", "/janus/77/88", "/janus/77?apisecret=x"] {
                let answer = try await exchange(httpRequest("GET", path), port: gateway.port)
                #expect(answer.hasPrefix("HTTP/1.1 403 Forbidden\r\n"))
            }
            let answer = try await exchange(httpRequest("GET", "/janus/77?apisecret=a%20b"), port: gateway.port)
            #expect(answer.hasPrefix("HTTP/1.1 404"))
        }
    }

    @Test("a waiting poll is answered by an event, and on its connection the next request goes on")
    func poll() async throws {
        try await withDemoGateway { gateway in
            let port = gateway.port
            func post(_ path: String, _ body: String) async throws -> String {
                try await exchange(httpRequest("POST", "/janus\(path)", body), port: port)
            }
            _ = try await post("", #"{"janus":"create","transaction":"t","id":42}"#)
            let attached = try await post(
                "/42", #"{"janus":"attach","transaction":"t","plugin":"janus.plugin.videoroom"}"#)
            let id = try #require(attached.split(separator: #""data":{"id":"#).last?.prefix { $0.isNumber })
            async let polled = exchange(
                "GET /janus/42?maxev=5 HTTP/1.1\r\nHost: x\r\n\r\nGET /janus/99 HTTP/1.1\r\nHost: x\r\n\r\n",
                port: port, until: "Content-Length: 0\r\n\r\n")
            _ = try await post("/42/\(id)", #"{"janus":"detach","transaction":"t"}"#)
            let answer = try await polled
            #expect(answer.contains(#"[{"janus":"detached","session_id":42,"sender":\#(id)}]"#))
            #expect(answer.contains("HTTP/1.1 404 Not Found"))
        }
    }

    @Test("run() ends a poll after its hold")
    func hold() async throws {
        try await withDemoGateway(Self.options { $0.pollHold = .milliseconds(50) }) { gateway in
            let create = httpRequest("POST", "/janus", #"{"janus":"create","transaction":"t","id":42}"#)
            _ = try await exchange(create, port: gateway.port)
            let answer = try await exchange(httpRequest("GET", "/janus/42"), port: gateway.port)
            #expect(answer.contains(#"{"janus":"keepalive"}"#))
        }
    }

    @Test("a body over one megabyte is refused and the connection closed")
    func bodyLimit() async throws {
        try await withDemoGateway { gateway in
            let body = String(repeating: " ", count: HTTPConnection.bodyLimit + 1)
            let answer = try await exchange(httpRequest("POST", "/janus", body), port: gateway.port)
            #expect(answer.hasPrefix("HTTP/1.1 413"))
        }
    }

    @Test("stopping closes waiting polls and the port")
    func stop() async throws {
        let gateway = try await DemoGateway.start()
        let port = gateway.port
        #expect(gateway.url == "http://127.0.0.1:\(port)/janus")
        let create = httpRequest("POST", "/janus", #"{"janus":"create","transaction":"t","id":42}"#)
        _ = try await exchange(create, port: port)
        async let polled = exchange(httpRequest("GET", "/janus/42"), port: port)
        try await eventually("the poll waits") { gateway.waitingPolls > 0 }
        await gateway.stop()
        let answer = try await polled
        #expect(answer.isEmpty)
        #expect(gateway.openConnections == 0)
        await #expect(throws: (any Error).self) { try await exchange(create, port: port) }
        await gateway.stop()
    }
}
