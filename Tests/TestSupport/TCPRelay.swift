internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// A way to a server on loopback that a test can cut, stall and make swallow what is sent over it.
///
/// It lives on one event loop, so that whatever a test does to it happens between two events of its connections.
package actor TCPRelay {
    /// What it does with what comes.
    private enum Mode {
        case passing
        case stalled
        case swallowing
        case swallowingAnswers
        case cut

        /// Whether what a client sends reaches the server.
        var isPassing: Bool { self == .passing || self == .swallowingAnswers }
    }

    private nonisolated let loop: any EventLoop
    private nonisolated let boundPort = Mutex(0)
    private let target: Target
    private var mode = Mode.passing
    private var pairs: [Int: RelayedPair] = [:]
    /// How many connections were accepted so far, also while it was cut.
    package private(set) var totalConnections = 0

    package nonisolated var unownedExecutor: UnownedSerialExecutor { loop.executor.asUnownedSerialExecutor() }

    /// Where a relay leads to.
    package enum Target: Sendable {
        /// A port of 127.0.0.1.
        case port(Int)
        /// A Unix socket, which can be in another network namespace.
        case unixSocket(String)
    }

    private init(target: Target, loop: any EventLoop) {
        self.target = target
        self.loop = loop
    }

    /// The port that leads to the server, chosen by the kernel.
    package nonisolated var port: Int { boundPort.withLock { $0 } }

    /// How many connections clients have open, dead ones included.
    package var openConnections: Int { pairs.values.count { $0.near.isActive } }

    /// Relays to a port of 127.0.0.1 while `body` runs.
    package static func run<Value: Sendable>(
        to port: Int, while body: @Sendable (TCPRelay) async throws -> Value
    ) async throws -> Value {
        try await run(to: .port(port), while: body)
    }

    /// Relays while `body` runs, from a port of the kernel's choice, or from a Unix socket instead.
    package static func run<Value: Sendable>(
        to target: Target, at socket: String? = nil, while body: @Sendable (TCPRelay) async throws -> Value
    ) async throws -> Value {
        let relay = TCPRelay(target: target, loop: MultiThreadedEventLoopGroup.singleton.next())
        let bootstrap = ServerBootstrap(group: relay.loop)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try relay.assumeIsolated { try $0.accept(channel) } }
            }
        let listener =
            if let socket {
                try await bootstrap.bind(unixDomainSocketPath: socket).get()
            } else {
                try await bootstrap.bind(host: "127.0.0.1", port: 0).get()
            }
        relay.boundPort.withLock { $0 = listener.localAddress?.port ?? 0 }
        let result: Result<Value, any Error>
        do { result = .success(try await body(relay)) } catch { result = .failure(error) }
        try? await listener.close()
        await relay.cut()
        return try result.get()
    }

    /// Closes all connections now, and each new one at once, until ``mend()``.
    package func cut() async {
        mode = .cut
        let channels = pairs.values.flatMap { [$0.near, $0.far] }.compactMap(\.self)
        pairs = [:]
        for channel in channels { try? await channel.close() }
    }

    /// Keeps connections open and accepts new ones, but holds what is sent over them, until ``resume()``.
    package func stall() { mode = .stalled }

    /// Throws away what is sent, and what is held, so that each connection is dead from now on but never closed.
    ///
    /// New connections are dead from the start, until ``mend()``; those that are dead stay so.
    package func blackhole() {
        mode = .swallowing
        for pair in pairs.values { pair.die() }
    }

    /// Lets through what clients send, and throws away what the server answers, until ``mend()``.
    package func swallowAnswers() { mode = .swallowingAnswers }

    /// Delivers what was held, in order, and relays again.
    package func resume() {
        mode = .passing
        for pair in pairs.values { pair.release() }
    }

    /// Relays again; what was cut stays closed, and what died in a blackhole stays dead.
    package func mend() { resume() }

    private func accept(_ near: any Channel) throws {
        totalConnections += 1
        // To fail here closes it before its client can be told anything.
        guard mode != .cut else { throw ChannelError.ioOnClosedChannel }
        let number = totalConnections
        try near.pipeline.syncOperations.addHandler(RelayEnd(relay: self, number: number, side: .near))
        let pair = RelayedPair(near: near)
        pairs[number] = pair
        if mode == .swallowing { return pair.die() }
        let bootstrap = ClientBootstrap(group: loop)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .channelInitializer { far in
                far.eventLoop.makeCompletedFuture {
                    let end = RelayEnd(relay: self, number: number, side: .far)
                    try far.pipeline.syncOperations.addHandler(end)
                }
            }
        let connection =
            switch target {
            case .port(let port): bootstrap.connect(host: "127.0.0.1", port: port)
            case .unixSocket(let path): bootstrap.connect(unixDomainSocketPath: path)
            }
        connection.whenComplete { result in
            self.assumeIsolated { $0.connected(number, try? result.get()) }
        }
    }

    private func connected(_ number: Int, _ far: (any Channel)?) {
        guard let pair = pairs[number] else {
            // It was cut meanwhile.
            far?.close(promise: nil)
            return
        }
        pair.connect(far, isPassing: mode.isPassing)
    }

    /// Something came in on one side of a connection.
    func happened(_ event: RelayedPair.Event, _ side: RelayedPair.Side, of number: Int) {
        guard let pair = pairs[number] else { return }
        if mode == .swallowingAnswers, side == .far, case .bytes = event { return }
        pair.happened(event, side, isPassing: mode.isPassing)
        if pair.isGone { pairs[number] = nil }
    }
}
