import JanusClient
import Moderation
import Settings

/// Gets secrets from where they are: an option wins over the configuration file, and that over the environment, whose
/// variables may be meant for another server.
struct SecretResolver {
    let environment: [String: String]

    /// A secret of the server, or nil when none was given.
    ///
    /// Throws a ``Failure`` that says where it was looked for.
    func get(_ source: SecretSource, option file: String?, _ reference: SecretReference?) async throws -> Secret? {
        if let secret = try source.load(file: file) { return secret }
        if let reference { return try await resolve(reference) }
        return source.inherited
    }

    /// Secrets of rooms: an option is for all of them.
    func rooms(
        _ references: RoomReferences, option file: String? = nil, _ source: SecretSource? = nil
    ) async throws -> RoomCredentials {
        if let secret = try source?.load(file: file) { return RoomCredentials(standard: secret) }
        var credentials = RoomCredentials(standard: source?.inherited)
        if let reference = references.standard { credentials.standard = try await resolve(reference) }
        // One after the other: an agent asks once, and the next command finds it open.
        for (room, reference) in references.byRoom.sorted(by: { $0.key < $1.key }) {
            credentials.byRoom[room] = try await resolve(reference)
        }
        return credentials
    }

    private func resolve(_ reference: SecretReference) async throws -> Secret {
        do throws(SettingsProblem) {
            return try await reference.resolve(environment: environment)
        } catch {
            throw Failure(error.description)
        }
    }
}
