internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// A server on loopback that answers each HTTP request with whatever bytes a test wants.
package final class ScriptedServer: Sendable {
    /// Decides what a request gets.
    ///
    /// It may wait as long as it likes.
    package typealias Script = @Sendable (Request) async -> Reply

    /// The port, chosen by the kernel.
    package let port: Int
    private let requestLog = Mutex<[Request]>([])
    private let connectionCount = Mutex(0)

    private init(port: Int) { self.port = port }

    /// Where it listens, with the path that Janus has by default.
    package var url: String { "http://127.0.0.1:\(port)/janus" }

    /// All requests so far, in the order in which they were complete.
    package var requests: [Request] { requestLog.withLock { $0 } }

    /// How many connections are open.
    package var openConnections: Int { connectionCount.withLock { $0 } }

    /// Serves while `body` runs.
    package static func run<Value: Sendable>(
        _ script: @escaping Script, while body: @Sendable (ScriptedServer) async throws -> Value
    ) async throws -> Value {
        try await LoopbackListener.run(
            { ScriptedServer(port: $0) }, serving: { await $0.serve($1, script) }, while: body)
    }

    private func serve(_ connection: NIOAsyncChannel<ByteBuffer, ByteBuffer>, _ script: Script) async {
        connectionCount.withLock { $0 += 1 }
        defer { connectionCount.withLock { $0 -= 1 } }
        // A client that goes away in the middle is what many tests are about.
        try? await connection.executeThenClose { inbound, outbound in
            var received: [UInt8] = []
            for try await buffer in inbound {
                received += buffer.readableBytesView
                // The first byte of TLS: a plain server hangs up.
                if received.first == 0x16 { return }
                while let (request, length) = Request.parse(received) {
                    received.removeFirst(length)
                    requestLog.withLock { $0.append(request) }
                    guard try await send(script(request), to: outbound, of: connection.channel) else { return }
                }
            }
        }
    }

    /// Sends a reply; false when the connection is to be closed after it.
    private func send(
        _ reply: Reply, to outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>, of channel: any Channel
    ) async throws -> Bool {
        try await outbound.write(ByteBuffer(bytes: reply.bytes))
        switch reply.ending {
        case .open: return true
        case .close: return false
        case .drip(let text, let interval):
            while channel.isActive {
                try await outbound.write(ByteBuffer(string: text))
                try await Task.sleep(for: interval)
            }
            return false
        }
    }
}
