internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// A TCP listener on loopback that serves each connection in a task of its own.
enum LoopbackListener {
    typealias Stream = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// The tasks of connections; those that come too late are cancelled from the start.
    private struct Tasks {
        var all: [Task<Void, Never>] = []
        var areOver = false
    }

    /// Serves while `body` runs, which is given what `prepare` makes of the port that the kernel chose.
    ///
    /// Every connection that was accepted is served, also one that comes when all is over: NIO ends the process for a
    /// stream that nobody took.
    static func run<Server: Sendable, Value: Sendable>(
        _ prepare: @escaping @Sendable (_ port: Int) -> Server,
        serving serve: @escaping @Sendable (Server, Stream) async -> Void,
        while body: @Sendable (Server) async throws -> Value
    ) async throws -> Value {
        let tasks = Mutex(Tasks())
        let server = Mutex<Server?>(nil)
        let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .serverChannelInitializer { channel in channel.setOption(.autoRead, value: false) }
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    guard let server = server.withLock({ $0 }) else { throw ChannelError.ioOnClosedChannel }
                    let stream = try Stream(
                        wrappingChannelSynchronously: channel,
                        configuration: .init(isOutboundHalfClosureEnabled: false))
                    let task = Task { await serve(server, stream) }
                    tasks.withLock { tasks in
                        tasks.all.append(task)
                        if tasks.areOver { task.cancel() }
                    }
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let made = prepare(listener.localAddress?.port ?? 0)
        server.withLock { $0 = made }
        // Only now, so that nobody is accepted before there is a server to serve them.
        try await listener.setOption(.autoRead, value: true).get()
        let result: Result<Value, any Error>
        do {
            result = .success(try await body(made))
        } catch {
            result = .failure(error)
        }
        try? await listener.close()
        let open = tasks.withLock { tasks in
            tasks.areOver = true
            return tasks.all
        }
        for task in open { task.cancel() }
        for task in open { await task.value }
        return try result.get()
    }
}
