import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// The listening socket and the connections that came of it.
struct HTTPListener: Sendable {
    let channel: any Channel
    let connections: Connections

    /// Listens, on the process-wide event loops.
    static func start(_ api: API, of gateway: DemoGateway) async throws -> HTTPListener {
        let connections = Connections()
        let options = gateway.options
        let idle = max(TimeAmount.seconds(120), .nanoseconds(options.pollHold.nanoseconds) + .seconds(30))
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                guard connections.admit(channel) else { return channel.close() }
                return channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.configureHTTPServerPipeline()
                    try pipeline.addHandler(IdleStateHandler(allTimeout: idle))
                    try pipeline.addHandler(HTTPConnection(gateway, api))
                }
            }
            .bind(host: options.host, port: api == .janus ? options.port : options.adminPort).get()
        return HTTPListener(channel: channel, connections: connections)
    }

    /// Closes the listener and every connection, and waits for them.
    func stop() async {
        try? await channel.close().get()
        for connection in connections.closeAll() { try? await connection.closeFuture.get() }
    }
}

/// What a listener serves.
enum API: Sendable, Hashable {
    case janus
    case admin
}

/// The connections that are open.
final class Connections: Sendable {
    private struct State {
        var open: [ObjectIdentifier: any Channel] = [:]
        var isClosed = false
    }

    /// libmicrohttpd's limit as Janus sets it; the one who comes next waits there, and is sent away here.
    static let limit = 1020

    private let state = Mutex(State())

    /// Takes a connection on, if there is room and the gateway still runs.
    func admit(_ channel: any Channel) -> Bool {
        let id = ObjectIdentifier(channel)
        let isAdmitted = state.withLock { state in
            guard !state.isClosed, state.open.count < Self.limit else { return false }
            state.open[id] = channel
            return true
        }
        if isAdmitted {
            channel.closeFuture.whenComplete { _ in self.state.withLock { state in state.open[id] = nil } }
        }
        return isAdmitted
    }

    /// How many are open.
    var count: Int { state.withLock { $0.open.count } }

    /// Closes all, and says which.
    func closeAll() -> [any Channel] {
        let channels = state.withLock { state in
            state.isClosed = true
            return Array(state.open.values)
        }
        for channel in channels { channel.close(promise: nil) }
        return channels
    }
}

extension Duration {
    /// The duration in nanoseconds, cut off where NIO's would overflow.
    fileprivate var nanoseconds: Int64 {
        let (seconds, attoseconds) = components
        return min(seconds, 1_000_000) * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}
