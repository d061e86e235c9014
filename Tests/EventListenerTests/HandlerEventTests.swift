import JanusWire
import Testing

/// What events mean, by what a real Janus sent.
struct HandlerEventTests {
    private static let room: RoomID = 1234

    private func kinds() throws -> [HandlerEvent.Kind] {
        try Recording.events().compactMap { HandlerEvent($0)?.kind }
    }

    @Test("Every recorded event is understood, and keeps who it is about")
    func recording() throws {
        let recorded = try Recording.events()
        let events = recorded.compactMap { HandlerEvent($0) }
        #expect(events.count == recorded.count)
        for (event, json) in zip(events, recorded) {
            if case .unknown(let type) = event.kind { Issue.record("an event of type \(type) was not understood") }
            if case .videoRoom(.other(let name)) = event.kind { Issue.record("\(name) was not understood") }
            #expect(event.emitter == "recorded")
            #expect(event.timestamp == json["timestamp"]?.integer)
            #expect(event.session?.rawValue == json["session_id"]?.integer)
            #expect(event.handle?.rawValue == json["handle_id"]?.integer)
        }
        #expect(events.contains { $0.opaqueID == "op-alice" })
    }

    @Test("The rooms' events come in the order in which things were done")
    func rooms() throws {
        let told = try kinds().compactMap { kind -> String? in
            guard case .videoRoom(let notice) = kind else { return nil }
            switch notice {
            case .created(let room): return "created \(room)"
            case .edited(let room): return "edited \(room)"
            case .destroyed(let room): return "destroyed \(room)"
            case .joined(_, let id, let privateID, let display):
                return privateID == nil ? nil : "\(display ?? "-") joined as \(id)"
            case .published(_, let id, let display, let streams):
                return "\(display ?? "-") \(id) published \(streams.map { $0.codec ?? "-" })"
            case .republished(_, let id, _, _): return "\(id) republished"
            case .unpublished(_, let id, _): return "\(id) unpublished"
            case .leaving(_, let id, _): return "\(id) left"
            case .kicked(_, let id, _): return "\(id) kicked"
            case .configured(_, let id, let bitrate): return "\(id) configured \(bitrate ?? -1)"
            case .moderated(_, let id, let stream, let isMuted): return "\(id) \(stream) muted: \(isMuted)"
            case .talking(_, let id, let mid, let isTalking, let level):
                return level == nil ? nil : "\(id) \(mid ?? "-") talks: \(isTalking)"
            case .subscribing(_, let privateID, let streams):
                return privateID == nil ? nil : "subscribing to \(streams.compactMap(\.feed))"
            case .subscribed: return "subscribed"
            case .resubscribed(_, let privateID, let streams):
                return privateID == nil ? nil : "subscribed to \(streams.compactMap(\.feed)) now"
            case .unsubscribed(_, let feed, let mid): return "unsubscribed from \(feed) \(mid ?? "-")"
            case .other(let name): return "other \(name)"
            }
        }
        let expected = [
            "Alice joined as 11", "Mod joined as 33", "11 configured 0", #"Alice 11 published ["opus", "vp8"]"#,
            "11 0 talks: true", "subscribing to [11, 11]", "subscribed", "11 0 talks: false", "11 0 talks: true",
            "11 configured 128000", #"11 mid("0") muted: true"#, #"11 mid("0") muted: false"#,
            "subscribed to [11] now", "created 4711", "edited 4711", "destroyed 4711", "11 unpublished",
            "11 unpublished", "11 configured 128000", #"Alice2 11 published ["opus", "vp8"]"#, "11 0 talks: true",
            "11 kicked", "Carol joined as 44", "44 left", "Dave joined as 55", "55 unpublished", "55 unpublished",
            "55 left", "33 unpublished", "33 unpublished", "33 left",
        ]
        #expect(told == expected)
    }

