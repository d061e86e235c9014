import NIOCore
import NIOEmbedded
import NIOWebSocket
import Testing

@testable import EventListener

/// What a WebSocket that is silent has to do to be left open.
struct SilenceTests {
    private static func channel() throws -> EmbeddedChannel {
        let channel = EmbeddedChannel(handler: EventSocketHandler(EventIntake(limits: .init()), []))
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        return channel
    }

    /// It has been silent for as long as it may be.
    private static func isSilent(_ channel: EmbeddedChannel) {
        channel.pipeline.fireUserInboundEventTriggered(IdleStateHandler.IdleStateEvent.read)
    }

    private static func sent(_ channel: EmbeddedChannel) throws -> WebSocketOpcode? {
        try channel.readOutbound(as: WebSocketFrame.self)?.opcode
    }

    @Test("Whoever gives a sign of life each time goes on")
    func alive() throws {
        let channel = try Self.channel()
        for sign in [WebSocketOpcode.pong, .ping, .pong] {
            Self.isSilent(channel)
            #expect(try Self.sent(channel) == .ping)
            try channel.writeInbound(WebSocketFrame(fin: true, opcode: sign, data: ByteBuffer()))
            #expect(try Self.sent(channel) == (sign == .ping ? .pong : nil))
            #expect(channel.isActive)
        }
        _ = try channel.finish()
    }

    @Test("Whoever gives none is ended")
    func dead() throws {
        let channel = try Self.channel()
        Self.isSilent(channel)
        #expect(try Self.sent(channel) == .ping)
        #expect(channel.isActive)
        Self.isSilent(channel)
        #expect(!channel.isActive)
    }
}
