internal import NIOCore

/// A client's connection to a relay, and the relay's own to the server.
///
/// It is used on the relay's event loop alone.
final class RelayedPair {
    /// Which of the two.
    enum Side {
        case near, far

        var other: Side { self == .near ? .far : .near }
    }

    /// What comes in on a side.
    enum Event: Sendable {
        case bytes(ByteBuffer)
        /// No more bytes will come.
        case end
        /// The connection is closed or reset.
        case gone
    }

    let near: any Channel
    private(set) var far: (any Channel)?
    private var isConnecting = true
    private var isDead = false
    private var held: [(event: Event, side: Side)] = []
    private var gone: Set<Side> = []

    init(near: any Channel) { self.near = near }

    /// Whether nothing is open any more.
    var isGone: Bool { gone.contains(.near) && !isConnecting && (far == nil || gone.contains(.far)) }

    /// The connection to the server is there, or came to nothing.
    func connect(_ far: (any Channel)?, isPassing: Bool) {
        self.far = far
        isConnecting = false
        if far == nil { held.insert((.gone, .far), at: 0) }
        if isPassing { release() }
    }

    /// Something came in on a side.
    func happened(_ event: Event, _ side: Side, isPassing: Bool) {
        if case .gone = event { gone.insert(side) }
        if isDead { return }
        held.append((event, side))
        if isPassing { release() }
    }

    /// Hands on what is held, where there is somebody to hand it to.
    func release() {
        guard !isDead, !isConnecting else { return }
        let events = held
        held = []
        for (event, side) in events { handOn(event, from: side) }
    }

    /// Hands on nothing any more.
    func die() {
        isDead = true
        isConnecting = false
        held = []
    }

    private func handOn(_ event: Event, from side: Side) {
        guard let other = side == .near ? far : near else { return }
        if case .bytes(let buffer) = event { return other.writeAndFlush(buffer, promise: nil) }
        let mode: CloseMode = if case .end = event { .output } else { .all }
        // To close drops what waits to be sent. An empty write is done when all before it is.
        other.writeAndFlush(ByteBuffer()).whenComplete { _ in other.close(mode: mode, promise: nil) }
    }
}

/// Tells a relay what comes in on one side of a connection.
final class RelayEnd: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer

    private let relay: TCPRelay
    private let number: Int
    private let side: RelayedPair.Side

    init(relay: TCPRelay, number: Int, side: RelayedPair.Side) {
        self.relay = relay
        self.number = number
        self.side = side
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) { tell(.bytes(unwrapInboundIn(data))) }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event as? ChannelEvent == .inputClosed { tell(.end) }
    }

    func channelInactive(context: ChannelHandlerContext) { tell(.gone) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func tell(_ event: RelayedPair.Event) {
        relay.assumeIsolated { [number, side] in $0.happened(event, side, of: number) }
    }
}
