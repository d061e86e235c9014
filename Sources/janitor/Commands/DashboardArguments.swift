import ArgumentParser
import Canvas
import Dashboard
import JanusClient
import Settings

/// The options that every way to the dashboard shares.
struct DashboardArguments: ParsableArguments {
    @Option(help: ArgumentHelp("How often to read rooms and people (default: 2).", valueName: "seconds"))
    var refresh: Double?

    @Option(
        help: ArgumentHelp(
            "How many requests a second may read rooms and people at most (default: 20).", valueName: "number"))
    var requestRate: Int?

    @Option(help: ArgumentHelp("The name to join rooms under (default: moderator).", valueName: "name"))
    var display: String?

    @Option(help: ArgumentHelp("Open on this room, also one that the server does not list.", valueName: "id"))
    var room: String?

    @Option(help: ArgumentHelp("Read the secret of rooms from this file.", valueName: "file"), completion: .file())
    var roomSecretFile: String?

    @Option(
        help: ArgumentHelp(
            "Read the VideoRoom plugin's admin key from this file: it lists private rooms, and makes rooms.",
            valueName: "file"), completion: .file())
    var adminKeyFile: String?

    @Option(
        help: ArgumentHelp(
            "Append every event to this file as it happens, as JSON Lines; at 100 MB it becomes FILE.1.",
            valueName: "file"), completion: .file())
    var eventsFile: String?

    @Option(
        help: ArgumentHelp(
            "The language of the screen, whatever LC_ALL, LC_MESSAGES or LANG say.", valueName: "language"))
    var language: Language?

    @Flag(inversion: .prefixedNo, help: "Disable everything that acts on the server.")
    var readOnly: Bool?

    @Option(
        help: ArgumentHelp("The colours: \(Theme.names.joined(separator: ", ")).", valueName: "name"),
        completion: .list(Theme.names))
    var theme: String?

    @Flag(
        inversion: .prefixedNo,
        help: "Take clicks and the wheel, or leave the mouse to the terminal, which selects text; Ctrl-T changes it.")
    var mouse: Bool?

    @Flag(help: "Draw lines and signs in ASCII, for terminals without UTF-8.")
    var ascii = false

    @Flag(help: "Print one full picture as text and end.")
    var once = false

    @Flag(help: "With --once: print JSON.")
    var json = false

    func validate() throws {
        guard (0.2...3600).contains(refresh ?? 2) else {
            throw ValidationError("--refresh takes seconds from 0.2 to 3600.")
        }
        guard (1...1000).contains(requestRate ?? 20) else {
            throw ValidationError("--request-rate takes a whole number from 1 to 1000.")
        }
        guard display != "", (display ?? "").unicodeScalars.count <= 200 else {
            throw ValidationError("--display takes a name of 1 to 200 characters.")
        }
        guard !json || once else { throw ValidationError("--json goes with --once.") }
        guard eventsFile != "" else { throw ValidationError("--events-file takes the name of a file.") }
        guard theme.map(Theme.names.contains) ?? true else {
            throw ValidationError("--theme takes one of \(Theme.names.joined(separator: ", ")).")
        }
        guard room != "" else { throw ValidationError("--room takes the id of a room.") }
    }

    /// What was typed, of what a configuration file may say as well.
    var preferences: Preferences {
        var preferences = Preferences()
        preferences.refresh = refresh.map { .milliseconds(Int($0 * 1000)) }
        preferences.requestRate = requestRate
        preferences.theme = theme
        preferences.display = display
        preferences.isReadOnly = readOnly
        return preferences
    }

    /// Prints one picture of a server.
    func printOnce(_ opening: Opening) async throws {
        let (address, configuration) = (opening.address, opening.configuration)
        if address.likeliest.isCleartextToAnotherMachine, !configuration.credentials.isEmpty,
            !opening.allowsCleartext
        {
            throw Failure(
                "the API secret or token would travel to \(address.likeliest.host) where it can be read on the way: "
                    + "use https or wss, or add --allow-cleartext")
        }
        try await OnceReport(
            address: address, configuration: configuration, room: roomID, adminKey: opening.adminKey
        ).run(asJSON: json)
    }

    /// These options, for another server than the one they were typed for: what names a room or holds a secret is left out.
    var forAnotherServer: DashboardArguments {
        var arguments = self
        arguments.room = nil
        arguments.roomSecretFile = nil
        arguments.adminKeyFile = nil
        return arguments
    }

    var roomID: RoomID? { room.map { RoomID(typed: $0) } }
}
