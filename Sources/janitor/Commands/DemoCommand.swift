import ArgumentParser
import DemoGateway
import Glibc
import JanusClient
import NIOCore

/// `janitor demo`: the dashboard on the embedded demo gateway, or the gateway alone.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Open the dashboard on an embedded demo gateway: no server, no network, nothing to configure.",
        discussion: "The secret of every demo room that has one is adminpwd.")

    @Option(
        help: ArgumentHelp(
            "Run the gateway alone on this address and print its URL; port 0 takes a free one.",
            valueName: "host:port"))
    var listen: String?

    @Option(help: ArgumentHelp("So many rooms besides the demo's own seven, up to 2000.", valueName: "count"))
    var rooms = 0

    @Option(help: .hidden)
    var seed: UInt64 = .random(in: .min ... .max)

    @OptionGroup var options: DashboardArguments

    @OptionGroup var source: ConfigurationArguments

    func validate() throws {
        guard (0...2000).contains(rooms) else { throw ValidationError("--rooms takes a number from 0 to 2000.") }
    }

    func run() async throws {
        let settings = try source.settings()
        guard let listen else {
            return try await Demo.run(seed: seed, rooms: rooms) { address, admin in
                let opening = try await Opening(demo: address, admin, settings, options)
                if options.once { return try await options.printOnce(opening) }
                try await Visits(arguments: options, source: source).run(from: opening)
            }
        }
        try await Demo.run(seed: seed, rooms: rooms, at: ListenAddress(listen)) { address, _ in
            try StandardOutput.write("\(address.likeliest.redacted)\n")
            await EndSignal.first()
        }
    }
}

/// `HOST:PORT` as typed.
struct ListenAddress {
    var host: String
    var port: Int

    init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    init(_ text: String) throws {
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
            throw Failure.usage("--listen takes HOST:PORT, such as 127.0.0.1:0")
        }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        guard !host.isEmpty else { throw Failure.usage("--listen takes HOST:PORT, such as 127.0.0.1:0") }
        self.init(host: host, port: Int(port))
    }
}
