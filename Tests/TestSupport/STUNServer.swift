internal import NIOCore
internal import NIOPosix

/// A STUN server on loopback: it tells whoever asks from where they ask (RFC 5389, Binding).
package enum STUNServer {
    /// Serves while `body` runs with its port.
    package static func run<Value: Sendable>(while body: @Sendable (Int) async throws -> Value) async throws -> Value {
        let socket = try await DatagramBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Answering())
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        do {
            let value = try await body(socket.localAddress?.port ?? 0)
            try await socket.close()
            return value
        } catch {
            try? await socket.close()
            throw error
        }
    }

    private final class Answering: ChannelInboundHandler {
        typealias InboundIn = AddressedEnvelope<ByteBuffer>
        typealias OutboundOut = AddressedEnvelope<ByteBuffer>

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            var question = unwrapInboundIn(data)
            guard let type = question.data.readInteger(as: UInt16.self), type == 0x0001,
                question.data.readInteger(as: UInt16.self) != nil,
                let transaction = question.data.readSlice(length: 16),
                let port = question.remoteAddress.port, let address = question.remoteAddress.ipAddress
            else { return }
            let magic: UInt32 = 0x2112_A442
            var answer = context.channel.allocator.buffer(capacity: 32)
            answer.writeInteger(0x0101 as UInt16)
            answer.writeInteger(12 as UInt16)
            // The magic cookie is the first part of it.
            answer.writeImmutableBuffer(transaction)
            answer.writeInteger(0x0020 as UInt16)
            answer.writeInteger(8 as UInt16)
            answer.writeInteger(0x0001 as UInt16)
            answer.writeInteger(UInt16(port) ^ UInt16(magic >> 16))
            let number = address.split(separator: ".").compactMap { UInt32($0) }.reduce(0) { $0 << 8 | $1 }
            answer.writeInteger(number ^ magic)
            context.writeAndFlush(
                wrapOutboundOut(AddressedEnvelope(remoteAddress: question.remoteAddress, data: answer)), promise: nil)
        }
    }
}
