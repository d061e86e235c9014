internal import JanusWire
internal import NIOCore
internal import NIOWebSocket

/// What the protocol asks of a client and NIO leaves to it: masked frames, pongs, pings of its own, and goodbyes.
///
/// Only text passes it inwards. Outwards it takes the text of a message as bytes.
final class WebSocketManners: ChannelDuplexHandler {
    typealias InboundIn = WebSocketFrame
    typealias InboundOut = WebSocketFrame
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = WebSocketFrame

    private let silenceLimit: Duration
    /// Whether a ping is out and nothing has come since.
    private var awaitsSign = false
    private var saidGoodbye = false

    /// `silenceLimit` is only for the words: the idle handler before this one keeps the time.
    init(silenceLimit: Duration) { self.silenceLimit = silenceLimit }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let frame = unwrapInboundIn(data)
        awaitsSign = false
        switch frame.opcode {
        case .text:
            context.fireChannelRead(data)
        case .ping:
            // A server that does not read what it asks for must not fill our memory.
            if context.channel.isWritable { send(.pong, frame.unmaskedData, context) }
        case .connectionClose:
            sayGoodbye(frame.unmaskedData, context)
            fail(JanusError(.connectionLost(Self.words(for: frame))), context)
        case .pong: break
        default: fail(JanusError(.notJanus("a WebSocket that sends something other than text")), context)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is IdleStateHandler.IdleStateEvent else { return context.fireUserInboundEventTriggered(event) }
        if awaitsSign {
            let seconds = (silenceLimit * 2).components.seconds
            fail(
                JanusError(.connectionLost("nothing was heard for \(seconds) seconds, nor an answer to a ping")),
                context)
        } else {
            awaitsSign = true
            send(.ping, ByteBuffer(), context)
        }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let frame = WebSocketFrame(fin: true, opcode: .text, maskKey: .random(), data: unwrapOutboundIn(data))
        context.write(wrapOutboundOut(frame), promise: promise)
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        var code = ByteBuffer()
        code.write(webSocketErrorCode: .normalClosure)
        sayGoodbye(code, context)
        context.close(mode: mode, promise: promise)
    }

    /// Ends the connection, and lets whoever reads from it know why.
    private func fail(_ error: JanusError, _ context: ChannelHandlerContext) {
        context.fireErrorCaught(error)
        context.close(promise: nil)
    }

    private func sayGoodbye(_ data: ByteBuffer, _ context: ChannelHandlerContext) {
        guard !saidGoodbye else { return }
        saidGoodbye = true
        send(.connectionClose, data, context)
    }

    private func send(_ opcode: WebSocketOpcode, _ data: ByteBuffer, _ context: ChannelHandlerContext) {
        let frame = WebSocketFrame(fin: true, opcode: opcode, maskKey: .random(), data: data)
        context.writeAndFlush(wrapOutboundOut(frame), promise: nil)
    }

    private static func words(for frame: WebSocketFrame) -> String {
        var data = frame.unmaskedData
        guard let code: UInt16 = data.readInteger() else { return "the server closed it" }
        return "the server closed it (WebSocket code \(code))"
    }
}
