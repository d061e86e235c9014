extension JanusClient {
    /// Finds the Janus behind an address that may lack its path.
    ///
    /// With a path only that one is asked. Without one the address is asked as it is and with `/janus`, which is where
    /// Janus answers unless its operator changed that; the one that says that it is Janus is it.
    ///
    /// - Throws: ``JanusError/Kind/notJanus(_:)`` in words that say what answered where.
    public static func locate(
        _ url: JanusURL, configuration: JanusConfiguration = JanusConfiguration()
    ) async throws(JanusError) -> (url: JanusURL, info: ServerInfo) {
        let candidates = url.hasPath ? [url] : [url, url.with(path: "/janus")]
        var findings: [String] = []
        for candidate in candidates {
            let client = JanusClient(url: candidate, configuration: configuration)
            do throws(JanusError) {
                let info = try await client.info()
                await client.shutdown()
                return (candidate, info)
            } catch {
                await client.shutdown()
                guard let answered = error.whatAnswered else { throw error }
                findings.append("\(candidate.redacted)/info answered \(answered)")
            }
        }
        throw JanusError(.notJanus(findings.joined(separator: ", and ")))
    }
}

extension JanusError {
    /// What answered in the place of a Janus; `nil` where nothing did, or where another path would change nothing.
    fileprivate var whatAnswered: String? {
        switch kind {
        case .httpStatus(404): "that there is no such page (404)"
        case .httpStatus(let status): "HTTP status \(status)"
        case .notJanus(let what): what
        case .redirected(let address): "that it moved to \(address)"
        case .malformed(let what): what
        case .core(let code, let reason): "\(reason) (\(code))"
        case .tooLarge: "something very large"
        case .connectionLost, .unreachable, .timedOut, .cancelled, .invalidURL, .sessionGone, .videoRoom: nil
        }
    }
}
