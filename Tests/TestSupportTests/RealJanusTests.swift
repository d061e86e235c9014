import JanusWire
import TestSupport
import Testing

// One after the other: many servers that start at once would starve tests of other suites that have short limits.
@Suite(.serialized, .enabled(if: RealJanus.isExpected, Comment(rawValue: RealJanus.skipReason)))
struct RealJanusTests {
    @Test(arguments: [(TestTransport.http, "/janus"), (.https, "/janus"), (.ws, ""), (.wss, "")])
    func saysWhereItIs(transport: TestTransport, path: String) async throws {
        let janus = try await RealJanus.shared()
        #expect(janus.url(transport) == "\(transport)://127.0.0.1:\(janus.port(transport))\(path)")
    }

    @Test(arguments: [TestTransport.https, .wss])
    func showsACertificateThatTheAuthoritySigned(transport: TestTransport) async throws {
        let janus = try await RealJanus.shared()
        let authority = try await TestCertificates.shared().authority
        let look = try await GuardedProcess.run([
            "openssl", "s_client", "-connect", "127.0.0.1:\(janus.port(transport))", "-CAfile", authority,
            "-verify_ip", "127.0.0.1", "-verify_return_error",
        ])
        #expect(look.status == 0, "\(look.output)")
        #expect(look.output.contains("Verify return code: 0 (ok)"))
    }

    @Test func listensOnLoopbackAlone() async throws {
        let janus = try await RealJanus.shared()
        let sockets = try await GuardedProcess.run(["cat", "/proc/net/tcp", "/proc/net/tcp6"]).output
        for transport in TestTransport.allCases {
            let port = String(janus.port(transport), radix: 16, uppercase: true)
            let words = sockets.split(separator: "\n").map { $0.split(separator: " ") }
            let listening = words.filter { $0.count > 3 && $0[1].hasSuffix(":\(port)") && $0[3] == "0A" }.map { $0[1] }
            #expect(listening.count == 1 && listening.allSatisfy { $0.hasSuffix("0100007F:\(port)") }, "\(listening)")
        }
    }

    @Test func webSocketsNeedTheSubprotocol() async throws {
        let janus = try await RealJanus.shared()
        let agreed = try RawConnection(port: janus.port(.ws))
        try agreed.send(upgrade("Sec-WebSocket-Protocol: janus-protocol\r\n"))
        // The answer to a fixed key, as RFC 6455 itself computes it.
        try await agreed.receives("101") {
            $0.hasPrefix("HTTP/1.1 101") && $0.lowercased().contains("janus-protocol\r\n")
                && $0.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
        }
        let refused = try RawConnection(port: janus.port(.ws))
        try refused.send(upgrade(""))
        try await refused.closes()
        #expect(!refused.text.hasPrefix("HTTP/1.1 101"))
    }

    @Test(arguments: [("http://good.test", true), ("http://bad.test", false)])
    func enforcesTheOrigin(origin: String, isServed: Bool) async throws {
        let janus = try await RealJanus.shared(RealJanus.Options(enforceCORS: "http://good.test"))
        let page = try RawConnection(port: janus.port(.http))
        try page.send("GET /janus/info HTTP/1.1\r\nHost: x\r\nOrigin: \(origin)\r\nConnection: close\r\n\r\n")
        try await page.closes()
        #expect(page.text.hasPrefix(isServed ? "HTTP/1.1 200" : "HTTP/1.1 403"), "\(page.text)")
        let socket = try RawConnection(port: janus.port(.ws))
        try socket.send(upgrade("Sec-WebSocket-Protocol: janus-protocol\r\nOrigin: \(origin)\r\n"))
        try await eventually("an answer") { socket.isClosed || socket.text.contains("\r\n\r\n") }
        #expect(socket.text.hasPrefix("HTTP/1.1 101") == isServed, "\(socket.text)")
    }

    @Test(arguments: TestTransport.allCases)
    func startsElsewhereWhenAPortIsTaken(transport: TestTransport) async throws {
        let port = try await RealJanus.shared().port(transport)
        let janus = try await RealJanus.start(preferring: [transport: port])
        defer { janus.stop() }
        #expect(janus.port(transport) != port)
        #expect(!janus.log.contains("FATAL"))
    }

    private func upgrade(_ headers: String) -> String {
        "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\(headers)\r\n"
    }
}
