internal import JanusClient

/// What the Admin API showed.
struct AdminEvidence: Sendable {
    /// Where it was looked for, and what was there.
    var doors: [Door]
    /// Whether somebody said where it is, so that there is nothing to guess.
    var isPlaceGiven: Bool
    /// Whether it takes the secret of Janus' sample configuration.
    var takesDefaultSecret: Observation<Bool>
    /// Whether it takes the secret that was given.
    var takesGivenSecret: Observation<Bool>
    var status: Observation<ServerStatus>
    /// How many handles each of the server's static event loops has; empty without such loops.
    var loops: Observation<[EventLoopInfo]>
    /// What a STUN server told Janus.
    var stun: Observation<STUNSight>

    /// Those of the doors behind which the Admin API is.
    var openDoors: [Door] { doors.filter { $0.state == .janus } }

    /// The secret that stands in Janus' sample configuration, for everybody to read.
    static let defaultSecret = Secret("janusoverlord")

    /// Nothing seen but the doors.
    init(doors: [Door], isPlaceGiven: Bool, unseen obstacle: Obstacle) {
        self.doors = doors
        self.isPlaceGiven = isPlaceGiven
        takesDefaultSecret = .failure(obstacle)
        takesGivenSecret = .failure(obstacle)
        status = .failure(obstacle)
        loops = .failure(obstacle)
        stun = .failure(obstacle)
    }
}

/// How a STUN server sees Janus.
struct STUNSight: Hashable, Sendable {
    /// The STUN server, as `HOST:PORT`.
    var server: String
    /// The address that Janus' packets come from; nil where no answer came.
    var address: String?
    /// Why there is none, in Janus' words.
    var failure: String?
}
