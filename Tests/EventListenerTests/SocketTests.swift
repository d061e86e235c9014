import EventListener
import JanusWire
import TestSupport
import Testing

/// Events that come by WebSocket.
@Suite(.timeLimit(.minutes(1)))
struct SocketTests {
    @Test("Messages of one event or several are taken in order, whole or in fragments")
    func messages() async throws {
        try await Listening.run { listening in
            let socket = try TestWebSocket(port: listening.port)
            #expect(try await socket.status() == "101 Switching Protocols")
            #expect(socket.connection.text.contains("Sec-WebSocket-Protocol: janus-event-handlers\r\n"))
            for number in 1...200 { try socket.send(number % 2 == 0 ? .text : .binary, numbered(number)) }
            let text = "[\((201...210).map(numbered).joined(separator: ","))]"
            try socket.send(.text, String(text.prefix(9)), isFinal: false)
            try socket.send(.ping, "alive")
            try socket.send(.continuation, String(text.dropFirst(9).prefix(100)), isFinal: false)
            try socket.send(.continuation, String(text.dropFirst(109)))
            try socket.send(.text, numbered(211))
            try await eventually("all events") { listening.events.count == 211 }
            #expect(listening.events.map(\.timestamp) == (1...211).map(Int64.init))
            try await eventually("the pong") { socket.frames.map(\.text) == ["alive"] }
            try socket.send(.close, "")
            try await socket.connection.closes()
        }
    }

    @Test(
        "Who may not post may open no WebSocket, and what is no event handler may not either",
        arguments: [
            (["Authorization: Basic amFuOnB3OjI="], "janus-event-handlers", "/", "401 Unauthorized"),
            ([], "janus-event-handlers", "/", "401 Unauthorized"),
            (["Origin: https://evil.example"], "janus-event-handlers", "/", "403 Forbidden"),
            ([], nil, "/", "400 Bad Request"), ([], "janus-protocol", "/", "400 Bad Request"),
            ([], "janus-event-handlers", "/janus", "404 Not Found"),
        ] as [([String], String?, String, String)])
    func refusals(headers: [String], subprotocol: String?, path: String, status: String) async throws {
        try await Listening.run("jan:pw:1") { listening in
            let given = status.hasPrefix("401") ? headers : headers + ["Authorization: Basic amFuOnB3OjE="]
            let socket = try TestWebSocket(port: listening.port, given, subprotocol: subprotocol, path: path)
            #expect(try await socket.status() == status)
            try await socket.connection.closes()
        }
    }

    @Test("The right user and password open it, from a page of the same host, too")
    func admission() async throws {
        try await Listening.run("jan:pw:1") { listening in
            let socket = try TestWebSocket(
                port: listening.port, ["Authorization: Basic amFuOnB3OjE=", "Origin: http://127.0.0.1"])
            #expect(try await socket.status() == "101 Switching Protocols")
        }
    }

    @Test(
        "What is no event ends it",
        arguments: ["nonsense", "", "{}", String(repeating: "[", count: 100_000)])
    func nonsense(text: String) async throws {
        try await Listening.run { listening in
            let socket = try TestWebSocket(port: listening.port)
            try await socket.opens()
            try socket.send(.text, text)
            #expect(try await socket.closeCode() == 1007)
            try await socket.connection.closes()
        }
    }

    @Test("A message is cut off at the limit, in one frame and in many")
    func large() async throws {
        try await Listening.run {
            $0.body = 1000
        } while: { listening in
            let one = try TestWebSocket(port: listening.port)
            try await one.opens()
            try one.send(.text, String(repeating: " ", count: 1001))
            #expect(try await one.closeCode() == 1009)
            let many = try TestWebSocket(port: listening.port)
            try await many.opens()
            try many.send(.text, " ", isFinal: false)
            for _ in 0..<2 { try many.send(.continuation, String(repeating: " ", count: 512), isFinal: false) }
            #expect(try await many.closeCode() == 1009)
            try await many.connection.closes()
        }
    }

    @Test("Frames that the protocol does not know end it")
    func garbage() async throws {
        try await Listening.run { listening in
            for bytes in [[0x8F, 0x80, 1, 2, 3, 4], [0x80, 0x81, 1, 2, 3, 4, 5], [0x83, 0x80, 1, 2, 3, 4]] as [[UInt8]]
            {
                let socket = try TestWebSocket(port: listening.port)
                try await socket.opens()
                try socket.connection.send(bytes)
                try await socket.connection.closes()
            }
        }
    }

    @Test("One that is silent is asked for a sign of life, and ended without one")
    func silence() async throws {
        try await Listening.run {
            $0.silence = .milliseconds(200)
        } while: { listening in
            let dead = try TestWebSocket(port: listening.port)
            try await dead.opens()
            try await dead.connection.closes()
            #expect(dead.frames.map(\.opcode) == [.ping])
        }
    }

    @Test("A WebSocket too many costs the one its place that was of no use for the longest time")
    func crowd() async throws {
        try await Listening.run {
            $0.webSockets = 2
        } while: { listening in
            let sockets = try await [1, 2, 3].asyncMap { number in
                let socket = try TestWebSocket(port: listening.port)
                try await socket.opens()
                try socket.send(.text, numbered(number))
                try await eventually("its event") { listening.events.count == number }
                return socket
            }
            try await sockets[0].connection.closes()
            try sockets[1].send(.text, numbered(4))
            try await eventually("its event") { listening.events.count == 4 }
            let fourth = try TestWebSocket(port: listening.port)
            try await fourth.opens()
            try await sockets[2].connection.closes()
            #expect(!sockets[1].connection.isClosed)
        }
    }

    @Test("A flood over one WebSocket waits, and arrives whole")
    func flood() async throws {
        try await Listening.run {
            $0.untaken = 1 << 30
        } while: { listening in
            let socket = try TestWebSocket(port: listening.port)
            try await socket.opens()
            let frames = (1...5000).flatMap { number in
                WebSocketFrame(.text, Array(numbered(number).utf8), isMasked: true).bytes
            }
            try socket.connection.send(frames)
            try await eventually("all events", within: .seconds(30)) { listening.events.count == 5000 }
            #expect(listening.events.map(\.timestamp) == (1...5000).map(Int64.init))
        }
    }
}

extension Array {
    /// Each element transformed, one after the other.
    fileprivate func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
