internal import JanusClient

/// All that was seen of a deployment, before anything is made of it.
///
/// Checks look at nothing else, so that a test can put any case before them.
struct Evidence: Sendable {
    /// What was asked for.
    var target: JanusURL
    /// When, in seconds since 1970.
    var time: Int
    var secrets: GivenSecrets
    var info: Observation<ServerInfo>
    /// Whether the authorities to trust were named, in the place of those of the machine.
    var hasOwnAuthorities: Bool
    var vantage: Observation<Vantage>
    var doors: Observation<[Door]>
    var certificates: Observation<[ShownCertificate]>
    /// How long each of some `info` took.
    var roundTrips: Observation<[Duration]>
    /// By how many seconds the server's clock is ahead of ours.
    var clockLead: Observation<Int>
    var session: Observation<SessionOpening>
    var rooms: Observation<[RoomInfo]>
    var roomSecrets: Observation<RoomSecrets>
    var ownRoom: Observation<OwnRoom>
    var admin: Observation<AdminEvidence>

    /// Nothing seen, for one reason: what is seen is filled in.
    init(target: JanusURL, time: Int, unseen obstacle: Obstacle) {
        self.target = target
        self.time = time
        secrets = GivenSecrets()
        info = .failure(obstacle)
        hasOwnAuthorities = false
        vantage = .failure(obstacle)
        doors = .failure(obstacle)
        certificates = .failure(obstacle)
        roundTrips = .failure(obstacle)
        clockLead = .failure(obstacle)
        session = .failure(obstacle)
        rooms = .failure(obstacle)
        roomSecrets = .failure(obstacle)
        ownRoom = .failure(obstacle)
        admin = .failure(obstacle)
    }
}
