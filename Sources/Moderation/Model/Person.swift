package import JanusWire
package import Text

/// What somebody publishes.
package struct Media: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let audio = Media(rawValue: 1 << 0)
    package static let video = Media(rawValue: 1 << 1)
    /// A video stream whose description says that it is a screen.
    package static let screen = Media(rawValue: 1 << 2)
    package static let data = Media(rawValue: 1 << 3)
}

/// A participant of a room, as far as Janus has told.
package struct Person: Hashable, Sendable, Identifiable {
    package var id: ParticipantID
    /// The display name, cleaned; `nil` when there is none or nothing visible is left of it.
    package var name: CleanText?
    /// The display name as Janus sent it, for the detail view (escaped there).
    package var rawName: String?
    package var isYou: Bool
    /// Publisher (media are up) or attendee.
    package var isPublisher: Bool
    /// `nil` where the room does not tell.
    package var isTalking: Bool?
    /// How loud the person was when Janus last said so, in -dBov: 0 is loudest, 127 is silence.
    package var loudness: Double?
    /// When the person stopped talking; `nil` while they talk, or never did.
    package var talkedUntil: Moment?
    /// What is published; `nil` while unknown (only a joined moderator is told).
    package var media: Media?
    /// The single streams, as far as they are known: what can be muted.
    package var streams: [PersonStream]
    /// A publisher that Janus itself makes for the room; it cannot be kicked.
    package var isDummy: Bool
    /// A publisher that another Janus sends here; `kick` is not meant for it.
    package var isRemote: Bool
    /// When this Janitor first saw the person in the room.
    package var since: Moment
    /// Set for three seconds after the person went: a ghost row.
    package var gone: Departure?
    /// Kicked by us less than ten minutes before, and here again under the same id or name.
    package var isBackAfterKick: Bool
    /// How often somebody of this id or name was kicked from the room by this Janitor.
    package var kicksBefore: Int
    /// The entry as Janus sent it last.
    package var raw: JSONValue
    /// How the media travel, where the Admin API tells.
    package var link: MediaLink?
    /// A mark for that.
    package var quality: LinkQuality?

    package init(
        id: ParticipantID, name: CleanText? = nil, rawName: String? = nil, isYou: Bool = false,
        isPublisher: Bool = false, isTalking: Bool? = nil, media: Media? = nil, streams: [PersonStream] = [],
        isDummy: Bool = false, isRemote: Bool = false, since: Moment, gone: Departure? = nil,
        isBackAfterKick: Bool = false, kicksBefore: Int = 0, raw: JSONValue = .null
    ) {
        self.id = id
        self.name = name
        self.rawName = rawName
        self.isYou = isYou
        self.isPublisher = isPublisher
        self.isTalking = isTalking
        self.media = media
        self.streams = streams
        self.isDummy = isDummy
        self.isRemote = isRemote
        self.since = since
        self.gone = gone
        self.isBackAfterKick = isBackAfterKick
        self.kicksBefore = kicksBefore
        self.raw = raw
    }
}

extension Person {
    /// What of it a moderator has muted, as far as Janus has told.
    package var muted: Media { streams.reduce(into: []) { if $1.mutedBy != nil { $0.formUnion($1.media) } } }
}

/// One stream of somebody who publishes.
package struct PersonStream: Hashable, Sendable {
    /// What `moderate` and its events call it.
    package var name: ModeratedStream
    /// What it carries; nothing for a kind that is not known.
    package var media: Media
    /// What its publisher calls it.
    package var label: CleanText?
    /// Who muted it; `nil` while it is not muted.
    package var mutedBy: Muter?

    package init(_ name: ModeratedStream, _ media: Media, label: CleanText? = nil, mutedBy: Muter? = nil) {
        self.name = name
        self.media = media
        self.label = label
        self.mutedBy = mutedBy
    }

    package enum Muter: Hashable, Sendable {
        case you
        case anotherModerator
        /// It was muted before we came.
        case somebody
    }
}

/// How and when somebody went.
package struct Departure: Hashable, Sendable {
    package enum Manner: Hashable, Sendable { case left, kicked, kickedByYou, keptOut }
    package var manner: Manner
    package var at: Moment

    package init(manner: Manner, at: Moment) {
        self.manner = manner
        self.at = at
    }
}
