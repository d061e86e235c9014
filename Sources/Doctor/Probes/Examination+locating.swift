internal import JanusClient

/// A Janus that answered.
struct LocatedServer: Sendable {
    var url: JanusURL
    var info: ServerInfo
    /// Why it is not trusted; nil where it is, or where nobody was to check that.
    var distrust: String?
    /// Why secrets that were given are not sent to it; nil where they are, or there are none.
    var withheld: Obstacle?
}

extension Examination {
    /// Finds the Janus, also one that cannot show who it is: it is asked what it is, and told no secrets.
    func locate() async -> Observation<LocatedServer> {
        do throws(JanusError) {
            let (url, info) = try await JanusClient.locate(address, configuration: configuration)
            return .success(LocatedServer(url: url, info: info))
        } catch {
            guard case .untrusted(let why) = error.kind else { return .failure(Obstacle(unreached: error)) }
            var open = configuration
            open.trust = .anything
            open.credentials = JanusCredentials()
            guard let (url, info) = try? await JanusClient.locate(address, configuration: open) else {
                return .failure(Obstacle(unreached: error))
            }
            return .success(LocatedServer(url: url, info: info, distrust: why))
        }
    }

    /// How long some requests take, on one connection.
    func roundTrips(of url: JanusURL) async -> Observation<[Duration]> {
        let client = JanusClient(url: url, configuration: configuration)
        let times = await observe(within: limit) { () throws(Obstacle) in
            var times: [Duration] = []
            for _ in 0..<5 {
                let start = ContinuousClock.now
                _ = try await ask("asking what it is") { () throws(JanusError) in try await client.info() }
                times.append(start.duration(to: .now))
            }
            return times
        }
        await client.shutdown()
        return times
    }
}

extension Obstacle {
    /// Why there is no Janus to be looked at.
    fileprivate init(unreached error: JanusError) {
        let remedy: String? =
            switch error.kind {
            case .httpStatus(403): "If the server wants a certain Origin, give it by --origin."
            case .redirected(let target): "If you trust it, use \(target)"
            default: nil
            }
        self.init(error.description, remedy: remedy)
    }
}
