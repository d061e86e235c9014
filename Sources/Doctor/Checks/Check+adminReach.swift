internal import JanusClient

extension Check {
    /// Who gets at the Admin API.
    static let adminReach = Check("admin-reach", .access, "Reach of the Admin API") { evidence throws(Obstacle) in
        let admin = try evidence.admin.get()
        let open = admin.openDoors.map(\.url)
        if open.isEmpty {
            let asked = admin.doors.map(\.url.redacted).joined(separator: ", ")
            if admin.isPlaceGiven {
                return .problem(
                    ["nothing that is an Admin API answers at \(asked)"],
                    why: "What needs it cannot be seen, here and in the dashboard.",
                    fix:
                        "See admin_http, admin_port and admin_base_path in janus.transport.http.jcfg: it is off unless it is "
                        + "switched on.")
            }
            return .info(
                "no Admin API answers at the usual places: \(asked); with another path or port it would not be seen")
        }
        let words = open.map(\.redacted).joined(separator: ", ")
        let plain = open.filter(\.isCleartextToAnotherMachine)
        if !plain.isEmpty {
            return .problem(
                ["reachable from another machine without encryption: \(plain.map(\.redacted).joined(separator: ", "))"],
                why:
                    "Its secret can be read on the way, and whoever has it sees and ends everybody's sessions, and changes "
                    + "the server.",
                fix:
                    "Bind it to loopback (admin_ip, admin_ws_ip) and reach it through ssh -L, or switch on admin_https."
            )
        }
        if open.contains(where: { !$0.isLoopback }) {
            return .warning(
                ["reachable from another machine: \(words)"],
                why: "Nothing but one secret stands between the internet and everybody's sessions.",
                fix:
                    "Let only the machines of operators through: admin_acl in the transports, a firewall, or loopback and ssh -L."
            )
        }
        return .ok("reachable from this machine: \(words)")
    }
}
