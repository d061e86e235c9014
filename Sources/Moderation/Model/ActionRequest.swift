package import JanusWire

/// What has to be sent for an action, with the keys that go with it.
package enum ActionRequest: Hashable, Sendable {
    /// `kick`.
    case kick(RoomID, ParticipantID, secret: Secret?)
    /// `moderate`, once for every stream.
    case mute(RoomID, ParticipantID, [ModeratedStream], isMuted: Bool, secret: Secret?)
    /// `allowed`: adds our own token, then enables the list.
    case lock(RoomID, token: Secret, secret: Secret?)
    /// `allowed`: disables the list, then takes our own token out of it.
    case unlock(RoomID, token: Secret?, secret: Secret?)
    /// `enable_recording`.
    case record(RoomID, isOn: Bool, secret: Secret?)
    /// `configure` on the handle with which we are in the room.
    case rename(RoomID, display: String)
    /// `create`.
    case create(RoomConfiguration, permanently: Bool, adminKey: Secret?)
    /// `edit`.
    case edit(RoomID, RoomChanges, permanently: Bool, secret: Secret?)
    /// `destroy`.
    case destroy(RoomID, permanently: Bool, secret: Secret?)
}

/// What Janus said to an ``ActionRequest`` that it carried out.
package enum ActionAnswer: Hashable, Sendable {
    case done
    /// The room is made, under this id.
    case created(RoomID, isPermanent: Bool)
    /// Whether the change was written to the configuration file as well.
    case saved(isPermanent: Bool)
    /// The person is out of the room, and what else was to end goes on, for this reason.
    case kickedOnly(JanusError)
    /// What would have ended is not what was confirmed: nothing was done.
    case changed
    /// How many tokens beside ours still open the door.
    case locked(otherTokens: Int)
}
