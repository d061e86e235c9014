import Glibc
import JanusClient

/// Where the default room secret comes from: a file, or the environment; never an argument, which `ps` would show.
enum RoomSecret {
    private static let variable = "JANITOR_ROOM_SECRET"
    private static let limit = 4096

    /// The secret, or nil when none was given.
    ///
    /// Throws a ``Failure`` for a file that cannot be used.
    static func load(file: String?) throws -> Secret? {
        if let file { return try read(file) }
        guard let value = getenv(variable).map({ String(cString: $0) }), !value.isEmpty else { return nil }
        return Secret(value)
    }

    private static func read(_ path: String) throws -> Secret {
        guard let file = fopen(path, "r") else {
            throw Failure("cannot read the room secret from \(path): \(String(cString: strerror(errno)))")
        }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: limit + 1)
        let count = fread(&bytes, 1, bytes.count, file)
        guard ferror(file) == 0 else { throw Failure("cannot read the room secret from \(path)") }
        guard count <= limit, let text = String(validating: bytes[..<count], as: UTF8.self) else {
            throw Failure("\(path) does not look like a room secret: it should hold one line of text")
        }
        let secret = text.hasSuffix("\n") ? String(text.dropLast()) : text
        guard !secret.isEmpty, !secret.contains("\n") else {
            throw Failure("\(path) should hold the room secret in one line")
        }
        return Secret(secret)
    }
}
