/// What the VideoRoom plugin tells event handlers (type 64).
///
/// A participant in the room is told some of it as well: see ``isToldInRoom``. Neither is told of a new display name.
public enum VideoRoomNotice: Hashable, Sendable {
    /// A room was made.
    case created(RoomID)
    /// A room was changed; how is not told.
    case edited(RoomID)
    /// A room is no more.
    case destroyed(RoomID)
    /// Somebody joined; `privateID` connects them with what they watch.
    case joined(room: RoomID, id: ParticipantID, privateID: Int64?, display: String?)
    /// Somebody publishes now.
    case published(room: RoomID, id: ParticipantID, display: String?, [PublishedStream])
    /// Somebody publishes something else now.
    case republished(room: RoomID, id: ParticipantID, display: String?, [PublishedStream])
    /// Somebody's media ended. It may come twice, and for people who never published.
    case unpublished(room: RoomID, id: ParticipantID, display: String?)
    /// Somebody left. `display` since Janus 1.3.
    case leaving(room: RoomID, id: ParticipantID, display: String?)
    /// Somebody was kicked. `display` since Janus 1.3. Nothing comes of the handle until it is detached.
    case kicked(room: RoomID, id: ParticipantID, display: String?)
    /// Somebody's settings were changed: `bitrate` in bit/s, 0 for no limit.
    case configured(room: RoomID, id: ParticipantID, bitrate: Int64?)
    /// A moderator muted a stream, or unmuted it.
    case moderated(room: RoomID, id: ParticipantID, stream: ModeratedStream, isMuted: Bool)
    /// Somebody began or stopped talking; `level` is the average in -dBov.
    case talking(room: RoomID, id: ParticipantID, mid: String?, isTalking: Bool, level: Double?)
    /// Somebody asked to watch; `privateID` is that of the participant who watches, where it was given.
    case subscribing(room: RoomID, privateID: Int64?, [SubscribedStream])
    /// Somebody watches; the handle is that of a `subscribing` before.
    case subscribed(RoomID)
    /// What somebody watches is other now.
    case resubscribed(room: RoomID, privateID: Int64?, [SubscribedStream])
    /// Somebody no longer watches that stream of that publisher.
    case unsubscribed(room: RoomID, feed: ParticipantID, mid: String?)
    /// Nothing of the above: Janus' name for it, such as "switched" or "rtp_forward".
    case other(String)
}

extension VideoRoomNotice {
    /// Whether a participant in the room is told of it as well, as a ``VideoRoomEvent``.
    ///
    /// With `joined` it depends: others are told where the room has `notify_joining`. `published` and `republished` come
    /// to them as `publishers`. Talking is told where the room has `audiolevel_event`, to both or to neither.
    public var isToldInRoom: Bool {
        switch self {
        case .joined, .published, .republished, .unpublished, .leaving, .kicked, .moderated, .talking, .destroyed: true
        case .created, .edited, .configured, .subscribing, .subscribed, .resubscribed, .unsubscribed, .other: false
        }
    }

    /// Whether Janus leaves out which session and handle it concerns, so that only the room and the id tell whom.
    public var isUnattributed: Bool {
        switch self {
        case .unpublished, .leaving, .kicked, .moderated: true
        default: false
        }
    }
}
