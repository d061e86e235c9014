/// One of a Janus' event loops, where their number is fixed (`loops_info`).
public struct EventLoopInfo: Hashable, Sendable, Identifiable {
    /// Its number.
    public var id: Int64
    /// How many handles it serves.
    public var handles: Int
}

extension EventLoopInfo {
    /// The loop in an entry, or `nil` when the entry has no id.
    public init?(_ entry: JSONValue) {
        guard let id = entry["id"]?.integer else { return nil }
        self.id = id
        handles = entry["handles"]?.integer.flatMap(Int.init(exactly:)) ?? 0
    }
}
