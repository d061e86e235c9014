import ArgumentParser
import Glibc
import JanusClient
import Settings
import Text

/// `janitor SERVER`: the dashboard on a Janus server.
struct JanitorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "janitor",
        abstract: "Watch and moderate the VideoRoom rooms of a Janus WebRTC server, in the terminal.",
        usage: """
            janitor SERVER [options]
            janitor doctor SERVER [options]
            janitor demo [options]
            janitor config check|path|example
            janitor manual | man -l -
            janitor completions bash|zsh|fish
            """,
        discussion: """
            SERVER is a name from the configuration file, or the URL of the Janus API: https://rtc.example.org/janus, http://127.0.0.1:8088/janus, \
            wss://rtc.example.org:8989 or ws://127.0.0.1:8188. Without a scheme it means https, and on this machine \
            then http. In the dashboard, ? shows all keys.
            Secrets are never arguments: give files, set JANITOR_API_SECRET, JANITOR_TOKEN and \
            JANITOR_ROOM_SECRET, refer to them in the configuration file (janitor config example), or type them when they are asked for. HTTPS_PROXY, HTTP_PROXY and NO_PROXY are \
            heeded. Without a server, janitor demo shows it all on an embedded one; see janitor demo --help.
            """,
        version: Version.text)

    @Argument(
        help: "The name of a server, or the URL of the Janus API; without a path, /janus is tried too.",
        completion: .shellCommand("janitor config servers 2>/dev/null"))
    var server: String?

    @OptionGroup var options: DashboardArguments

    @OptionGroup var source: ConfigurationArguments

    @OptionGroup var arguments: ServerArguments

    func run() async throws {
        let settings = try source.settings()
        // The only one there is need not be named.
        let word = server ?? (settings.servers.count == 1 ? settings.servers[0].name : nil)
        if options.once {
            guard let word else { throw Failure.usage("--once takes a SERVER") }
            return try await options.printOnce(Opening(word, settings, options, arguments))
        }
        let visits = Visits(arguments: options, source: source)
        guard let word else {
            // Where nobody could choose, what there is to choose from is said.
            guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
                return try StandardOutput.write(Self.firstWords(settings.servers))
            }
            return try await visits.choose(from: settings)
        }
        try await visits.run(from: Opening(word, settings, options, arguments))
    }

    private static func firstWords(_ servers: [ServerSettings]) -> String {
        let named = servers.map {
            "  janitor \($0.name)".padded(to: 31)
                + CleanText(cleaning: $0.title ?? $0.address.likeliest.redacted).string + "\n"
        }
        return """
            janitor watches and moderates the rooms of a Janus WebRTC server.

            \(named.joined())\
              janitor https://HOST/janus   open the dashboard on a server (also http, wss, ws)
              janitor demo                 try it without a server
              janitor config example       print a configuration file, in which servers have names
              janitor --help               all options

            In the dashboard, ? shows the keys and q quits.

            """
    }
}

extension String {
    /// With blanks up to a column, and two of them in any case.
    fileprivate func padded(to column: Int) -> String {
        self + String(repeating: " ", count: max(2, column - count))
    }
}

/// The version of this program.
enum Version {
    static let text = "0.1.0"
}
