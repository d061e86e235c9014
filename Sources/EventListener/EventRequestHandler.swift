internal import NIOCore
internal import NIOHTTP1
internal import NIOHTTPCompression
internal import NIOWebSocket

/// One sender's HTTP connection: takes the events of each POST, and answers once they were read.
///
/// Requests of one connection come one after another; NIO's pipelining handler sees to it.
final class EventRequestHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private enum State {
        /// Nothing has come of the next request.
        case idle
        /// Its body is coming.
        case collecting(isKeepAlive: Bool)
        /// Its body is being read.
        case reading
        /// The last answer was given; whatever else comes is not looked at.
        case finished
    }

    private let intake: EventIntake
    private let gatekeeper: Gatekeeper
    private let connections: Connections
    private let limits: EventListenerOptions.Limits
    private var state = State.idle
    /// What has come of the body, for which room is reserved.
    private var body = ByteBuffer()
    private var deadline: Scheduled<Void>?

    init(
        _ intake: EventIntake, _ gatekeeper: Gatekeeper, _ connections: Connections,
        _ limits: EventListenerOptions.Limits
    ) {
        self.intake = intake
        self.gatekeeper = gatekeeper
        self.connections = connections
        self.limits = limits
    }

    func handlerAdded(context: ChannelHandlerContext) { allow(limits.patience, context) }

    func handlerRemoved(context: ChannelHandlerContext) { forget() }

    func channelInactive(context: ChannelHandlerContext) {
        forget()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch (unwrapInboundIn(data), state) {
        case (.head(let head), .idle): begin(head, context)
        case (.body(let part), .collecting):
            guard body.readableBytes + part.readableBytes <= limits.body else {
                return refuse(.payloadTooLarge, context)
            }
            guard intake.reserve(part.readableBytes) else { return refuse(.serviceUnavailable, context) }
            body.writeImmutableBuffer(part)
        case (.end, .collecting(let isKeepAlive)): read(isKeepAlive: isKeepAlive, context)
        default: break
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        let isBomb = error as? NIOHTTPDecompression.DecompressionError == .limit
        switch state {
        case .collecting: refuse(isBomb ? .payloadTooLarge : .badRequest, context)
        case .idle where error is HTTPParserError: refuse(.badRequest, context)
        // Who may have no WebSocket is answered like any other request, which is about to come.
        case .idle where error is NIOWebSocketUpgradeError: break
        case .finished: break
        case .idle, .reading: context.close(promise: nil)
        }
    }

    private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        if let refusal = gatekeeper.refusal(of: head) {
            if refusal == .unauthorized { intake.count { $0.unauthorized += 1 } }
            return refuse(refusal, context)
        }
        state = .collecting(isKeepAlive: head.isKeepAlive)
        allow(limits.patience, context)
        if head.headers.first(name: "Expect")?.lowercased() == "100-continue" {
            let informational = HTTPResponseHead(version: .http1_1, status: .continue)
            context.writeAndFlush(wrapOutboundOut(.head(informational)), promise: nil)
        }
    }

    private func read(isKeepAlive: Bool, _ context: ChannelHandlerContext) {
        let body = body
        self.body = ByteBuffer()
        state = .reading
        deadline?.cancel()
        intake.take(body, on: context.eventLoop).assumeIsolated().whenSuccess { verdict in
            guard case .reading = self.state, context.channel.isActive else { return }
            if verdict == .taken { self.connections.touch(context.channel) }
            self.answer(verdict == .taken ? .ok : .badRequest, context, closing: !isKeepAlive)
        }
    }

    /// Answers before the request has come whole, and takes no more of it.
    private func refuse(_ status: HTTPResponseStatus, _ context: ChannelHandlerContext) {
        dropBody()
        answer(status, context, closing: true)
    }

    private func answer(_ status: HTTPResponseStatus, _ context: ChannelHandlerContext, closing: Bool) {
        var headers: HTTPHeaders = ["Content-Length": "0"]
        switch status {
        case .unauthorized: headers.add(name: "WWW-Authenticate", value: #"Basic realm="janitor""#)
        case .methodNotAllowed: headers.add(name: "Allow", value: "POST")
        case .serviceUnavailable: headers.add(name: "Retry-After", value: "1")
        default: break
        }
        if closing { headers.add(name: "Connection", value: "close") }
        // Before anything is written: the next request can come in while it is.
        state = closing ? .finished : .idle
        allow(closing ? .seconds(1) : limits.patience, context)
        let head = HTTPResponseHead(version: .http1_1, status: status, headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        // Closing both ways at once would reset the connection while the sender still sends, and take the answer back.
        if closing { context.close(mode: .output, promise: nil) }
    }

    /// Closes the connection unless something else is waited for by then.
    private func allow(_ time: Duration, _ context: ChannelHandlerContext) {
        deadline?.cancel()
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time)) {
            guard case .collecting = self.state else { return context.close(promise: nil) }
            self.refuse(.requestTimeout, context)
        }
    }

    private func forget() {
        deadline?.cancel()
        dropBody()
        state = .finished
    }

    private func dropBody() {
        intake.release(body.readableBytes)
        body = ByteBuffer()
    }
}
