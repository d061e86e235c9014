internal import JanusClient

extension Check {
    /// Whether the Admin API takes the secret that everybody knows.
    static let adminSecret = Check("admin-secret", .access, "Secret of the Admin API") { evidence throws(Obstacle) in
        let admin = try evidence.admin.get()
        if try admin.takesDefaultSecret.get() {
            return .problem(
                ["the Admin API takes “janusoverlord”, the secret of Janus' sample configuration"],
                why: "Whoever reaches it sees all addresses, ends any session, and can write files on the server.",
                fix: "Set another admin_secret in janus.jcfg, and restart Janus.")
        }
        if let isTaken = admin.takesGivenSecret.seen, !isTaken {
            return .problem(
                [
                    "the Admin API does not take the secret that was given",
                    "nor the one of Janus' sample configuration",
                ],
                why: "What needs it cannot be seen, here and in the dashboard.",
                fix: "Compare it with admin_secret in janus.jcfg.")
        }
        if admin.takesGivenSecret.seen == true {
            return .ok("the secret that was given is taken, and the one of Janus' sample configuration is not")
        }
        return .ok("the secret of Janus' sample configuration is not taken")
    }
}
