/// What the VideoRoom plugin tells a participant, in the shapes of Janus 0.16, 1.1 and 1.3 and later.
///
/// Texts in it are hostile. Where Janus names nobody's room, the handle that the event came to tells which one it is.
public enum VideoRoomEvent: Hashable, Sendable {
    /// We joined.
    case joined(Joined)
    /// The room is no more; everybody is out, and our handle is dead.
    case destroyed(RoomID)
    /// Somebody began or stopped talking. `mid` is nil from Janus 0.x; `level` is the average in -dBov.
    case talking(room: RoomID, id: ParticipantID, mid: String?, isTalking: Bool, level: Double?)
    /// Janus thinks that our own connection is slow, and what bitrate it set.
    case slowLink(bitrate: Int64?)
    /// We were kicked; our handle is dead.
    case kickedOut(RoomID)
    /// We left, as we asked; our handle is dead.
    case left(RoomID)
    /// Somebody left.
    case leaving(room: RoomID, id: ParticipantID, display: String?)
    /// Somebody was kicked. Nothing more comes about them.
    case kicked(room: RoomID, id: ParticipantID, display: String?)
    /// Somebody's media ended. It may come twice, and for people who never published.
    case unpublished(room: RoomID, id: ParticipantID)
    /// Our own media ended.
    case unpublishedOwn(RoomID)
    /// These publish now, or changed what they publish; each replaces what was known of that publisher.
    case publishers(room: RoomID, [Publisher])
    /// Somebody joined; only rooms with `notify_joining` tell.
    case joining(room: RoomID, Attendee)
    /// A moderator muted a stream, or unmuted it.
    case moderation(room: RoomID, id: ParticipantID, stream: ModeratedStream, isMuted: Bool)
    /// Our `configure` was taken.
    case configured(RoomID)
    /// Somebody has another name now.
    case displayChanged(id: ParticipantID, display: String)
    /// Somebody's metadata are others now.
    case metadataChanged(id: ParticipantID, metadata: JSONValue)
    /// Something of what we receive: the handle is a subscriber's.
    case subscription(SubscriptionEvent)
    /// Our request was refused.
    case failed(code: Int, reason: String)
    /// Nothing of the above, kept whole.
    case unknown(JSONValue)
}

/// Which of a publisher's streams was muted.
public enum ModeratedStream: Hashable, Sendable {
    /// The stream of that mid: Janus 1.x.
    case mid(String)
    /// The only stream of that kind: Janus 0.x.
    case kind(PublishedStream.Kind)
}
