internal import Glibc
package import JanusClient

/// Looks at a deployment of Janus from where it stands, and says what it finds.
///
/// It writes only into a room that it makes and takes away again, also when it is cancelled. Nobody is kicked or muted, and
/// no room of others is changed.
package struct Examination: Sendable {
    /// The server.
    package var address: JanusAddress
    /// How it is talked to.
    package var configuration: JanusConfiguration
    /// Whether secrets may go over plain http or ws to another machine.
    package var allowsCleartext = false
    /// Whether authorities were named, in the place of those of this machine.
    package var hasOwnAuthorities = false
    /// The VideoRoom plugin's own key, for making rooms and listing private ones.
    package var adminKey: Secret?
    /// Where the Admin API is; the usual places are tried otherwise.
    package var adminAddress: JanusAddress?
    package var adminSecret: Secret?
    /// The STUN server that Janus is to ask; its own otherwise.
    package var stunServer: HostAndPort?
    /// How long one thing may take.
    package var limit: Duration = .seconds(5)

    /// An examination of that server.
    package init(_ address: JanusAddress, _ configuration: JanusConfiguration) {
        self.address = address
        self.configuration = configuration
    }

    /// Looks, for a few times ``limit`` at most.
    package func run() async -> Report {
        let evidence = await evidence()
        return Report(evidence: evidence, findings: Check.all.compactMap { $0.finding(in: evidence) })
    }

    /// Everything that can be seen from here.
    private func evidence() async -> Evidence {
        let examination = hurried()
        let time = Int(Glibc.time(nil))
        switch await examination.locate() {
        case .failure(let obstacle):
            var evidence = Evidence(
                target: address.likeliest, time: time, unseen: Obstacle("no Janus answered that could be asked"))
            evidence.info = .failure(obstacle)
            async let vantage = examination.vantage(of: address.likeliest)
            async let doors = examination.doors(.api, on: address.likeliest)
            (evidence.vantage, evidence.doors) = await (vantage, doors)
            evidence.certificates = await examination.certificates(
                of: address.likeliest, and: evidence.doors.seen ?? [])
            return evidence
        case .success(let server):
            return await examination.evidence(of: server, at: time)
        }
    }

    private func evidence(of found: LocatedServer, at time: Int) async -> Evidence {
        let examination = adapted(to: found)
        var server = found
        if !configuration.credentials.isEmpty || adminKey != nil { server.withheld = withholding(from: found) }
        let url = server.url
        var evidence = Evidence(target: url, time: time, unseen: .outOfTime)
        evidence.info = .success(server.info)
        evidence.hasOwnAuthorities = hasOwnAuthorities
        evidence.secrets = GivenSecrets(examination.configuration.credentials)
        // Before the rest, which would be in its way.
        evidence.roundTrips = await examination.roundTrips(of: url)

        let vantage = await examination.vantage(of: url)
        evidence.vantage = vantage
        async let visit = examination.visit(server, from: vantage.seen)
        async let admin = self.admin(beside: url, server.info)
        let doors = await examination.doors(.api, on: url)
        async let certificates = self.certificates(of: url, and: doors.seen ?? [])
        async let clockLead = examination.clockLead(of: url, or: doors.seen ?? [])
        evidence.doors = doors
        (evidence.certificates, evidence.clockLead) = await (certificates, clockLead)
        evidence.admin = await admin
        let visited = await visit
        (evidence.session, evidence.rooms) = (visited.session, visited.rooms)
        (evidence.roomSecrets, evidence.ownRoom) = (visited.roomSecrets, visited.ownRoom)
        return evidence
    }

    /// The same, with nothing in it that waits longer than the limit.
    private func hurried() -> Examination {
        var examination = self
        examination.configuration.connectTimeout = limit
        examination.configuration.requestTimeout = limit
        return examination
    }

    /// The same, without secrets where they must not go.
    private func adapted(to server: LocatedServer) -> Examination {
        guard withholding(from: server) != nil else { return self }
        var examination = self
        examination.configuration.credentials = JanusCredentials()
        examination.adminKey = nil
        if server.distrust != nil { examination.configuration.trust = .anything }
        return examination
    }
}
