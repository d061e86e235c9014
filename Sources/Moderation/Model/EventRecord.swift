package import JanusWire
package import Text

/// One line of the event stream.
package struct EventRecord: Hashable, Sendable, Identifiable {
    /// Counts up from 1 without gaps, so that a reader who missed some can say how many.
    package var sequence: UInt64
    package var time: WallTime
    package var room: RoomTarget?
    package var subject: Subject?
    package var kind: Kind
    /// Found by comparing two polls rather than told by Janus as it happened.
    package var isPolled: Bool
    /// What Janus sent, where it sent something.
    package var raw: JSONValue?

    package var id: UInt64 { sequence }

    package init(
        sequence: UInt64, time: WallTime, room: RoomTarget? = nil, subject: Subject? = nil, kind: Kind,
        isPolled: Bool = false, raw: JSONValue? = nil
    ) {
        self.sequence = sequence
        self.time = time
        self.room = room
        self.subject = subject
        self.kind = kind
        self.isPolled = isPolled
        self.raw = raw
    }

    /// The person an event is about.
    package struct Subject: Hashable, Sendable {
        package var id: ParticipantID
        package var name: CleanText?
        package init(id: ParticipantID, name: CleanText?) {
            self.id = id
            self.name = name
        }
    }

    /// What changed on somebody's way to the server.
    package enum LinkChange: Hashable, Sendable {
        /// So many packets were lost in a short time; `uplink` where the person's own media are meant.
        case slow(Media, lost: Int?, uplink: Bool)
        /// A stream that was sent brings nothing any more, or does again.
        case receiving(Bool, Media)
        /// The state of ICE, in Janus' words.
        case ice(CleanText)
        /// The state of DTLS, in Janus' words.
        case dtls(CleanText)
    }

    /// What happened; the dashboard finds the words.
    package enum Kind: Hashable, Sendable {
        // To a person.
        case arrived, backAfterKick, left
        case kicked(byYou: Bool)
        /// Kicked by a rule.
        case keptOut
        case published(Media?), unpublished
        case talks, stoppedTalking
        case renamed(from: CleanText?, to: CleanText?)
        case metadataChanged
        /// `media` is nil when the stream's kind is not known; then `stream` holds its mid.
        case muted(Media?, stream: CleanText?, Bool, byYou: Bool)
        // To a room.
        case roomAppeared, roomVanished, roomDestroyed
        case recording(Bool)
        // To ourselves in a room.
        case youJoined, youLeft, youWereKicked
        case rejoinRefused(CleanText)
        // To our own handle's connection, or anything that has only a name.
        case notice(CleanText)
        // To the connection.
        case connected(CleanText), connectionLost(CleanText), retryFailed(CleanText)
        case resynced(gap: Duration, inNewSession: Bool)
        /// Events may have been lost for this reason, and the picture was read anew.
        case eventsMayBeLost(CleanText)
        // To an action of ours: its outcome, when it changed.
        case action(Deed, Outcome)
        /// A rule came to its end, or does nothing from now on.
        case ruleEnded(KeepOut), rulePaused(KeepOut, KeepOutRule.Pause)
        /// A room that we closed is open again, without our doing.
        case lockLost
        // To somebody's connection, as Janus' event handlers or a reading of the Admin API tell.
        case link(LinkChange)
        /// Somebody who is in no list of participants receives these publishers' media, or no longer.
        case listens(to: [CleanText]), stoppedListening
        /// The Admin API answers, or no longer.
        case admin(isLive: Bool, CleanText)
        /// Something of ours went wrong that nobody may be looking for, as a record that cannot be written.
        case problem(CleanText)
        /// An event this version does not know, kept whole in `raw`.
        case unknown(CleanText)
    }
}
