import DemoGateway
import Glibc
import JanusClient
import Moderation
import NIOCore

/// The embedded demo gateway.
enum Demo {
    /// Runs the gateway, with people who come, talk and go, as long as `body` does.
    ///
    /// Throws a ``Failure`` where it cannot listen.
    static func run(
        seed: UInt64 = .random(in: .min ... .max), rooms: Int = 0,
        at address: ListenAddress = ListenAddress(host: "127.0.0.1", port: 0),
        _ body: (JanusAddress, AdminEndpoint) async throws -> Void
    ) async throws {
        // Whoever listens on another address than loopback should not open the Admin API to everybody.
        let secret = String(UInt64.random(in: .min ... .max), radix: 36)
        var options = DemoGatewayOptions()
        options.host = address.host
        options.port = address.port
        options.seed = seed
        options.population = .lively
        options.furtherRooms = rooms
        options.adminSecret = secret
        options.eventLoops = 4
        do {
            try await withDemoGateway(options) { gateway in
                guard let adminURL = gateway.adminURL else { throw Failure("the demo has no Admin API") }
                let admin = AdminEndpoint(address: JanusAddress(try JanusURL(adminURL)), secret: Secret(secret))
                try await body(JanusAddress(JanusURL(gateway.url)), admin)
            }
        } catch let error as IOError {
            let reason = String(cString: strerror(error.errnoCode))
            throw Failure("cannot listen on \(address.host):\(address.port): \(reason)")
        }
    }
}
