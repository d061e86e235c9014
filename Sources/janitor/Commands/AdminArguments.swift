import ArgumentParser
import JanusClient
import Settings

/// The options that say where the server's Admin API is.
struct AdminArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The URL of the server's Admin API, such as http://127.0.0.1:7088/admin.", valueName: "url"))
    var admin: String?

    @Option(
        help: ArgumentHelp("Read the secret of the Admin API from this file.", valueName: "file"), completion: .file())
    var adminSecretFile: String?

    /// Where the Admin API is; nil where nobody says so.
    ///
    /// Throws a ``Failure`` for what is no address.
    func address(_ server: ServerSettings?) throws -> JanusAddress? {
        guard let admin else { return server?.adminAddress }
        do throws(JanusError) {
            return try JanusAddress(admin)
        } catch {
            throw Failure.usage("--admin: \(error)")
        }
    }

    /// Its secret.
    func secret(_ server: ServerSettings?, _ secrets: SecretResolver) async throws -> Secret? {
        try await secrets.get(.adminAPI, option: adminSecretFile, server?.adminSecret)
    }
}
