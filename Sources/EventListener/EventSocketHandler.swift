internal import NIOCore
internal import NIOWebSocket

/// One sender's WebSocket: takes the events of each message, and no further message before they were read.
///
/// Messages come whole: fragments were put together before.
final class EventSocketHandler: ChannelInboundHandler {
    typealias InboundIn = WebSocketFrame
    typealias OutboundOut = WebSocketFrame

    private let intake: EventIntake
    private let connections: [Connections]
    /// Whether a ping is out and nothing has come since.
    private var awaitsSign = false
    private var saidGoodbye = false
    /// How many messages are being read.
    private var unread = 0

    init(_ intake: EventIntake, _ connections: [Connections]) {
        self.intake = intake
        self.connections = connections
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !saidGoodbye else { return }
        let frame = unwrapInboundIn(data)
        awaitsSign = false
        switch frame.opcode {
        case .text, .binary: take(frame.unmaskedData, context)
        case .ping:
            // A sender that does not read what it asks for must not fill our memory.
            if context.channel.isWritable { send(.pong, frame.unmaskedData, context) }
        case .connectionClose: end(frame.unmaskedData, context)
        case .pong: break
        default: end(.protocolError, context)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is IdleStateHandler.IdleStateEvent else { return context.fireUserInboundEventTriggered(event) }
        // While it may not send it is not silent by its own will.
        guard unread == 0 else { return }
        if awaitsSign {
            context.close(promise: nil)
        } else {
            awaitsSign = true
            send(.ping, ByteBuffer(), context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch error {
        case NIOWebSocketError.invalidFrameLength, NIOWebSocketFrameAggregator.Error.accumulatedFrameSizeIsTooLarge,
            NIOWebSocketFrameAggregator.Error.tooManyFragments:
            end(.messageTooLarge, context)
        default: end(.protocolError, context)
        }
    }

    private func take(_ message: ByteBuffer, _ context: ChannelHandlerContext) {
        guard intake.reserve(message.readableBytes) else { return end(.unexpectedServerError, context) }
        for list in connections { list.touch(context.channel) }
        unread += 1
        if unread == 1 { setReading(false, context) }
        intake.take(message, on: context.eventLoop).assumeIsolated().whenSuccess { verdict in
            self.unread -= 1
            guard context.channel.isActive else { return }
            if verdict == .unreadable { self.end(.dataInconsistentWithMessage, context) }
            if self.unread == 0 { self.setReading(true, context) }
        }
    }

    private func setReading(_ isOn: Bool, _ context: ChannelHandlerContext) {
        context.channel.setOption(.autoRead, value: isOn).whenFailure { _ in }
    }

    private func end(_ code: WebSocketErrorCode, _ context: ChannelHandlerContext) {
        var data = ByteBuffer()
        data.write(webSocketErrorCode: code)
        end(data, context)
    }

    /// Says goodbye and closes.
    private func end(_ data: ByteBuffer, _ context: ChannelHandlerContext) {
        guard !saidGoodbye else { return }
        saidGoodbye = true
        let frame = WebSocketFrame(fin: true, opcode: .connectionClose, data: data)
        context.writeAndFlush(wrapOutboundOut(frame)).assumeIsolated().whenComplete { _ in context.close(promise: nil) }
    }

    private func send(_ opcode: WebSocketOpcode, _ data: ByteBuffer, _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(WebSocketFrame(fin: true, opcode: opcode, data: data)), promise: nil)
    }
}
