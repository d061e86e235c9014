import JanusWire
import Text

/// What was read of one handle last, as far as it is used.
struct HandleReading: Sendable {
    var role: Role
    /// What the handle's streams can be muted by; those of a publisher alone.
    var streams: [PersonStream]
    var privateID: Int64?
    var link: MediaLink
    /// How often in a row nothing came in.
    var silentReadings = 0
    /// Which media come in, as the event handlers told last.
    var isReceiving: [Media: Bool] = [:]
    /// The counters that the next reading is compared with.
    var counters: [String: Counters] = [:]

    /// Who is behind a handle.
    enum Role: Hashable, Sendable {
        case idle
        case participant(RoomID, ParticipantID, display: String?)
        case subscriber(RoomID, [Listener.Watched], isPaused: Bool)
        case otherPlugin(CleanText)
    }

    /// What a stream had received and lost.
    struct Counters: Hashable, Sendable {
        let packets: Int64
        let lost: Int64

        /// Whatever a server says, the two can be added up.
        init(packets: Int64, lost: Int64) {
            self.packets = min(max(0, packets), 1 << 60)
            self.lost = min(max(0, lost), 1 << 60)
        }
    }

    var room: RoomID? {
        switch role {
        case .participant(let room, _, _), .subscriber(let room, _, _): room
        case .idle, .otherPlugin: nil
        }
    }

    var participation: AdminWalk.Participation? {
        guard case .participant(let room, let id, _) = role else { return nil }
        return AdminWalk.Participation(room: room, id: id)
    }

    var isSubscriber: Bool { if case .subscriber = role { true } else { false } }
}

extension HandleReading {
    /// What a `handle_info` says, compared with the reading before.
    init(_ info: HandleInfo, muting: MutingShape, before: HandleReading?, at now: Moment) {
        role = Role(info)
        streams = []
        link = MediaLink(info, at: now)
        switch info.role {
        case .publisher(let publisher):
            privateID = publisher.privateID
            streams = publisher.streams.map { PersonStream($0, muting: muting) }
            link.add(publisher.streams)
        case .subscriber(let subscriber): privateID = subscriber.privateID
        case .none, .other: break
        }
        for statistics in info.media {
            let counters = Counters(packets: statistics.packetsIn, lost: statistics.lost)
            self.counters[statistics.mid] = counters
            guard statistics.receives, let index = link.streams.firstIndex(where: { $0.mid.string == statistics.mid })
            else { continue }
            link.streams[index].loss = counters.loss(since: before?.counters[statistics.mid])
        }
        let isSilent = link.bitrateIn == 0 && info.media.contains { $0.receives && $0.packetsIn > 0 }
        silentReadings = isSilent ? (before?.silentReadings ?? 0) + 1 : 0
        // Counted anew from each answer's own time of day it would go back and forth.
        link.attachedAt = before?.link.attachedAt ?? link.attachedAt
        link.slowAt = before?.link.slowAt
        isReceiving = before?.isReceiving ?? [:]
    }
}

extension HandleReading.Counters {
    /// The share of packets that got lost since the earlier count, or ever, in percent; `nil` where none were sent.
    func loss(since earlier: Self?) -> Double? {
        let start = earlier.flatMap { $0.packets <= packets && $0.lost <= lost ? $0 : nil } ?? Self(packets: 0, lost: 0)
        let (came, missing) = (packets - start.packets, lost - start.lost)
        return came + missing > 0 ? Double(missing) * 100 / Double(came + missing) : nil
    }
}

extension HandleReading.Role {
    fileprivate init(_ info: HandleInfo) {
        switch info.role {
        case .publisher(let role): self = .participant(role.room, role.id, display: role.display)
        case .subscriber(let role):
            self = .subscriber(role.room, Listener.Watched.all(role.feeds), isPaused: role.isPaused)
        case .none: self = .idle
        case .other: self = .otherPlugin(CleanText(cleaning: info.plugin ?? ""))
        }
    }
}

extension Listener.Watched {
    /// The publishers among single streams, each once, in the order of their ids.
    static func all(_ feeds: [HandleInfo.SubscriberRole.Feed]) -> [Self] {
        Dictionary(grouping: feeds, by: \.feed).map { id, feeds in
            let media = feeds.reduce(into: Media()) { $0.formUnion(Media(type: $1.type)) }
            return Self(
                id: id, name: CleanText(displayName: feeds.lazy.compactMap(\.display).first), media: media,
                isSending: feeds.contains { $0.isSending ?? true })
        }.sorted { $0.id < $1.id }
    }
}

extension PersonStream {
    fileprivate init(_ stream: HandleInfo.PublisherRole.Stream, muting: MutingShape) {
        let isScreen = stream.type == "video" && stream.description?.lowercased().contains("screen") == true
        let kind = PublishedStream.Kind(stream.type)
        self.init(
            muting == .byKind ? .kind(kind) : .mid(stream.mid), isScreen ? .screen : Media(type: stream.type),
            label: stream.description.map { CleanText(cleaning: $0) })
    }
}

extension Media {
    /// What Janus calls "audio", "video" or "data".
    init(type: String?) {
        switch type {
        case "audio": self = .audio
        case "video": self = .video
        case "data": self = .data
        default: self = []
        }
    }
}
