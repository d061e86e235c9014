internal import NIOCore
internal import NIOHTTP1
internal import NIOHTTPCompression
internal import NIOPosix
internal import NIOWebSocket

/// What every connection is made of: HTTP, which can become a WebSocket.
struct ConnectionSetup: Sendable {
    private let limits: EventListenerOptions.Limits
    private let gatekeeper: Gatekeeper
    private let intake: EventIntake
    private let connections: Connections
    private let webSockets: Connections

    init(_ options: EventListenerOptions, _ intake: EventIntake, _ connections: Connections) {
        limits = options.limits
        gatekeeper = Gatekeeper(options)
        self.intake = intake
        self.connections = connections
        webSockets = Connections(limit: options.limits.webSockets)
    }

    @Sendable func initialize(_ channel: any Channel) -> EventLoopFuture<Void> {
        guard connections.admit(channel) else { return channel.close() }
        // Room enough for what any event handler says of itself.
        var heads = NIOHTTPDecoderLimitConfiguration()
        heads.maxHeaderFieldSize = 8 << 10
        heads.maxHeaderListSize = 32 << 10
        heads.maxHeaderFieldCount = 64
        let upgrade: NIOHTTPServerUpgradeSendableConfiguration = (
            upgraders: [upgrader],
            completionHandler: { context in
                for name in Self.requestHandlers { context.pipeline.removeHandler(name: name, promise: nil) }
            }
        )
        return channel.pipeline.configureHTTPServerPipeline(
            withServerUpgrade: upgrade, withErrorHandling: false, withDecoderLimitConfiguration: heads
        ).flatMapThrowing {
            let pipeline = channel.pipeline.syncOperations
            try pipeline.addHandler(
                NIOHTTPRequestDecompressor(limit: .size(limits.body)), name: Self.requestHandlers[0])
            try pipeline.addHandler(
                EventRequestHandler(intake, gatekeeper, connections, limits), name: Self.requestHandlers[1])
        }
    }

    private static let requestHandlers = ["decompressor", "requests"]

    private var upgrader: NIOWebSocketServerUpgrader {
        NIOWebSocketServerUpgrader(
            maxFrameSize: limits.body, automaticErrorHandling: false,
            shouldUpgrade: { channel, head in
                let headers: HTTPHeaders? =
                    gatekeeper.admitsWebSocket(head) ? ["Sec-WebSocket-Protocol": Gatekeeper.subprotocol] : nil
                return channel.eventLoop.makeSucceededFuture(headers)
            },
            upgradePipelineHandler: { channel, _ in
                guard webSockets.admit(channel) else { return channel.close() }
                connections.touch(channel)
                return channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.addHandlers([
                        NIOWebSocketFrameAggregator(
                            minNonFinalFragmentSize: 0, maxAccumulatedFrameCount: 1 << 16,
                            maxAccumulatedFrameSize: limits.body),
                        IdleStateHandler(readTimeout: TimeAmount(limits.silence)),
                        EventSocketHandler(intake, [connections, webSockets]),
                    ])
                }
            })
    }
}
