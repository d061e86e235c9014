package import JanusClient

extension JanusConfiguration {
    /// The defaults, with trust in the tests' own authority.
    package static func ofTests() async throws -> JanusConfiguration {
        var configuration = JanusConfiguration()
        configuration.trust = try .authorities(inFile: try await TestCertificates.shared().authority)
        return configuration
    }

    /// The defaults, with the patience that a machine needs on which hundreds of tests begin at the same time.
    package static var patient: JanusConfiguration {
        var configuration = JanusConfiguration()
        configuration.requestTimeout = .seconds(60)
        return configuration
    }
}
