internal import JanusClient

extension Check {
    /// Whether the VideoRoom is loaded.
    static let plugin = Check("videoroom", .server, "VideoRoom plugin") { evidence throws(Obstacle) in
        let info = try evidence.info.get()
        if let plugin = info.plugins[JanusPlugin.videoRoom] {
            return .ok("\(JanusPlugin.videoRoom) \(plugin.versionString ?? "") is loaded")
        }
        let others = info.plugins.keys.sorted().map { $0.replacing("janus.plugin.", with: "") }
        return .problem(
            [
                "the VideoRoom is not loaded; loaded are: \(others.isEmpty ? "no plugins at all" : others.joined(separator: ", "))"
            ],
            why: "There are no rooms without it.",
            fix: "Take libjanus_videoroom.so out of disable in the plugins section of janus.jcfg, see that it is in "
                + "plugins_folder, and look for its name in Janus' log at the start: a library that it needs may be missing."
        )
    }
}
