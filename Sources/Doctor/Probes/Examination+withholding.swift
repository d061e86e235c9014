internal import JanusClient

extension Examination {
    /// Why a server is told no secrets, if it is not.
    func withholding(from server: LocatedServer) -> Obstacle? {
        if server.distrust != nil {
            return Obstacle(
                "no secret is sent to a server that could not show who it is",
                remedy: "Mend the certificate, or trust it: --ca-file FILE for an authority of your own.")
        }
        return withholding(from: server.url)
    }

    /// Why nothing secret is sent to a URL, if nothing is.
    func withholding(from url: JanusURL) -> Obstacle? {
        guard url.isCleartextToAnotherMachine, !allowsCleartext else { return nil }
        return Obstacle(
            "no secret is sent unencrypted to another machine",
            remedy: "Use https or wss, or add --allow-cleartext if nobody can be on the way.")
    }
}
