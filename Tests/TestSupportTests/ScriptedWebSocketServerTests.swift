import TestSupport
import Testing

struct ScriptedWebSocketServerTests {
    private let upgrade =
        "GET /any HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: janus-protocol\r\n\r\n"

    /// What comes after the head of the answer.
    private func frames(_ connection: RawConnection) -> [WebSocketFrame] {
        let head = connection.text.firstRange(of: "\r\n\r\n").map { connection.text[..<$0.upperBound].utf8.count }
        var rest = Array(connection.received.dropFirst(head ?? connection.received.count))
        var frames: [WebSocketFrame] = []
        while let (frame, length) = WebSocketFrame.parse(rest) {
            frames.append(frame)
            rest.removeFirst(length)
        }
        return frames
    }

    private func client(_ server: ScriptedWebSocketServer) throws -> RawConnection {
        let connection = try RawConnection(port: server.port)
        try connection.send(upgrade)
        return connection
    }

    @Test(arguments: [
        (ScriptedWebSocketServer.Handshake.Subprotocol.asAsked, "\r\nSec-WebSocket-Protocol: janus-protocol\r\n"),
        (.omitted, ""), (.other("chat"), "\r\nSec-WebSocket-Protocol: chat\r\n"),
    ])
    func accepts(subprotocol: ScriptedWebSocketServer.Handshake.Subprotocol, header: String) async throws {
        let first = WebSocketFrame(.text, Array("first".utf8))
        try await ScriptedWebSocketServer.run(.accept(subprotocol, glued: first.bytes)) { server in
            let connection = try client(server)
            try await eventually("the first frame") { frames(connection) == [first] }
            #expect(connection.text.hasPrefix("HTTP/1.1 101 "))
            // The key and its answer are the example of RFC 6455.
            #expect(connection.text.contains("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"))
            #expect(header.isEmpty || connection.text.contains(header))
            #expect(connection.text.contains("Sec-WebSocket-Protocol") != header.isEmpty)
            #expect(server.upgrades.map(\.path) == ["/any"])
            #expect(server.upgrades.first?.headers["sec-websocket-protocol"] == "janus-protocol")
        }
    }

    @Test func refusesAndStaysSilent() async throws {
        try await ScriptedWebSocketServer.run(.refuse(403, body: "no")) { server in
            let connection = try client(server)
            try await connection.closes()
            #expect(connection.text.hasPrefix("HTTP/1.1 403 ") && connection.text.hasSuffix("\r\n\r\nno"))
            try await eventually("the end") { server.openConnections == 0 }
        }
        try await ScriptedWebSocketServer.run(.silence) { server in
            let connection = try client(server)
            _ = try await server.connection()
            #expect(connection.text.isEmpty && !connection.isClosed)
        }
    }

    @Test func handsWholeMessagesToTheScriptAndRecordsAll() async throws {
        let sizes = [0, 125, 126, 65_535, 65_536]
        try await ScriptedWebSocketServer.run(.accept()) { message, connection in
            try await connection.text(message)
        } while: { server in
            let connection = try client(server)
            let pieces = ["a".utf8, "b".utf8].map { Array($0) }
            try connection.send(WebSocketFrame(.text, pieces[0], isFinal: false, isMasked: true).bytes)
            try connection.send(WebSocketFrame(.ping, [1, 2], isMasked: true).bytes)
            try connection.send(WebSocketFrame(.continuation, pieces[1], isMasked: true).bytes)
            try await eventually("the echo") { frames(connection).map(\.text) == ["ab"] }
            for size in sizes {
                let payload = [UInt8](repeating: UInt8(ascii: "x"), count: size)
                try connection.send(WebSocketFrame(.text, payload, isMasked: size % 2 == 0).bytes)
            }
            try await eventually("the echoes") { frames(connection).dropFirst().map(\.payload.count) == sizes }
            try connection.send(WebSocketFrame(.close, [0x03, 0xE8], isMasked: true).bytes)
            try await eventually("the close") { server.frames.last?.closeCode == 1000 }
            #expect(server.frames.map(\.opcode.rawValue) == [1, 9, 0, 1, 1, 1, 1, 1, 8])
            #expect(server.frames.map(\.isMasked) == [true, true, true, true, false, true, false, true, true])
            #expect(server.frames[1].payload == [1, 2])
        }
    }

    @Test func sendsWhateverItIsTold() async throws {
        try await ScriptedWebSocketServer.run { server in
            let connection = try client(server)
            let script = try await server.connection()
            let letter = Array("é".utf8)
            try await script.fragments([[letter[0]], [letter[1]], []])
            try await script.ping("p")
            try await script.pong()
            try await script.frame(WebSocketFrame(.init(rawValue: 3), [9], isMasked: true, reservedBits: 4))
            try await script.close(1001, reason: "bye")
            try await script.raw([0x81, 0x7F])
            await script.drop()
            try await connection.closes()
            let expected = [
                WebSocketFrame(.text, [letter[0]], isFinal: false),
                WebSocketFrame(.continuation, [letter[1]], isFinal: false), WebSocketFrame(.continuation),
                WebSocketFrame(.ping, Array("p".utf8)), WebSocketFrame(.pong),
                WebSocketFrame(.init(rawValue: 3), [9], isMasked: true, reservedBits: 4),
                WebSocketFrame(.close, [0x03, 0xE9] + Array("bye".utf8)),
            ]
            #expect(frames(connection) == expected)
            #expect(connection.received.suffix(2) == [0x81, 0x7F])
            // The bytes of a frame in RFC 6455: a masked "Hello", with another mask.
            #expect(
                WebSocketFrame.parse([0x81, 0x85, 0x37, 0xFA, 0x21, 0x3D, 0x7F, 0x9F, 0x4D, 0x51, 0x58])?.frame.text
                    == "Hello")
            try await eventually("the end") { server.openConnections == 0 }
        }
    }
}
