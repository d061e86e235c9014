internal import JanusClient

extension Check {
    /// Whether packets of Janus get out, and answers back in.
    static let outboundUDP = Check("outbound-udp", .media, "UDP to the outside") { evidence throws(Obstacle) in
        let sight = try evidence.admin.get().stun.get()
        if let address = sight.address {
            return .ok("the STUN server \(sight.server) answers Janus, and sees it at \(address)")
        }
        return .problem(
            ["the STUN server \(sight.server) does not answer Janus: \(sight.failure ?? "no reason given")"],
            why: "Where UDP does not get out, no media flow, except through a TURN server over TCP.",
            fix:
                "Open UDP in the firewall, to the outside and for rtp_port_range from it; and see that the STUN server itself is "
                + "well.")
    }
}
