import DemoGateway
import Glibc
import JanusClient
import NIOCore

/// The embedded demo gateway.
enum Demo {
    /// Runs the gateway, with people who come, talk and go, as long as `body` does.
    ///
    /// Throws a ``Failure`` where it cannot listen.
    static func run(
        seed: UInt64 = .random(in: .min ... .max), rooms: Int = 0,
        at address: ListenAddress = ListenAddress(host: "127.0.0.1", port: 0),
        _ body: (JanusAddress) async throws -> Void
    ) async throws {
        var options = DemoGatewayOptions()
        options.host = address.host
        options.port = address.port
        options.seed = seed
        options.population = .lively
        options.furtherRooms = rooms
        do {
            try await withDemoGateway(options) { gateway in
                try await body(JanusAddress(JanusURL(gateway.url)))
            }
        } catch let error as IOError {
            let reason = String(cString: strerror(error.errnoCode))
            throw Failure("cannot listen on \(address.host):\(address.port): \(reason)")
        }
    }
}
