internal import NIOCore
internal import Synchronization

extension ScriptedWebSocketServer {
    /// One client's connection.
    package final class Connection: Sendable {
        private struct State {
            var buffer: [UInt8] = []
            var upgrade: ScriptedServer.Request?
            var frames: [WebSocketFrame] = []
            var message: [UInt8] = []
            var isText = false
            var isClosed = false
        }

        /// What is to be done about bytes that came in.
        enum Reply {
            case bytes([UInt8])
            case message(String)
            case drop
        }

        private let channel: any Channel
        private let state = Mutex(State())

        /// Fires when the request to upgrade has got all that it gets.
        let handshakeIsOver = Signal<Void>()

        init(_ channel: any Channel) { self.channel = channel }

        /// The request to upgrade, once it is complete.
        package var upgrade: ScriptedServer.Request? { state.withLock { $0.upgrade } }

        /// All frames that came so far, unmasked.
        package var frames: [WebSocketFrame] { state.withLock { $0.frames } }

        /// Whether it is closed, by whichever end.
        package var isClosed: Bool { state.withLock { $0.isClosed } }

        /// Sends a whole message in one frame.
        package func text(_ text: String) async throws { try await frame(WebSocketFrame(.text, Array(text.utf8))) }

        /// Sends a message in such pieces, a frame each, in one write.
        package func fragments(_ pieces: [String]) async throws { try await fragments(pieces.map { Array($0.utf8) }) }

        /// Sends a message in such pieces, which may part a character.
        package func fragments(_ pieces: [[UInt8]]) async throws {
            let frames = pieces.enumerated().flatMap { index, piece in
                WebSocketFrame(index == 0 ? .text : .continuation, piece, isFinal: index == pieces.count - 1).bytes
            }
            try await raw(frames)
        }

        /// Sends a ping.
        package func ping(_ payload: String = "") async throws {
            try await frame(WebSocketFrame(.ping, Array(payload.utf8)))
        }

        /// Sends a pong, asked for or not.
        package func pong(_ payload: String = "") async throws {
            try await frame(WebSocketFrame(.pong, Array(payload.utf8)))
        }

        /// Sends a close with a code, or with none, and leaves the connection open.
        package func close(_ code: Int?, reason: String = "") async throws {
            let payload = code.map { bigEndian($0, in: 2) + Array(reason.utf8) } ?? []
            try await frame(WebSocketFrame(.close, payload))
        }

        /// Sends a frame, however wrong.
        package func frame(_ frame: WebSocketFrame) async throws { try await raw(frame.bytes) }

        /// Sends exactly these bytes in one write.
        package func raw(_ bytes: [UInt8]) async throws {
            try await channel.writeAndFlush(ByteBuffer(bytes: bytes))
        }

        /// Closes the connection without a word.
        package func drop() async { try? await channel.close() }

        func isOver() { state.withLock { $0.isClosed = true } }

        /// Takes in bytes and says what is to be done about them.
        func receive(_ bytes: [UInt8], _ handshake: Handshake) -> [Reply] {
            state.withLock { state in
                state.buffer += bytes
                var replies: [Reply] = []
                if state.upgrade == nil {
                    guard let (request, length) = ScriptedServer.Request.parse(state.buffer) else { return [] }
                    state.buffer.removeFirst(length)
                    state.upgrade = request
                    replies += handshake.replies(to: request)
                }
                while let (frame, length) = WebSocketFrame.parse(state.buffer) {
                    state.buffer.removeFirst(length)
                    state.frames.append(frame)
                    Self.message(endingWith: frame, &state).map { replies.append(.message($0)) }
                }
                return replies
            }
        }

        /// The text message that a frame completes.
        private static func message(endingWith frame: WebSocketFrame, _ state: inout State) -> String? {
            switch frame.opcode {
            case .text, .binary:
                state.message = frame.payload
                state.isText = frame.opcode == .text
            case .continuation: state.message += frame.payload
            default: return nil
            }
            return frame.isFinal && state.isText ? String(decoding: state.message, as: UTF8.self) : nil
        }
    }
}
