internal import JanusWire
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import NIOSSL
internal import NIOWebSocket
internal import Synchronization

extension WebSocketConnection {
    private typealias Refusal = NIOAsyncChannel<HTTPClientResponsePart, HTTPClientRequestPart>

    /// What becomes of asking for a WebSocket.
    private enum Opening: Sendable {
        case taken(Socket)
        /// The server answered as HTTP does; its answer is still to be read.
        case refused(Refusal)
        case otherProtocol(any Channel)

        /// Closes what nobody waits for any more.
        ///
        /// NIO ends the process for a stream that nobody took, so it is taken.
        func discard() {
            switch self {
            case .taken(let socket): Task { try? await socket.executeThenClose { _, _ in } }
            case .refused(let refusal): Task { try? await refusal.executeThenClose { _, _ in } }
            case .otherProtocol(let channel): channel.close(promise: nil)
            }
        }
    }

    /// Connects and asks for a WebSocket that speaks Janus' protocol.
    ///
    /// All of it together may take ``JanusConfiguration/connectTimeout``.
    static func open(
        _ url: JanusURL, _ configuration: JanusConfiguration
    ) async throws(JanusError) -> WebSocketConnection {
        // One that is opened just when the time is up must not stay open unseen.
        let opened = Mutex<WebSocketConnection?>(nil)
        do throws(JanusError) {
            let limit = min(configuration.connectTimeout, configuration.requestTimeout)
            return try await withDeadline(limit) { () async throws(JanusError) -> WebSocketConnection in
                do {
                    let connection = try await connect(to: url, configuration)
                    opened.withLock { $0 = connection }
                    return connection
                } catch let error as JanusError {
                    throw error
                } catch {
                    throw JanusError(transportError: error, maximumSize: configuration.maximumReplySize)
                }
            }
        } catch {
            opened.withLock { $0 }?.close()
            // Nothing was sent yet that could have been carried out.
            switch error.kind {
            case .timedOut: throw JanusError(.unreachable("the server does not take the connection"))
            case .connectionLost(let why): throw JanusError(.unreachable(why))
            default: throw error
            }
        }
    }

    /// So short that no answer is late for it.
    private static let readInterval = TimeAmount.milliseconds(10)

