package import JanusWire
package import Text

/// One thing the moderator asked for.
package struct ActionID: Hashable, Sendable, Comparable {
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// A room with the name it had when it was chosen.
package struct RoomTarget: Hashable, Sendable {
    package var id: RoomID
    package var description: CleanText

    package init(id: RoomID, description: CleanText) {
        self.id = id
        self.description = description
    }
}

/// A person with the name and room they had when they were chosen.
///
/// The request carries these ids and no others.
package struct Target: Hashable, Sendable {
    package var room: RoomTarget
    package var id: ParticipantID
    package var name: CleanText?

    package init(room: RoomTarget, id: ParticipantID, name: CleanText?) {
        self.room = room
        self.id = id
        self.name = name
    }
}

/// What became of an action.
package enum Outcome: Hashable, Sendable {
    /// Confirmed, and waiting for its turn among the others.
    case queued
    /// Sent, no answer yet.
    case underWay
    /// Janus wants something first; the action waits until it is supplied or given up.
    case needs(Requirement)
    /// Done, because Janus said so, or because the server was asked and the person is gone.
    case done
    /// Done, but not all of it; what is missing, in words.
    case partly(CleanText)
    /// There was nothing left to do: the person had gone, or somebody else was quicker.
    case alreadyGone
    /// Janus refused, with its own code and words.
    case refused(code: Int?, reason: CleanText)
    /// The answer did not come; the server is being asked what happened.
    case unknown
    /// The answer did not come, and Janus has no question for it. Repeating it does no harm.
    case uncertain
    /// Asked: as of this time it has not happened. The key can be pressed again.
    case notDone(asOf: WallTime)
    /// The moderator gave it up before anything was sent.
    case givenUp

    /// Whether nothing more will happen to it.
    package var isFinal: Bool {
        switch self {
        case .queued, .underWay, .needs, .unknown: false
        case .done, .partly, .alreadyGone, .refused, .uncertain, .notDone, .givenUp: true
        }
    }
}

/// What an action needs from the moderator before it can go on.
package enum Requirement: Hashable, Sendable {
    /// The room's secret, pin or token, or the plugin's admin key. `refusal` holds Janus' reason, e.g. that the one given was wrong.
    case credential(CredentialKind, refusal: CleanText)
    /// The first secret would go over plain http to another machine: the moderator must allow it.
    case cleartextConsent
}

/// Which key is asked for: one of the room's, or the plugin's own, without which no rooms are made.
package enum CredentialKind: Hashable, Sendable { case roomSecret, pin, token, adminKey }

/// Whose doing an action is.
package enum Origin: Hashable, Sendable {
    /// The moderator's own.
    case you
    /// A rule keeps somebody out.
    case rule(RuleID)
    /// A mute that was to last is put back.
    case lastingMute
}

/// An action and what became of it.
package struct ActionRecord: Hashable, Sendable, Identifiable {
    package var id: ActionID
    package var deed: Deed
    package var outcome: Outcome
    /// When the outcome last changed.
    package var at: Moment
    /// Why, in the moderator's words; Janus tells nobody.
    package var reason: CleanText?
    package var origin: Origin
    /// The first of the actions that were confirmed together with it.
    package var batch: ActionID

    package init(
        id: ActionID, deed: Deed, outcome: Outcome, at: Moment, reason: CleanText? = nil, origin: Origin = .you,
        batch: ActionID? = nil
    ) {
        self.id = id
        self.deed = deed
        self.outcome = outcome
        self.at = at
        self.reason = reason
        self.origin = origin
        self.batch = batch ?? id
    }
}
