/// What the VideoRoom plugin tells a handle that receives.
///
/// It hears nothing of the people in the room, nor that the room was destroyed.
public enum SubscriptionEvent: Hashable, Sendable {
    /// We receive; an offer stands beside it.
    case attached(Subscription)
    /// What we receive changed.
    ///
    /// An offer stands beside it, except where nothing had changed and no streams are told.
    case updated(Subscription)
    /// What we receive will change, once we answered the last offer.
    case updating(RoomID)
    /// Media flow.
    case started(RoomID)
    /// Media are halted, as we asked.
    case paused(RoomID)
    /// Other streams took the place of ours, as we asked.
    case switched(Subscription)
    /// We receive nothing more, as we asked; the handle is dead.
    case left(RoomID)
}

extension SubscriptionEvent {
    /// The event in a plugin's data, or `nil` for one of another kind or one that cannot be read.
    init?(_ data: JSONValue, room: RoomID?) {
        guard let room else { return nil }
        switch data["videoroom"]?.string {
        case "attached": self.init(data, of: Self.attached)
        case "updated": self.init(data, of: Self.updated)
        case "updating": self = .updating(room)
        case "event" where data["started"] == "ok": self = .started(room)
        case "event" where data["paused"] == "ok": self = .paused(room)
        case "event" where data["switched"] == "ok": self.init(data, of: Self.switched)
        case "event" where data["left"] == "ok": self = .left(room)
        default: return nil
        }
    }

    private init?(_ data: JSONValue, of kind: (Subscription) -> Self) {
        guard let subscription = Subscription(data) else { return nil }
        self = kind(subscription)
    }
}
