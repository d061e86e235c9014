import ArgumentParser
import JanusClient
import Settings

/// The options that say how the server is reached.
struct ConnectionArguments: ParsableArguments {
    @Option(help: ArgumentHelp("Read the server's API secret from this file.", valueName: "file"), completion: .file())
    var apiSecretFile: String?

    @Option(help: ArgumentHelp("Read the token for the server from this file.", valueName: "file"), completion: .file())
    var tokenFile: String?

    @Option(
        help: ArgumentHelp("Trust the authorities in this PEM file, and no others.", valueName: "file"),
        completion: .file())
    var caFile: String?

    @Flag(help: "Do not check who the server is. Whoever is on the way can read and change everything.")
    var insecure = false

    @Flag(help: "Send secrets over plain http or ws to another machine without asking.")
    var allowCleartext = false

    @Option(help: ArgumentHelp("The Origin to send, for servers that want a certain one.", valueName: "origin"))
    var origin: String?

    func validate() throws {
        guard caFile == nil || !insecure else {
            throw ValidationError("--ca-file and --insecure contradict each other.")
        }
        let isPrintable = origin?.utf8.allSatisfy { (0x21...0x7E).contains($0) } ?? true
        guard isPrintable, origin != "" else {
            throw ValidationError("--origin takes an origin such as https://rtc.example.org.")
        }
    }

    /// How to talk to a server at this address, of which a configuration file may say more.
    ///
    /// Throws a ``Failure`` for what cannot be used or cannot work.
    func configuration(
        for address: JanusAddress, _ server: ServerSettings?, _ secrets: SecretResolver
    ) async throws -> JanusConfiguration {
        var configuration = JanusConfiguration(
            apiSecret: try await secrets.get(.api, option: apiSecretFile, server?.apiSecret),
            token: try await secrets.get(.token, option: tokenFile, server?.token))
        configuration.origin = origin ?? server?.origin
        do throws(JanusError) {
            if insecure {
                configuration.trust = .anything
            } else if let file = caFile ?? server?.authorities?.path {
                configuration.trust = try .authorities(inFile: file)
            } else if server?.isInsecure == true {
                configuration.trust = .anything
            }
            configuration.proxies = try ProxyRules(environment: secrets.environment)
            try configuration.check(address)
        } catch {
            throw Failure(error.words)
        }
        return configuration
    }
}

extension JanusError {
    /// What is wrong, without the frame that only makes sense while a server is being talked to.
    fileprivate var words: String {
        switch kind {
        case .untrusted(let why), .invalidURL(let why): why
        default: description
        }
    }
}
