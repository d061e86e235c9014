import JanusWire
package import Text

/// Whom to keep out of a room, why, and for how long.
package struct KeepOut: Hashable, Sendable {
    package var room: RoomTarget
    package var pattern: KeepOutPattern
    /// How long it holds from when it is confirmed; `nil` until it is lifted.
    package var duration: Duration?
    /// Why, in the moderator's words.
    package var reason: CleanText?

    package init(room: RoomTarget, pattern: KeepOutPattern, duration: Duration? = nil, reason: CleanText? = nil) {
        self.room = room
        self.pattern = pattern
        self.duration = duration
        self.reason = reason
    }
}

/// What is done about a rule.
package enum RuleChange: Hashable, Sendable { case lift, pause, resume }

/// One rule that keeps people out.
package struct RuleID: Hashable, Sendable, Comparable {
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// A rule that kicks whoever it matches, again and again.
package struct KeepOutRule: Hashable, Sendable, Identifiable {
    package var id: RuleID
    package var keepOut: KeepOut
    /// When it ends by itself.
    package var until: WallTime?
    package var status: Status
    /// How often it has kicked somebody.
    package var fired: Int
    package var lastFired: WallTime?

    package init(
        id: RuleID, keepOut: KeepOut, until: WallTime? = nil, status: Status = .running, fired: Int = 0,
        lastFired: WallTime? = nil
    ) {
        self.id = id
        self.keepOut = keepOut
        self.until = until
        self.status = status
        self.fired = fired
        self.lastFired = lastFired
    }

    package enum Status: Hashable, Sendable {
        case running
        case paused(Pause)
    }

    /// Why a rule does nothing.
    package enum Pause: Hashable, Sendable {
        /// It is of an earlier run, and has not been confirmed in this one.
        case fromEarlier
        case byYou
        /// It kicked so often within a minute that something must be wrong.
        case tooOften
        /// A kick of it was given up, for want of the room's secret.
        case givenUp
    }
}
