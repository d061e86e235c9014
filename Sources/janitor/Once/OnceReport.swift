import JanusClient
import Moderation
import Text

/// `--once`: reads one picture, prints it, and ends.
struct OnceReport {
    var address: JanusAddress
    var configuration: JanusConfiguration
    var room: RoomID?
    /// The plugin's own key, with which private rooms are listed.
    var adminKey: Secret?

    /// The whole of it may take this long, so that a script never waits for a dead host.
    private static let limit = Duration.seconds(9)

    /// Throws a ``Failure`` when the server does not give a picture in time.
    func run(asJSON: Bool) async throws {
        let picture: ServerPicture
        do throws(JanusError) {
            picture = try await answered(within: Self.limit) { () throws(JanusError) in
                try await ServerPicture.read(address, configuration, extra: room, adminKey: adminKey)
            }
        } catch {
            throw Failure(
                CleanText(cleaning: "\(address.likeliest.redacted): \(error)\(Self.nextStep(after: error))").string)
        }
        let time = WallClock().now().wall
        if asJSON {
            try StandardOutput.write(picture.json(at: time) + "\n")
        } else {
            try StandardOutput.write(picture.lines(at: time).map { $0.string + "\n" }.joined())
        }
    }

    /// What to do about an error, as far as an option of this program is the answer.
    private static func nextStep(after error: JanusError) -> String {
        switch error.kind {
        case .untrusted: "; --ca-file FILE trusts a private authority"
        case .core(JanusErrorCode.unauthorized, _):
            "; give the API secret by --api-secret-file or JANITOR_API_SECRET, or a token by --token-file or JANITOR_TOKEN"
        case .httpStatus(403): "; if the server wants a certain Origin, give it by --origin"
        default: ""
        }
    }
}
