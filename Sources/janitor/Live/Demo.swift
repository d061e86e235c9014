import DemoGateway
import Glibc
import JanusClient
import Moderation
import NIOCore

/// What is played in a demo.
struct DemoPlay: Sendable {
    var seed = UInt64.random(in: .min ... .max)
    /// How many rooms there are besides the demo's own, or with ``people`` in place of them.
    var rooms = 0
    /// How many people are in each room; nil leaves the demo's own play.
    var people: Int?
    /// How many events a second the rooms that clients are in tell of, with ``people``.
    var eventRate = 0
}

/// The embedded demo gateway.
struct Demo: Sendable {
    let address: JanusAddress
    let admin: AdminEndpoint
    /// The secret of its Admin API, as text.
    let adminSecret: String
    private let gateway: DemoGateway

    /// Runs the gateway, with people who come, talk and go, as long as `body` does.
    ///
    /// Throws a ``Failure`` where it cannot listen.
    static func run(
        _ play: DemoPlay = DemoPlay(), at address: ListenAddress = ListenAddress(host: "127.0.0.1", port: 0),
        _ body: (Demo) async throws -> Void
    ) async throws {
        // Whoever listens on another address than loopback should not open the Admin API to everybody.
        let secret = String(UInt64.random(in: .min ... .max), radix: 36)
        var options = DemoGatewayOptions()
        options.host = address.host
        options.port = address.port
        options.seed = play.seed
        options.population = play.people.map { .uniform(rooms: play.rooms, people: $0) } ?? .lively
        options.furtherRooms = play.rooms
        options.eventRate = play.eventRate
        options.timeOrigin = monotonicTime
        options.adminSecret = secret
        options.eventLoops = 4
        do {
            try await withDemoGateway(options) { gateway in
                guard let adminURL = gateway.adminURL else { throw Failure("the demo has no Admin API") }
                let admin = AdminEndpoint(address: JanusAddress(try JanusURL(adminURL)), secret: Secret(secret))
                try await body(
                    Demo(
                        address: JanusAddress(JanusURL(gateway.url)), admin: admin, adminSecret: secret,
                        gateway: gateway))
            }
        } catch let error as IOError {
            let reason = String(cString: strerror(error.errnoCode))
            throw Failure("cannot listen on \(address.host):\(address.port): \(reason)")
        }
    }

    /// What `CLOCK_MONOTONIC` shows, which every process of a machine reads alike.
    private static var monotonicTime: Duration {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// Writes a line about the events to standard error every second, until the task is cancelled.
    func reportCounts() async {
        while (try? await Task.sleep(for: .seconds(1))) != nil {
            let counts = gateway.eventCounts
            StandardError.write(
                "produced \(counts.produced) delivered \(counts.delivered) dropped \(counts.dropped)\n")
        }
    }
}
