import TestSupport
import Testing

@testable import DemoGateway

/// The Admin API over real sockets, on a port of its own.
@Suite(.timeLimit(.minutes(1)))
struct AdminHTTPTests {
    private static let missing = "{\"janus\":\"error\",\"error\":{\"code\":454,\"reason\":\"Request payload missing\"}}"

    private static func with(_ body: (DemoGateway, Int) async throws -> Void) async throws {
        var options = DemoGatewayOptions()
        options.adminSecret = "overlord"
        try await withDemoGateway(options) { gateway in
            let url = try #require(gateway.adminURL)
            let port = try #require(Int(url.split(separator: ":").last?.prefix { $0 != "/" } ?? ""))
            #expect(url == "http://127.0.0.1:\(port)/admin")
            #expect(port != gateway.port)
            try await body(gateway, port)
        }
    }

    @Test(
        "paths and methods, as the real one takes them",
        arguments: [
            ("GET", "/admin/info", "", "200 OK", "\"janus\":\"server_info\""),
            ("GET", "/admin/ping", "", "200 OK", "\"janus\":\"pong\""), ("GET", "/admin", "", "200 OK", missing),
            ("GET", "/admin/77", "", "200 OK", missing), ("POST", "/admin/info", "{}", "200 OK", "\"code\":450"),
            ("POST", "/admin", "{}", "200 OK", "\"code\":456"), ("PUT", "/admin", "", "200 OK", "\"code\":450"),
            ("OPTIONS", "/admin", "", "200 OK", "Access-Control-Allow-Origin: *"),
            ("POST", "/admin/1/2/3", "{}", "404 Not Found", ""), ("GET", "/janus/info", "", "404 Not Found", ""),
            ("POST", "/administrator", "{}", "404 Not Found", ""),
        ])
    func routes(method: String, path: String, body: String, status: String, text: String) async throws {
        try await Self.with { _, port in
            let answer = try await exchange(httpRequest(method, path, body), port: port)
            #expect(answer.hasPrefix("HTTP/1.1 \(status)\r\n"))
            #expect(text.isEmpty || answer.contains(text))
        }
    }

    @Test("the ids of the path count, and it is not where the Janus API is")
    func ids() async throws {
        try await Self.with { gateway, port in
            func ask(_ path: String, _ verb: String) async throws -> String {
                let request = "{\"janus\":\"\(verb)\",\"transaction\":\"t\",\"admin_secret\":\"overlord\"}"
                return try await exchange(httpRequest("POST", path, request), port: port)
            }
            gateway.perform(Deed(7, in: 1234, .arrive(display: "Bob")))
            #expect(try await ask("/admin/77", "list_handles").contains("No such session 77"))
            let sessions = try await ask("/admin", "list_sessions")
            let id = try #require(sessions.split(separator: "\"sessions\":[").last?.prefix { $0.isNumber })
            #expect(try await ask("/admin/\(id)", "list_handles").contains("\"handles\":["))
            let elsewhere = try await exchange(
                httpRequest("POST", "/admin", "{}"), port: gateway.port)
            #expect(elsewhere.hasPrefix("HTTP/1.1 404 Not Found\r\n"))
        }
    }

    @Test("without a secret there is no Admin API, and a port that is taken leaves nothing behind")
    func offOrTaken() async throws {
        try await withDemoGateway { gateway in
            #expect(gateway.adminURL == nil)
            var options = DemoGatewayOptions()
            options.port = try freePort()
            options.adminSecret = "overlord"
            options.adminPort = gateway.port
            await #expect(throws: (any Error).self) { _ = try await DemoGateway.start(options) }
            options.adminPort = 0
            try await withDemoGateway(options) { #expect($0.port == options.port) }
        }
    }
}
