import ArgumentParser
import JanusClient

/// `janitor SERVER`: the dashboard on a Janus server.
struct JanitorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "janitor",
        abstract: "Watch and moderate the VideoRoom rooms of a Janus WebRTC server, in the terminal.",
        usage: """
            janitor SERVER [options]
            janitor demo [options]
            """,
        discussion: """
            SERVER is the URL of the Janus API, such as http://127.0.0.1:8088/janus. In the dashboard, ? shows all keys.
            Secrets of rooms are never arguments: see --room-secret-file, or set JANITOR_ROOM_SECRET, or type them \
            when a room asks. Without a server, janitor demo shows it all on an embedded one; see janitor demo --help.
            """,
        version: Version.text)

    @Argument(help: "The URL of the Janus API; without a path, /janus is tried too.")
    var server: String?

    @OptionGroup var options: DashboardArguments

    func run() async throws {
        guard let server else { return try StandardOutput.write(Self.firstWords + "\n") }
        let url: JanusURL
        do {
            url = try JanusURL(server)
        } catch {
            throw Failure.usage(error.description)
        }
        try await options.run(on: url, isDemo: false)
    }

    private static let firstWords = """
        janitor watches and moderates the rooms of a Janus WebRTC server.

          janitor http://HOST:8088/janus   open the dashboard on a server
          janitor demo                     try it without a server
          janitor --help                   all options

        In the dashboard, ? shows the keys and q quits.
        """
}

/// The version of this program.
enum Version {
    static let text = "0.1.0"
}
