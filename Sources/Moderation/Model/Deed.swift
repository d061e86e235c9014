package import JanusWire
import Text

/// What is done, and to whom, as it was settled when the key went down.
package enum Deed: Hashable, Sendable {
    case kick(Target)
    case mute(Target, Muting)
    /// Keep people out from now on.
    case keepOut(KeepOut)
    /// Do something about a rule that keeps people out.
    case rule(RuleID, KeepOut, RuleChange)
    case join(RoomTarget)
    case leave(RoomTarget)
    /// Let nobody new in.
    case lock(RoomTarget)
    case unlock(RoomTarget)
    case record(RoomTarget, isOn: Bool)
    /// Change the name under which we are in a room.
    case rename(RoomTarget, to: String)
    case create(RoomConfiguration, permanently: Bool)
    case edit(RoomTarget, RoomChanges, permanently: Bool)
    case destroy(RoomTarget, permanently: Bool)
    /// Remove somebody from the server, with everything that the dialog listed.
    case remove(Suspect, Removal)
    /// Something about the server itself.
    case server(ServerDeed)

    /// The room it happens in; `nil` for a new one whose id Janus is to choose.
    package var room: RoomTarget? {
        switch self {
        case .kick(let target), .mute(let target, _): target.room
        case .keepOut(let keepOut), .rule(_, let keepOut, _): keepOut.room
        case .join(let room), .leave(let room), .lock(let room), .unlock(let room), .record(let room, _),
            .rename(let room, _), .edit(let room, _, _), .destroy(let room, _):
            room
        case .remove(let suspect, _): suspect.room
        case .server: nil
        case .create(let configuration, _):
            configuration.room.map {
                RoomTarget(id: $0, description: CleanText(cleaning: configuration.description ?? ""))
            }
        }
    }

    /// The person it is aimed at, if it is aimed at one.
    package var target: Target? {
        switch self {
        case .kick(let target), .mute(let target, _), .remove(.person(let target), _): target
        case .remove(.listener, _), .server, .keepOut, .rule, .join, .leave, .lock, .unlock, .record, .rename, .create,
            .edit, .destroy:
            nil
        }
    }
}

extension Deed {
    /// Whom it puts out of a room, by itself or among other things.
    var kicked: Target? {
        switch self {
        case .kick(let target), .remove(.person(let target), _): target
        default: nil
        }
    }
}

/// What is done to the server itself, through its Admin API.
package enum ServerDeed: Hashable, Sendable {
    /// `accept_new_sessions`: false drains the server.
    case acceptSessions(Bool)
    /// `set_log_level`: from 0, nothing, to 7, everything.
    case logLevel(Int)
    /// `add_token`; it opens the plugins that are named, or all.
    case addToken(Secret, plugins: [String])
    /// `remove_token`.
    case removeToken(ListedToken)
}

/// What of a person's media is muted, or let through again.
package struct Muting: Hashable, Sendable {
    package var streams: [Stream]
    package var isMuted: Bool
    /// Whether it is put back when the person publishes anew, which Janus takes as a reason to forget it.
    package var lasts: Bool

    package init(_ streams: [Stream], isMuted: Bool, lasts: Bool = false) {
        self.streams = streams
        self.isMuted = isMuted
        self.lasts = lasts
    }

    /// One stream, by the name that `moderate` wants, and what it carries.
    package struct Stream: Hashable, Sendable {
        package var name: ModeratedStream
        package var media: Media

        package init(_ name: ModeratedStream, _ media: Media) {
            self.name = name
            self.media = media
        }
    }

    /// What the streams carry together.
    package var media: Media { streams.reduce(into: []) { $0.formUnion($1.media) } }
}
