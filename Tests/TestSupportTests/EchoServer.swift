import NIOCore
import NIOPosix
import TestSupport

/// A server on loopback that sends back what it gets, and ends when its client does.
enum EchoServer {
    /// Echoes while `body` runs, which is told the port and its ends of all connections.
    static func run(
        while body: @Sendable (_ port: Int, _ connections: Recorder<any Channel>) async throws -> Void
    ) async throws {
        let connections = Recorder<any Channel>()
        let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelInitializer { channel in
                connections.record(channel)
                return channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Echo())
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        do {
            try await body(listener.localAddress?.port ?? 0, connections)
        } catch {
            try await listener.close()
            throw error
        }
        try await listener.close()
        for connection in connections.elements { try? await connection.close() }
    }

    private final class Echo: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            context.writeAndFlush(data, promise: nil)
        }

        func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
            guard event as? ChannelEvent == .inputClosed else { return }
            let channel = context.channel
            // To close drops what waits to be sent. An empty write is done when all before it is.
            channel.writeAndFlush(ByteBuffer()).whenComplete { _ in channel.close(mode: .output, promise: nil) }
        }
    }
}
