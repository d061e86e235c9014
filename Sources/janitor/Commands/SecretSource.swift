import Glibc
import JanusClient

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

    private static let limit = 4096

    /// The secret, or nil when none was given.
    ///
    /// Throws a ``Failure`` for a file that cannot be used.
    func load(file: String?) throws -> Secret? {
        if let file { return try read(file) }
        guard let value = getenv(variable).map({ String(cString: $0) }), !value.isEmpty else { return nil }
        return Secret(value)
    }

    private func read(_ path: String) throws -> Secret {
        guard let file = fopen(path, "r") else {
            throw Failure("cannot read the \(name) from \(path): \(String(cString: strerror(errno)))")
        }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: Self.limit + 1)
        let count = fread(&bytes, 1, bytes.count, file)
        guard ferror(file) == 0 else { throw Failure("cannot read the \(name) from \(path)") }
        guard count <= Self.limit, let text = String(validating: bytes[..<count], as: UTF8.self) else {
            throw Failure("\(path) does not look like a \(name): it should hold one line of text")
        }
        let secret = text.hasSuffix("\n") ? String(text.dropLast()) : text
        guard !secret.isEmpty, !secret.contains("\n") else {
            throw Failure("\(path) should hold the \(name) in one line")
        }
        return Secret(secret)
    }
}
