import Glibc
import JanusClient
import Settings

/// Where a secret comes from: a file, or the environment; never an argument, which `ps` would show.
struct SecretSource {
    /// What it is called, such as "room secret".
    var name: String
    /// The environment variable that holds it where no file is given.
    var variable: String

    /// The secret of all rooms that want one.
    static let room = SecretSource(name: "room secret", variable: "JANITOR_ROOM_SECRET")
    /// The key of the VideoRoom plugin.
    static let admin = SecretSource(name: "admin key", variable: "JANITOR_ADMIN_KEY")
    /// The API secret of the server.
    static let api = SecretSource(name: "API secret", variable: "JANITOR_API_SECRET")
    /// The token that the server knows us by.
    static let token = SecretSource(name: "token", variable: "JANITOR_TOKEN")

    /// The secret of the server's Admin API.
    static let adminAPI = SecretSource(name: "secret of the Admin API", variable: "JANITOR_ADMIN_SECRET")

    /// What Janus' event handlers have to show.
    static let events = SecretSource(name: "USER:PASSWORD of event handlers", variable: "JANITOR_EVENTS_AUTH")

    static let all = [api, token, room, admin, adminAPI, events]

    /// The secret in a file that an option names, or nil.
    ///
    /// Throws a ``Failure`` for a file that cannot be used.
    func load(file: String?) throws -> Secret? {
        guard let file else { return nil }
        do throws(SecretFile.Problem) {
            return try SecretFile.read(file, name: name, wantsPrivate: false)
        } catch {
            throw Failure(error.words)
        }
    }

    /// The secret in the environment, or nil.
    var inherited: Secret? {
        guard let value = getenv(variable).map({ String(cString: $0) }), !value.isEmpty else { return nil }
        return Secret(value)
    }
}
