import ArgumentParser
import DemoGateway
import Glibc
import JanusClient
import Moderation
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

    @Option(help: ArgumentHelp("So many rooms besides the demo's own seven, up to 20000.", valueName: "count"))
    var rooms = 0

    @Option(
        help: ArgumentHelp("In place of the demo's own rooms, so many people in each of --rooms.", valueName: "count"))
    var people: Int?

    @Option(
        help: ArgumentHelp(
            "With --people, so many events a second in the rooms that clients are in.", valueName: "count"))
    var eventRate = 0

    @Flag(help: ArgumentHelp("Count events on standard error every second.", visibility: .hidden))
    var countEvents = false

    @Option(help: .hidden)
    var seed: UInt64 = .random(in: .min ... .max)

    @OptionGroup var options: DashboardArguments

    @OptionGroup var source: ConfigurationArguments

    func validate() throws {
        func check(_ option: String, _ value: Int, _ range: ClosedRange<Int>) throws {
            guard range.contains(value) else {
                throw ValidationError("\(option) takes a number from \(range.lowerBound) to \(range.upperBound).")
            }
        }
        try check("--rooms", rooms, 0...20_000)
        try check("--event-rate", eventRate, 0...50_000)
        guard let people else {
            guard eventRate == 0 else { throw ValidationError("--event-rate needs --people.") }
            return
        }
        try check("--people", people, 1...1000)
        guard rooms > 0 else { throw ValidationError("--people needs --rooms.") }
        guard rooms * people <= 500_000 else {
            throw ValidationError("--rooms times --people may be 500000 at most.")
        }
    }

    func run() async throws {
        let settings = try source.settings()
        guard let listen else {
            return try await Demo.run(play) { demo in
                let opening = try await Opening(demo: demo.address, demo.admin, settings, options)
                if options.once { return try await options.printOnce(opening) }
                try await Visits(arguments: options, source: source).run(from: opening)
            }
        }
        try await Demo.run(play, at: ListenAddress(listen)) { demo in
            // Scripts read the first line.
            try StandardOutput.write(
                """
                \(demo.address.likeliest.redacted)
                Admin API: \(demo.admin.address.likeliest.redacted), secret \(demo.adminSecret)

                """)
            await withDiscardingTaskGroup { group in
                if countEvents { group.addTask { await demo.reportCounts() } }
                await EndSignal.first()
                group.cancelAll()
            }
        }
    }

    private var play: DemoPlay {
        var play = DemoPlay()
        play.seed = seed
        play.rooms = rooms
        play.people = people
        play.eventRate = eventRate
        return play
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
