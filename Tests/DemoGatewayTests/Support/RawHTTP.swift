import NIOCore
import NIOPosix

/// Sends bytes to a port and gives back all that comes until the server closes, or until `ending` was seen.
func exchange(_ text: String, port: Int, until ending: String? = nil) async throws -> String {
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .connect(host: "127.0.0.1", port: port) { channel in
            channel.eventLoop.makeCompletedFuture {
                try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
            }
        }
    return try await channel.executeThenClose { inbound, outbound in
        try await outbound.write(ByteBuffer(string: text))
        var received = ""
        for try await part in inbound {
            received += String(buffer: part)
            if let ending, received.hasSuffix(ending) { break }
        }
        return received
    }
}

/// The text of a request that asks the server to close afterwards.
func httpRequest(_ method: String, _ path: String, _ body: String = "") -> String {
    "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
}
