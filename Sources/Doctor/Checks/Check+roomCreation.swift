internal import JanusClient

extension Check {
    /// Who may make rooms.
    static let roomCreation = Check("room-creation", .access, "Making rooms") { evidence throws(Obstacle) in
        switch try evidence.ownRoom.get().creation.get() {
        case .keyHolders: return .ok("only with the plugin's admin key, and the one that was given is right")
        case .refused(false): return .ok("only with the plugin's admin key")
        case .refused(true):
            return .problem(
                ["only with the plugin's admin key, and the one that was given is refused"],
                why: "What needs it fails: making rooms, and listing private ones.",
                fix: "Compare it with admin_key in janus.plugin.videoroom.jcfg.")
        case .anybody:
            let info = try evidence.info.get()
            if info.apiSecretRequired || info.authTokenRequired {
                return .info(
                    "whoever can open a session can make rooms: there is no admin_key in janus.plugin.videoroom.jcfg")
            }
            if try evidence.vantage.get().reached.allSatisfy(\.isLoopback) {
                return .info("anybody who reaches Janus can make rooms: there is neither a secret nor an admin_key")
            }
            return .warning(
                ["anybody can make rooms: there is neither a secret for the API nor an admin_key"],
                why: "Strangers can hold their meetings on your server and fill its memory.",
                fix: "Set admin_key in janus.plugin.videoroom.jcfg, and give it to what makes rooms.")
        }
    }
}
