internal import NIOCore
internal import NIOPosix

/// Knocks at ports of media while Janus waits for them.
enum UDPKnock {
    /// Those of the candidates behind which somebody answers.
    ///
    /// One that is silent is knocked at three times within the limit.
    static func answering(_ candidates: [Candidate], within limit: Duration) async -> Set<Candidate> {
        await withTaskGroup(of: Candidate?.self) { group in
            for candidate in candidates {
                group.addTask { await answers(candidate, within: limit) ? candidate : nil }
            }
            return await group.reduce(into: []) { if let candidate = $1 { $0.insert(candidate) } }
        }
    }

    private static func answers(_ candidate: Candidate, within limit: Duration) async -> Bool {
        guard let place = try? SocketAddress(ipAddress: candidate.host, port: candidate.port) else { return false }
        let request = STUNRequest()
        let loops = MultiThreadedEventLoopGroup.singleton
        let answer = loops.next().makePromise(of: Bool.self)
        let anywhere = candidate.address?.isIPv6 == true ? "::" : "0.0.0.0"
        let bootstrap = DatagramBootstrap(group: loops).channelInitializer { channel in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandler(AnswerListener(request, answer))
            }
        }
        guard let channel = try? await bootstrap.bind(host: anywhere, port: 0).get() else {
            answer.succeed(false)
            return false
        }
        let knock = AddressedEnvelope(remoteAddress: place, data: ByteBuffer(bytes: request.packet))
        let pause = TimeAmount(limit / 3)
        let knocking = channel.eventLoop.scheduleRepeatedTask(initialDelay: .zero, delay: pause) { _ in
            channel.writeAndFlush(knock, promise: nil)
        }
        let end = channel.eventLoop.scheduleTask(in: TimeAmount(limit)) { answer.succeed(false) }
        let isAnswered = (try? await answer.futureResult.get()) ?? false
        knocking.cancel()
        end.cancel()
        try? await channel.close().get()
        return isAnswered
    }
}

/// Hears the answer to a request, from wherever it comes.
private final class AnswerListener: ChannelInboundHandler {
    typealias InboundIn = AddressedEnvelope<ByteBuffer>
    private let request: STUNRequest
    private let answer: EventLoopPromise<Bool>

    init(_ request: STUNRequest, _ answer: EventLoopPromise<Bool>) {
        self.request = request
        self.answer = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if request.isAnswered(by: Array(unwrapInboundIn(data).data.readableBytesView)) { answer.succeed(true) }
    }

    /// Where nothing listens the system may say so: silence is waited out all the same.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {}
}
