/// The names by which Janus knows its plugins.
public enum JanusPlugin {
    /// The plugin whose rooms Janitor moderates.
    public static let videoRoom = "janus.plugin.videoroom"
}
