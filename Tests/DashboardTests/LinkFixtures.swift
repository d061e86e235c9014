import JanusWire
import Moderation
import Text

@testable import Dashboard

extension MediaLink {
    /// A way for media with numbers, and who is at its end.
    static func measured(
        _ number: Int64, audio: StreamLink? = .audio, video: StreamLink? = nil, host: String = "203.0.113.7",
        kind: CleanText = "srflx", transport: CleanText = "websockets", ice: CleanText = "ready",
        dtls: CleanText = "connected", readAt: Moment = .at(.zero)
    ) -> MediaLink {
        MediaLink(
            address: .handle(number), transport: transport, attachedAt: .at(.seconds(number * 60)),
            readAt: readAt, ice: ice, dtls: dtls,
            peer: PeerAddress(host: CleanText(cleaning: host), port: 40_000 + Int(number), kind: kind),
            streams: [audio, video].compactMap(\.self))
    }

    /// A listener's: what it gets goes out.
    static func outgoing(_ number: Int64, rate: Int, host: String = "198.51.100.4") -> MediaLink {
        var link = MediaLink.measured(number, audio: nil, host: host)
        link.streams = [StreamLink(mid: "0", media: .video, codec: "vp8", bitrateOut: rate)]
        return link
    }
}

extension StreamLink {
    static let audio = StreamLink(
        mid: "0", media: .audio, codec: "opus", bitrateIn: 32_000, loss: 0, jitter: 3, roundTrip: 20, linkQuality: 100,
        audioLevel: 33, subscribers: 4)

    static func video(_ rate: Int = 1_250_000, loss: Double = 0, jitter: Double = 12, roundTrip: Double = 40)
        -> StreamLink
    {
        StreamLink(
            mid: "1", media: .video, codec: "vp8", bitrateIn: rate, loss: loss, lost: Int64(loss * 100), jitter: jitter,
            roundTrip: roundTrip, linkQuality: 98, subscribers: 3)
    }
}

extension Snapshot {
    /// The lively room with all that the Admin API tells of it.
    static let linked: Snapshot = {
        var snapshot = Snapshot.lively
        snapshot.admin = AdminPicture(access: .live, sessions: 12, handles: 30, readHandles: 30, requestsPerSecond: 20)
        snapshot.rooms[4].isFoundByHandles = true
        snapshot.watched?.people = linkedPeople
        snapshot.watched?.listeners = livelyListeners
        return snapshot
    }()

    static let linkedPeople: [Person] = {
        var people = livelyPeople
        func set(_ index: Int, _ link: MediaLink, _ quality: LinkQuality?) {
            people[index].link = link
            people[index].quality = quality
        }
        set(0, .measured(1, video: .video()), LinkQuality(grade: .good))
        set(
            1, .measured(2, video: .video(412_000, loss: 3, jitter: 24), host: "2001:db8::2:1"),
            LinkQuality(grade: .fair, reason: .loss(3, mid: "1")))
        set(
            2, .measured(3, host: "192.0.2.44", kind: "relay", transport: "http"),
            LinkQuality(grade: .poor, reason: .jitter(140, mid: "0")))
        people[2].link?.streams[0].jitter = 140
        set(
            4, .measured(4, audio: nil, video: .video(0), ice: "failed", dtls: "trying"),
            LinkQuality(grade: .dead, reason: .ice("failed")))
        set(
            6, .measured(5, video: .video(3_400_000, roundTrip: 1300), readAt: .at(.seconds(-60))),
            LinkQuality(grade: .good))
        return people
    }()

    static let livelyListeners: [Listener] = {
        let alice = Listener.Watched(id: 2_674_477_911_324_361, name: "Alice", media: [.audio, .video])
        let ming = Listener.Watched(id: 1_147_058_297_603_630, name: "小明", media: [.audio, .video])
        let hostile = Listener.Watched(
            id: 5_463_353_948_953_471, name: CleanText(cleaning: "x\u{1b}[31mred\u{7}\u{202e}drow"), media: .audio)
        return [
            Listener(
                id: .handle(11), owner: .participant(1_147_058_297_603_630, name: "小明"), watches: [alice, hostile],
                link: .outgoing(11, rate: 1_600_000, host: "203.0.113.7"), since: .at(.zero)),
            Listener(
                id: .handle(12), handles: [.handle(12), .handle(13)], owner: .nobody, watches: [ming, alice, hostile],
                link: .outgoing(12, rate: 2_900_000), since: .at(.zero)),
            Listener(
                id: .handle(14), owner: .sessionMate(3_674_477_911_324_362, name: "Alice"), watches: [ming],
                isPaused: true, link: .outgoing(14, rate: 0), since: .at(.seconds(60))),
            Listener(
                id: .handle(15), owner: .oneOf([6_463_353_948_953_472, 9_007_199_254_740_993]), watches: [alice],
                link: .outgoing(15, rate: 64_000), since: .at(.seconds(60))),
            Listener(
                id: .handle(16), owner: .participant(4_503_599_627_370_496, name: "Zoe"), watches: [alice],
                link: .outgoing(16, rate: 800_000, host: "192.0.2.9"), since: .at(.seconds(120))),
        ]
    }()
}
