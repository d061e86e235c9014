internal import JanusClient

extension Check {
    /// Whom Janus itself asks for ways.
    static let stunAndTURN = Check("stun-turn", .media, "STUN and TURN of Janus") { evidence throws(Obstacle) in
        let info = try evidence.info.get()
        let stun = "STUN server: \(info.stunServer ?? "none")"
        guard let turn = info.turnServer else {
            return .info(stun, "TURN server: none, as it should be: TURN is for clients, and set in them")
        }
        return .warning(
            [stun, "TURN server: \(turn)"],
            why:
                "Janus sends everybody's media through that relay. What helps people behind strict firewalls is a TURN "
                + "server in the clients, which leads to Janus.",
            fix: "Take turn_server out of janus.jcfg, unless Janus itself is where no packet from outside reaches it.")
    }
}
