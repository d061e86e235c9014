extension JanusClient {
    /// Finds the Janus behind an address that may lack its scheme or its path.
    ///
    /// With a path only that one is asked. Without one the address is asked as it is and with `/janus`, which is where
    /// Janus answers unless its operator changed that; the one that says that it is Janus is it. Of several schemes the
    /// first is taken under which a Janus answers.
    ///
    /// - Throws: ``JanusError/Kind/notJanus(_:)`` in words that say what answered where, or why nothing did.
    public static func locate(
        _ address: JanusAddress, configuration: JanusConfiguration = JanusConfiguration()
    ) async throws(JanusError) -> (url: JanusURL, info: ServerInfo) {
        try await address.locate(configuration)
    }

    /// Finds the Janus behind a URL that may lack its path.
    ///
    /// - Throws: ``JanusError/Kind/notJanus(_:)`` in words that say what answered where.
    public static func locate(
        _ url: JanusURL, configuration: JanusConfiguration = JanusConfiguration()
    ) async throws(JanusError) -> (url: JanusURL, info: ServerInfo) {
        try await url.locate(configuration)
    }
}

extension AdminClient {
    /// Finds the Admin API behind an address that may lack its scheme or its path, which is `/admin` unless the server's
    /// operator changed that.
    ///
    /// No secret is sent. An API of Janus for clients is taken for one of admins where it was typed for one: over HTTP
    /// both say the same of themselves.
    ///
    /// - Throws: ``JanusError/Kind/notJanus(_:)`` in words that say what answered where, or why nothing did.
    public static func locate(
        _ address: JanusAddress, configuration: JanusConfiguration = JanusConfiguration()
    ) async throws(JanusError) -> (url: JanusURL, info: ServerInfo) {
        try await address.locate(configuration.ofAdmin(nil))
    }
}

extension JanusAddress {
    /// Finds the API that is spoken under one of the URLs that an address can mean.
    fileprivate func locate(
        _ configuration: JanusConfiguration
    ) async throws(JanusError) -> (url: JanusURL, info: ServerInfo) {
        var failure: JanusError?
        for candidate in candidates {
            do throws(JanusError) {
                return try await candidate.locate(configuration)
            } catch {
                // A certificate that is not trusted is no reason to do without one.
                if case .untrusted = error.kind { throw error }
                failure = explain(error, at: candidate)
            }
        }
        throw failure ?? JanusError(.cancelled)
    }

    /// An error with what to type instead, where a scheme that was guessed may be the reason.
    private func explain(_ error: JanusError, at url: JanusURL) -> JanusError {
        guard isGuessed, error.kind == JanusError.notTLS else { return error }
        let plain = "http" + url.redacted.dropFirst("https".count)
        return JanusError(
            .unreachable(
                "no TLS is spoken there, or it hung up at once; if plain http is meant, which anybody on the way can read, type \(plain)"
            ))
    }
}

extension JanusURL {
    /// Finds the API that is spoken here, or, where no path is written, at the path that it has by default.
    fileprivate func locate(
        _ configuration: JanusConfiguration
    ) async throws(JanusError) -> (url: JanusURL, info: ServerInfo) {
        let candidates = hasPath ? [self] : [self, with(path: configuration.api.defaultPath)]
        var findings: [String] = []
        var failures: Set<JanusError.Kind> = []
        for candidate in candidates {
            let transport = candidate.transport(configuration)
            do throws(JanusError) {
                let info = try await transport.info()
                await transport.shutdown()
                return (candidate, info)
            } catch {
                await transport.shutdown()
                guard let answered = error.whatAnswered else { throw error }
                failures.insert(error.kind)
                findings.append("\(candidate.whatIsAsked) answered \(answered)")
            }
        }
        // A Janus that wants another Origin, or does not like our address, refuses everything in this way.
        if failures == [.httpStatus(403)] { throw JanusError(.httpStatus(403)) }
        throw JanusError(.notJanus(findings.joined(separator: ", and ")))
    }

    /// What a client asks to learn whether Janus is there.
    private var whatIsAsked: String { scheme.isWebSocket ? redacted : "\(redacted)/info" }
}

extension JanusError {
    /// What answered in the place of a Janus; `nil` where nothing did, or where another path would change nothing.
    fileprivate var whatAnswered: String? {
        switch kind {
        case .httpStatus(404): "that there is no such page (404)"
        case .httpStatus(let status): "HTTP status \(status)"
        case .notJanus(let what): what
        case .malformed(let what): what
        case .core(let code, let reason): "\(reason) (\(code))"
        case .tooLarge: "something very large"
        // A redirect says itself where to go on.
        case .redirected, .connectionLost, .unreachable, .untrusted, .timedOut, .cancelled, .invalidURL, .sessionGone,
            .videoRoom:
            nil
        }
    }
}
