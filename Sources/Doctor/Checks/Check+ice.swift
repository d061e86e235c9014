internal import JanusClient

extension Check {
    /// How Janus looks for ways.
    static let ice = Check("ice", .media, "ICE") { evidence throws(Obstacle) in
        let info = try evidence.info.get()
        func state(_ isOn: Bool) -> String { isOn ? "on" : "off" }
        let what = [
            [
                "ICE-TCP \(state(info.iceTCP))", "ICE Lite \(state(info.iceLite))",
                "\(info.fullTrickle ? "full" : "half") trickle", "mDNS \(state(info.mdnsEnabled))",
                "IPv6 \(state(info.ipv6))",
            ].joined(separator: ", ")
        ]
        if info.iceLite, !info.publicIPs.isEmpty || info.localIP.flatMap({ IPAddress($0) })?.isInside == true {
            return .warning(
                what + ["ICE Lite, and a NAT before it"],
                why:
                    "With ICE Lite Janus only waits to be reached, which is for machines that have the public address themselves.",
                fix: "Switch ice_lite off in janus.jcfg.")
        }
        if info.iceTCP, !info.iceLite {
            return .warning(
                what + ["ICE-TCP without ICE Lite"],
                why: "Janus warns of it itself: connections over TCP are not reliable then.",
                fix:
                    "Switch ice_tcp off, and have clients use a TURN server over TCP or TLS where UDP does not get through."
            )
        }
        return Judgement(status: .info, what: what)
    }
}
