internal import JanusClient

extension Check {
    /// Whether a session needs a secret, and whether the given one is right.
    static let secrets = Check("api-secret", .access, "Secret of the API") { evidence throws(Obstacle) in
        let info = try evidence.info.get()
        let wanted = wanted(by: info)
        switch try evidence.session.get() {
        case .opened where wanted.isEmpty:
            return try withoutSecret(evidence)
        case .opened:
            return .ok("Janus wants \(wanted.joined(separator: " or ")), and takes what was given")
        case .refused(let error) where error.isUnauthorized && wanted.isEmpty:
            return .problem(
                ["Janus wants no secret, but HTTP status 403 came instead of a session"],
                why: "Clients cannot open a session.",
                fix:
                    "Janus may want a certain Origin (enforce_cors): give it by --origin. Or a web server before it refuses."
            )
        case .refused(let error) where error.isUnauthorized && !evidence.secrets.any:
            throw Obstacle(
                "Janus wants \(wanted.joined(separator: " or ")), and none was given",
                remedy: remedy(info))
        case .refused(let error) where error.isUnauthorized:
            return .problem(
                ["Janus wants \(wanted.joined(separator: " or ")), and refuses \(given(evidence.secrets)): \(error)"],
                why: "Clients with the same secret cannot open a session either.",
                fix: unfitting(evidence.secrets, info)
                    ?? "Compare it with api_secret in janus.jcfg, or with the tokens "
                    + "that the Admin API lists (list_tokens). \(remedy(info))")
        case .refused(let error):
            throw Obstacle(error, during: "opening a session")
        }
    }

    private static func wanted(by info: ServerInfo) -> [String] {
        [info.apiSecretRequired ? "an API secret" : nil, info.authTokenRequired ? "a token" : nil].compactMap(\.self)
    }

    private static func given(_ secrets: GivenSecrets) -> String {
        [secrets.apiSecret ? "the API secret" : nil, secrets.token ? "the token" : nil].compactMap(\.self)
            .joined(separator: " and ") + " that was given"
    }

    private static func remedy(_ info: ServerInfo) -> String {
        let ways = [
            info.apiSecretRequired ? "the API secret by --api-secret-file or JANITOR_API_SECRET" : nil,
            info.authTokenRequired ? "a token by --token-file or JANITOR_TOKEN" : nil,
        ]
        return "Give \(ways.compactMap(\.self).joined(separator: ", or "))."
    }

    /// What to say when the one kind of secret is given and the other is wanted.
    private static func unfitting(_ secrets: GivenSecrets, _ info: ServerInfo) -> String? {
        let fits = secrets.apiSecret && info.apiSecretRequired || secrets.token && info.authTokenRequired
        return fits ? nil : "What was given is of the other kind. \(remedy(info))"
    }

    private static func withoutSecret(_ evidence: Evidence) throws(Obstacle) -> Judgement {
        let what = ["anybody who reaches Janus can open a session: it wants neither an API secret nor a token"]
        if try evidence.vantage.get().reached.allSatisfy(\.isLoopback) {
            return Judgement(
                status: .info,
                what: what + ["seen from this machine alone; who else reaches it cannot be seen from here"],
                fix: "Where a web server passes others on to it, see the same check from outside.")
        }
        return .warning(
            what,
            why: "Whoever has the address can list rooms and people, make rooms, and moderate those without a secret.",
            fix: "Have your own server give each client a token (token_auth, or token_auth_secret for signed ones) in "
                + "janus.jcfg; an api_secret is for clients that nobody can look into, so not for browsers.")
    }
}