    @Test("Who is told of by room and id alone is so in the recording")
    func unattributed() throws {
        for json in try Recording.events() {
            guard let event = HandlerEvent(json), case .videoRoom(let notice) = event.kind else { continue }
            #expect(notice.isUnattributed == (event.session == nil))
            #expect((event.session == nil) == (event.handle == nil))
        }
    }

    @Test("Sessions and handles come and go")
    func sessions() throws {
        let kinds = try kinds()
        func count(_ kind: HandlerEvent.Kind) -> Int { kinds.count { $0 == kind } }
        let videoRoom = JanusPlugin.videoRoom
        #expect(count(.session(.created(transport: "janus.transport.http"))) == 5)
        #expect(count(.session(.destroyed)) == 2)
        #expect(count(.session(.timedOut)) == 1)
        #expect(count(.handle(.attached, plugin: videoRoom)) == 5)
        #expect(count(.handle(.detached, plugin: videoRoom)) == 3)
    }

    @Test("A connection is found, secured, up, and down again")
    func connections() throws {
        let changes = try kinds().compactMap { kind -> ConnectionChange? in
            if case .webrtc(let change) = kind { change } else { nil }
        }
        #expect(changes.prefix(3) == [.ice("gathering"), .candidate(isRemote: true), .candidate(isRemote: false)])
        #expect(changes.contains(.ice("connected")) && changes.contains(.ice("ready")))
        #expect(changes.contains(.dtls("trying")) && changes.contains(.dtls("connected")))
        #expect(changes.count { $0 == .up } == 3)
        #expect(changes.contains(.down(reason: "DTLS alert")) && changes.contains(.down(reason: "Close PC")))
        let pair = CandidatePair(
            local: .init(address: "10.255.77.1", port: 40039, kind: "host", proto: "udp"),
            remote: .init(address: "10.255.77.1", port: 49985, kind: "host", proto: "udp"))
        let selected = changes.compactMap { change -> CandidatePair? in
            if case .selectedPair(let pair) = change { pair } else { nil }
        }
        #expect(selected.count == 3)
        #expect(selected.first?.local.port != pair.local.port || selected.first == pair)
        #expect(selected.allSatisfy { $0.remote.address == pair.remote.address && $0.remote.kind == "host" })
    }

    @Test("Media are told of with their losses")
    func media() throws {
        let notices = try kinds().compactMap { kind -> MediaNotice? in
            if case .media(let notice) = kind { notice } else { nil }
        }
        #expect(notices.first == .receiving(true, mid: "0", type: .audio, layer: nil, seconds: nil))
        let reports = notices.flatMap { notice -> [StreamReport] in
            if case .statistics(let reports) = notice { reports } else { [] }
        }
        let first = try #require(reports.first)
        #expect(first.mid == "0" && first.type == .audio && first.codec == "opus" && first.layer == 0)
        #expect(first.packetsIn == 65 && first.bytesIn == 17700 && first.bytesLastSecondIn == 13672)
        #expect(first.packetsOut == 0 && first.roundTrip == nil && first.inLinkQuality == 100)
        let watching = try #require(reports.first { $0.packetsOut > 0 })
        #expect(watching.packetsOut == 64 && watching.bytesOut == 17184 && watching.bytesLastSecondOut == 13425)
        let suffering = try #require(reports.first { $0.lost > 0 })
        #expect(suffering.lost == 17 && suffering.inLinkQuality == 89)
    }

    @Test("The server starts and ends")
    func server() throws {
        let kinds = try kinds()
        guard case .core(.started(let info)) = kinds.first else {
            Issue.record("\(String(describing: kinds.first))")
            return
        }
        #expect(info?.versionString == "1.1.2")
        #expect(kinds.last == .core(.shutdown(signal: 15)))
        #expect(kinds.contains(.external(schema: "s1")))
        #expect(kinds.contains(.jsep(isRemote: true, type: "offer")))
        #expect(kinds.contains(.jsep(isRemote: false, type: "answer")))
        #expect(kinds.contains(.transport("janus.transport.http")))
    }
}
