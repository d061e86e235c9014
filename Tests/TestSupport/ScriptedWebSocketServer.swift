internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// A server on loopback that answers each message of a WebSocket with whatever bytes a test wants.
///
/// What RFC 6455 asks of a server is done for the handshake alone, and even that only if the test wants it: no ping is
/// answered, and no close, unless the script or the test does.
package final class ScriptedWebSocketServer: Sendable {
    /// Decides what a whole text message of a client gets.
    ///
    /// It may wait as long as it likes; the messages after it wait with it, but are recorded. Once it throws it is asked no
    /// more on that connection.
    package typealias Script = @Sendable (String, Connection) async throws -> Void

    /// The port, chosen by the kernel.
    package let port: Int
    private let handshake: Handshake
    private let made = Mutex<[Connection]>([])

    private init(port: Int, handshake: Handshake) {
        self.port = port
        self.handshake = handshake
    }

    /// Where it listens.
    package var url: String { TestTransport.ws.url(port: port) }

    /// All connections so far, closed ones included.
    package var connections: [Connection] { made.withLock { $0 } }

    /// The requests to upgrade so far.
    package var upgrades: [ScriptedServer.Request] { connections.compactMap(\.upgrade) }

    /// All frames so far, one connection after the other.
    package var frames: [WebSocketFrame] { connections.flatMap(\.frames) }

    /// How many connections are open.
    package var openConnections: Int { connections.count { !$0.isClosed } }

    /// Waits for a connection, by its number from 0, whose handshake is over, so that a test can speak first.
    package func connection(_ number: Int = 0) async throws -> Connection {
        let connection = try await eventually(
            "connection \(number)",
            some: {
                connections.count > number ? connections[number] : nil
            })
        try await eventually("the handshake of connection \(number)") { connection.handshakeIsOver.value != nil }
        return connection
    }

    /// Serves while `body` runs.
    package static func run<Value: Sendable>(
        _ handshake: Handshake = .accept(), _ script: @escaping Script = { _, _ in },
        while body: @Sendable (ScriptedWebSocketServer) async throws -> Value
    ) async throws -> Value {
        try await LoopbackListener.run(
            { ScriptedWebSocketServer(port: $0, handshake: handshake) }, serving: { await $0.serve($1, script) },
            while: body)
    }

    private func serve(_ stream: NIOAsyncChannel<ByteBuffer, ByteBuffer>, _ script: @escaping Script) async {
        let connection = Connection(stream.channel)
        made.withLock { $0.append(connection) }
        defer { connection.isOver() }
        let (messages, continuation) = AsyncStream.makeStream(of: String.self)
        // A client that goes away in the middle is what many tests are about.
        try? await stream.executeThenClose { inbound, _ in
            try await withThrowingTaskGroup(of: Void.self) { group in
                defer { group.cancelAll() }
                group.addTask {
                    for await message in messages { try await script(message, connection) }
                }
                for try await buffer in inbound {
                    for reply in connection.receive(Array(buffer: buffer), handshake) {
                        switch reply {
                        case .message(let text): continuation.yield(text)
                        case .bytes(let bytes): try await connection.raw(bytes)
                        case .drop: return
                        }
                    }
                    if connection.upgrade != nil { connection.handshakeIsOver.fire() }
                }
            }
        }
    }
}
