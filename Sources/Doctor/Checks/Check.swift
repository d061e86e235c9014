/// One thing to look at, and what to make of it.
struct Check: Sendable {
    /// See ``Finding/id``.
    let id: String
    let group: Finding.Group
    let title: String
    /// Throws what kept the evidence from being gathered; nil where there is nothing to say.
    private let judge: @Sendable (Evidence) throws(Obstacle) -> Judgement?

    init(
        _ id: String, _ group: Finding.Group, _ title: String,
        judge: @escaping @Sendable (Evidence) throws(Obstacle) -> Judgement?
    ) {
        self.id = id
        self.group = group
        self.title = title
        self.judge = judge
    }

    /// What it finds; what could not be looked at is unknown, and never fine.
    func finding(in evidence: Evidence) -> Finding? {
        do throws(Obstacle) {
            return try judge(evidence).map { Finding(self, $0) }
        } catch {
            return Finding(self, Judgement(error))
        }
    }
}

extension Check {
    /// All checks, in the order in which they are told of.
    static let all: [Check] = [
        .reachable, .certificate, .cleartext, .transports, .roundTrip, .clock,
        .version, .plugin, .rooms, .draining, .sessionLife, .eventLoops, .logLevel, .eventHandlers, .libraries,
        .secrets, .roomSecrets, .roomCreation, .adminReach, .adminSecret, .ownRoom,
        .publicAddress, .candidates, .ice, .stunAndTURN, .outboundUDP, .encryption,
    ]
}
