/// Somebody of the demo's cast, and what the script knows of him.
struct Persona: Sendable {
    /// Where somebody is.
    enum Presence: Sendable, Hashable {
        case away
        case here
        /// Thrown out for good, or the room is gone.
        case banished
    }

    let room: EntityID
    let name: String?
    /// What is sent when sending; empty for those who only listen.
    let media: [PublishedStream]
    var id: EntityID
    var presence = Presence.away
    /// What is being sent now.
    var streams: [PublishedStream] = []
    var isTalking = false
    /// Whether the display is not the persona's own for a while.
    var isRenamed = false

    var canTalk: Bool { presence == .here && !isTalking && streams.contains { $0.kind == .audio } }
}
