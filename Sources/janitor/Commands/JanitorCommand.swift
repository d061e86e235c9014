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
            SERVER is the URL of the Janus API: https://rtc.example.org/janus, http://127.0.0.1:8088/janus, \
            wss://rtc.example.org:8989 or ws://127.0.0.1:8188. Without a scheme it means https, and on this machine \
            then http. In the dashboard, ? shows all keys.
            Secrets are never arguments: give files, or set JANITOR_API_SECRET, JANITOR_TOKEN and \
            JANITOR_ROOM_SECRET, or type them when they are asked for. HTTPS_PROXY, HTTP_PROXY and NO_PROXY are \
            heeded. Without a server, janitor demo shows it all on an embedded one; see janitor demo --help.
            """,
        version: Version.text)

    @Argument(help: "The URL of the Janus API; without a path, /janus is tried too.")
    var server: String?

    @OptionGroup var options: DashboardArguments

    @OptionGroup(title: "Connection options") var connection: ConnectionArguments

    func run() async throws {
        guard let server else { return try StandardOutput.write(Self.firstWords + "\n") }
        let address: JanusAddress
        do {
            address = try JanusAddress(server)
        } catch {
            throw Failure.usage(error.description)
        }
        try await options.run(
            on: address, connection.configuration(for: address), allowingCleartext: connection.allowCleartext,
            isDemo: false)
    }

    private static let firstWords = """
        janitor watches and moderates the rooms of a Janus WebRTC server.

          janitor https://HOST/janus   open the dashboard on a server (also http, wss, ws)
          janitor demo                 try it without a server
          janitor --help               all options

        In the dashboard, ? shows the keys and q quits.
        """
}

/// The version of this program.
enum Version {
    static let text = "0.1.0"
}
