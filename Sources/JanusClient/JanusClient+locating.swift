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
        var failure: JanusError?
        for candidate in address.candidates {
            do throws(JanusError) {
                return try await locate(candidate, configuration: configuration)
            } catch {
                // A certificate that is not trusted is no reason to do without one.
                if case .untrusted = error.kind { throw error }
                failure = address.explain(error, at: candidate)
            }
        }
        throw failure ?? JanusError(.cancelled)
    }

    /// Finds the Janus behind a URL that may lack its path.
    ///
    /// - Throws: ``JanusError/Kind/notJanus(_:)`` in words that say what answered where.
    public static func locate(
        _ url: JanusURL, configuration: JanusConfiguration = JanusConfiguration()
    ) async throws(JanusError) -> (url: JanusURL, info: ServerInfo) {
        let candidates = url.hasPath ? [url] : [url, url.with(path: "/janus")]
        var findings: [String] = []
        var failures: Set<JanusError.Kind> = []
        for candidate in candidates {
            let client = JanusClient(url: candidate, configuration: configuration)
            do throws(JanusError) {
                let info = try await client.info()
                await client.shutdown()
                return (candidate, info)
            } catch {
                await client.shutdown()
                guard let answered = error.whatAnswered else { throw error }
                failures.insert(error.kind)
                findings.append("\(candidate.whatIsAsked) answered \(answered)")
            }
        }
        // A Janus that wants another Origin, or does not like our address, refuses everything in this way.
        if failures == [.httpStatus(403)] { throw JanusError(.httpStatus(403)) }
        throw JanusError(.notJanus(findings.joined(separator: ", and ")))
    }
}

extension JanusURL {
    /// What a client asks to learn whether Janus is there.
    fileprivate var whatIsAsked: String { scheme.isWebSocket ? redacted : "\(redacted)/info" }
}

extension JanusAddress {
    /// An error with what to type instead, where a scheme that was guessed may be the reason.
    fileprivate func explain(_ error: JanusError, at url: JanusURL) -> JanusError {
        guard isGuessed, error.kind == JanusError.notTLS else { return error }
        let plain = "http" + url.redacted.dropFirst("https".count)
        return JanusError(
            .unreachable(
                "no TLS is spoken there, or it hung up at once; if plain http is meant, which anybody on the way can read, type \(plain)"
            ))
    }
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