    private static func connect(
        to url: JanusURL, _ configuration: JanusConfiguration
    ) async throws -> WebSocketConnection {
        let security = url.scheme.isSecure ? try NIOSSLContext(configuration: .janus(configuration.trust)) : nil
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        // A name with several addresses is tried at more than one, each with a handshake of its own.
        let handshakes = Mutex<[ObjectIdentifier: EventLoopFuture<Void>]>([:])
        let connecting = ClientBootstrap(group: loop)
            .connectTimeout(TimeAmount(configuration.connectTimeout))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(ReadPacer(every: readInterval))
                    guard let security else { return }
                    let name = url.isHostAddress ? nil : url.host
                    let encryption = try NIOSSLClientHandler(context: security, serverHostname: name)
                    let secured = channel.eventLoop.makePromise(of: Void.self)
                    handshakes.withLock { $0[ObjectIdentifier(channel)] = secured.futureResult }
                    try channel.pipeline.syncOperations.addHandlers([encryption, TLSOutcome(secured)])
                }
            }
            .connect(host: url.host, port: url.port)
        let channel = try await connecting.cancellableGet { $0.close(promise: nil) }
        do {
            let handshake = handshakes.withLock { $0[ObjectIdentifier(channel)] }
            try await handshake?.cancellableGet { _ in }
            let upgrading = try await channel.eventLoop.submit { try ask(channel, url, configuration) }.get()
            switch try await upgrading.cancellableGet({ $0.discard() }) {
            case .taken(let socket): return start(on: socket, configuration)
            case .refused(let refusal): throw try await reason(for: refusal, url)
            case .otherProtocol:
                throw JanusError(.notJanus("a WebSocket without the subprotocol \(configuration.api.subprotocol)"))
            }
        } catch {
            channel.close(promise: nil)
            throw Self.words(for: error)
        }
    }

    /// Sends the HTTP request that asks for a WebSocket.
    private static func ask(
        _ channel: any Channel, _ url: JanusURL, _ configuration: JanusConfiguration
    ) throws -> EventLoopFuture<Opening> {
        let subprotocol = configuration.api.subprotocol
        let upgrader = NIOTypedWebSocketClientUpgrader<Opening>(
            maxFrameSize: configuration.maximumReplySize, enableAutomaticErrorHandling: false
        ) { channel, head in
            channel.eventLoop.makeCompletedFuture {
                guard head.headers[canonicalForm: "sec-websocket-protocol"].contains(where: { $0 == subprotocol })
                else { return .otherProtocol(channel) }
                return .taken(try furnish(channel, configuration))
            }
        }
        var headers: HTTPHeaders = [
            "host": url.authority, "sec-websocket-protocol": subprotocol, "user-agent": "janitor",
        ]
        if let origin = configuration.origin { headers.add(name: "origin", value: origin) }
        let head = HTTPRequestHead(
            version: .http1_1, method: .GET, uri: url.path.isEmpty ? "/" : url.path, headers: headers)
        let upgrade = NIOTypedHTTPClientUpgradeConfiguration(upgradeRequestHead: head, upgraders: [upgrader]) {
            channel in
            channel.eventLoop.makeCompletedFuture {
                .refused(try Refusal(wrappingChannelSynchronously: channel))
            }
        }
        var pipeline = NIOUpgradableHTTPClientPipelineConfiguration(upgradeConfiguration: upgrade)
        // The server may have said its first words together with its consent.
        pipeline.leftOverBytesStrategy = .forwardBytes
        return try channel.pipeline.syncOperations.configureUpgradableHTTPClientPipeline(configuration: pipeline)
    }

    /// Adds what turns frames into whole messages, and keeps watch over the connection.
    private static func furnish(_ channel: any Channel, _ configuration: JanusConfiguration) throws -> Socket {
        let pipeline = channel.pipeline.syncOperations
        // First of all, so that every byte is a sign of life.
        try pipeline.addHandler(
            IdleStateHandler(readTimeout: TimeAmount(configuration.silenceLimit)), position: .first)
        try pipeline.addHandlers([
            // Janus sends fragments of 2,800 bytes.
            NIOWebSocketFrameAggregator(
                minNonFinalFragmentSize: 0,
                maxAccumulatedFrameCount: max(1_000, configuration.maximumReplySize / 256),
                maxAccumulatedFrameSize: configuration.maximumReplySize),
            WebSocketManners(silenceLimit: configuration.silenceLimit),
        ])
        return try Socket(wrappingChannelSynchronously: channel)
    }

    /// Why the server gave an HTTP answer instead of a WebSocket.
    private static func reason(for refusal: Refusal, _ url: JanusURL) async throws -> JanusError {
        try await refusal.executeThenClose { inbound, _ in
            for try await part in inbound {
                guard case .head(let head) = part else { continue }
                let status = Int(head.status.code)
                if (300..<400).contains(status), let location = head.headers.first(name: "location") {
                    return JanusError(.redirected(to: url.redirection(to: location, asking: "")))
                }
                if status == 200 { return JanusError(.notJanus("a web server that does not take WebSockets here")) }
                return JanusError(.httpStatus(status))
            }
            return JanusError(.connectionLost("the server closed it instead of opening a WebSocket"))
        }
    }

    /// NIO does not tell an end in the middle of asking from misuse.
    private static func words(for error: any Error) -> any Error {
        switch error {
        case ChannelError.inappropriateOperationForState, ChannelError.eof, ChannelError.ioOnClosedChannel,
            HTTPParserError.invalidEOFState:
            JanusError(.connectionLost("the server closed it instead of opening a WebSocket"))
        default: error
        }
    }
}

extension EventLoopFuture where Value: Sendable {
    /// The value, or ``CancellationError`` as soon as the task is cancelled; `discard` gets a value that comes too late.
    fileprivate func cancellableGet(_ discard: @escaping @Sendable (Value) -> Void) async throws -> Value {
        let promise = eventLoop.makePromise(of: Value.self)
        let isTaken = eventLoop.makePromise(of: Void.self)
        isTaken.futureResult.whenFailure { _ in self.whenSuccess(discard) }
        cascade(to: promise)
        return try await withTaskCancellationHandler {
            do {
                let value = try await promise.futureResult.get()
                isTaken.succeed()
                return value
            } catch {
                isTaken.fail(error)
                throw error
            }
        } onCancel: {
            promise.fail(CancellationError())
        }
    }
}
