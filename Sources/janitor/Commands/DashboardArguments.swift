import ArgumentParser
import JanusClient
import Moderation

/// The options that every way to the dashboard shares.
struct DashboardArguments: ParsableArguments {
    @Option(help: ArgumentHelp("How often to read rooms and people.", valueName: "seconds"))
    var refresh: Double = 2

    @Option(help: ArgumentHelp("The name to join rooms under.", valueName: "name"))
    var display: String = "moderator"

    @Option(help: ArgumentHelp("Open on this room, also one that the server does not list.", valueName: "id"))
    var room: String?

    @Option(help: ArgumentHelp("Read the secret of rooms from this file.", valueName: "file"))
    var roomSecretFile: String?

    @Option(
        help: ArgumentHelp(
            "Read the VideoRoom plugin's admin key from this file: it lists private rooms, and makes rooms.",
            valueName: "file"))
    var adminKeyFile: String?

    @Option(
        help: ArgumentHelp(
            "Append every event to this file as it happens, as JSON Lines; at 100 MB it becomes FILE.1.",
            valueName: "file"))
    var eventsFile: String?

    @Flag(help: "Disable everything that acts on the server.")
    var readOnly = false

    @Flag(help: "Print one full picture as text and end.")
    var once = false

    @Flag(help: "With --once: print JSON.")
    var json = false

    func validate() throws {
        guard refresh.isFinite, (0.2...3600).contains(refresh) else {
            throw ValidationError("--refresh takes seconds from 0.2 to 3600.")
        }
        guard !display.isEmpty, display.unicodeScalars.count <= 200 else {
            throw ValidationError("--display takes a name of 1 to 200 characters.")
        }
        guard !json || once else { throw ValidationError("--json goes with --once.") }
        guard eventsFile != "" else { throw ValidationError("--events-file takes the name of a file.") }
        guard room != "" else { throw ValidationError("--room takes the id of a room.") }
    }

    /// Runs what was asked for on a server.
    func run(
        on address: JanusAddress, _ configuration: JanusConfiguration, allowingCleartext: Bool = false, isDemo: Bool
    ) async throws {
        let secret = try SecretSource.room.load(file: roomSecretFile)
        let adminKey = try SecretSource.admin.load(file: adminKeyFile)
        if once {
            if address.likeliest.isCleartextToAnotherMachine, !configuration.credentials.isEmpty, !allowingCleartext {
                throw Failure(
                    "the API secret or token would travel to \(address.likeliest.host) where it can be read on the way: "
                        + "use https or wss, or add --allow-cleartext")
            }
            try await OnceReport(address: address, configuration: configuration, room: roomID, adminKey: adminKey)
                .run(asJSON: json)
        } else {
            let options = ModerationOptions(
                refresh: .milliseconds(Int(refresh * 1000)), displayName: display, defaultRoomSecret: secret,
                adminKey: adminKey, credentials: configuration.credentials, allowsCleartext: allowingCleartext,
                isDemo: isDemo,
                isReadOnly: readOnly, runID: String(UInt64.random(in: .min ... .max), radix: 36),
                seed: .random(in: .min ... .max))
            try await LiveDashboard(
                address: address, configuration: configuration, options: options, initialRoom: roomID,
                eventsFile: eventsFile
            ).run()
        }
    }

    /// What was typed may be an integer id or a string one (`string_ids`): digits are taken for a number.
    private var roomID: RoomID? {
        room.map { text in Int64(text).map(RoomID.number) ?? .string(text) }
    }
}
