import NIOCore
import NIOHTTP1

/// One client's connection: collects a request, asks the gateway, writes the reply.
///
/// Requests of one connection are answered one after another; NIO's pipelining handler sees to it.
final class HTTPConnection: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    /// The largest body; Janus has no limit, but a demo need not hold what anybody sends.
    static let bodyLimit = 1 << 20

    private let gateway: DemoGateway
    private let api: API
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []
    private var isTooLarge = false

    init(_ gateway: DemoGateway, _ api: API) {
        self.gateway = gateway
        self.api = api
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = []
            isTooLarge = false
        case .body(let part):
            if body.count + part.readableBytes > Self.bodyLimit {
                isTooLarge = true
                body = []
            } else if !isTooLarge {
                body.append(contentsOf: part.readableBytesView)
            }
        case .end:
            guard let head else { return }
            self.head = nil
            let taken = body
            body = []
            respond(to: head, taken, context)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        // Somebody who sends nothing and takes nothing for two minutes, as libmicrohttpd has it.
        if event is IdleStateHandler.IdleStateEvent { context.close(promise: nil) }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func respond(to head: HTTPRequestHead, _ body: [UInt8], _ context: ChannelHandlerContext) {
        if isTooLarge { return write(.status(.payloadTooLarge), to: head, context, closing: true) }
        let reply = context.eventLoop.makePromise(of: HTTPReply?.self)
        reply.futureResult.assumeIsolated().whenSuccess { reply in
            if let reply {
                self.write(reply, to: head, context, closing: !head.isKeepAlive)
            } else {
                context.close(promise: nil)
            }
        }
        let route =
            switch api {
            case .janus: HTTPRoute(method: head.method, target: head.uri, options: gateway.options)
            case .admin: HTTPRoute(adminMethod: head.method, target: head.uri, options: gateway.options)
            }
        gateway.serve(route, body, reply)
    }

    private func write(
        _ reply: HTTPReply, to head: HTTPRequestHead, _ context: ChannelHandlerContext, closing: Bool
    ) {
        guard context.channel.isActive else { return }
        var headers = reply.headers
        if closing { headers.replaceOrAdd(name: "Connection", value: "close") }
        let response = HTTPResponseHead(version: head.version, status: reply.status, headers: headers)
        context.write(wrapOutboundOut(.head(response)), promise: nil)
        if !reply.body.isEmpty, head.method != .HEAD {
            context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: reply.body)))), promise: nil)
        }
        let end = context.writeAndFlush(wrapOutboundOut(.end(nil)))
        if closing { end.assumeIsolated().whenComplete { _ in context.close(promise: nil) } }
    }
}
