import TestSupport

/// The client's end of a WebSocket, as wsevh is one.
struct TestWebSocket: Sendable {
    let connection: RawConnection

    /// Asks for a WebSocket.
    init(port: Int, _ headers: [String] = [], subprotocol: String? = "janus-event-handlers", path: String = "/") throws
    {
        connection = try RawConnection(port: port)
        var lines = [
            "GET \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Upgrade: websocket", "Connection: Upgrade",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version: 13",
        ]
        if let subprotocol { lines.append("Sec-WebSocket-Protocol: \(subprotocol)") }
        try connection.send((lines + headers).joined(separator: "\r\n") + "\r\n\r\n")
    }

    /// The first line of the answer.
    func status() async throws -> String { try await connection.statuses().first ?? "" }

    /// Waits until it is open.
    func opens() async throws {
        try await connection.receives("the end of the handshake") { $0.contains("\r\n\r\n") }
    }

    /// Sends a frame.
    func send(_ opcode: WebSocketFrame.Opcode, _ payload: String, isFinal: Bool = true) throws {
        try connection.send(WebSocketFrame(opcode, Array(payload.utf8), isFinal: isFinal, isMasked: true).bytes)
    }

    /// All frames that came so far.
    var frames: [WebSocketFrame] {
        let received = connection.received
        let end = Array("\r\n\r\n".utf8)
        guard let start = received.firstRange(of: end)?.upperBound else { return [] }
        var rest = Array(received[start...])
        var frames: [WebSocketFrame] = []
        while let (frame, length) = WebSocketFrame.parse(rest) {
            frames.append(frame)
            rest.removeFirst(length)
        }
        return frames
    }

    /// Waits for the code with which the other end says goodbye.
    func closeCode() async throws -> Int? {
        try await eventually("a goodbye") { frames.contains { $0.opcode == .close } || connection.isClosed }
        return frames.first { $0.opcode == .close }?.closeCode
    }
}
