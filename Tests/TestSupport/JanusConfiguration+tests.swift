package import JanusClient

extension JanusConfiguration {
    /// The defaults, with trust in the tests' own authority.
    package static func ofTests() async throws -> JanusConfiguration {
        var configuration = JanusConfiguration()
        configuration.trust = try .authorities(inFile: try await TestCertificates.shared().authority)
        return configuration
    }
}
