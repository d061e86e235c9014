import JanusWire
import Text

// What Janus' event handlers tell: every room is live with them, without our being in it.
//
// The same happening can come here, on the poll of a room that we are in, and in a list. What we are told as participants
// is not taken from here as well; everything else goes the way of live events, which say nothing twice.
extension ModerationState {
    mutating func happened(
        _ events: [HandlerEvent], dropped: Int, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        admin.feed?.lastAt = now
        if dropped > 0 {
            admin.feed?.dropped += dropped
            resync(because: "more events came from Janus' event handlers than could be read", at: now)
        }
        for event in events { happened(event, at: now, &effects) }
    }

    private mutating func happened(
        _ event: HandlerEvent, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        let address = event.session.flatMap { session in
            event.handle.map { HandleAddress(session: session, handle: $0) }
        }
        switch event.kind {
        case .session(.destroyed), .session(.timedOut):
            guard let session = event.session else { return }
            handlesGone(admin.walk.forget(session), at: now)
        case .session(.created):
            if admin.isLive, let session = event.session { admin.walk.hurry(session, nil) }
        case .handle(.detached, _):
            if let address, let gone = admin.walk.forget(address) { handlesGone([gone], at: now) }
        case .handle(.attached, _):
            if admin.isLive, let session = event.session { admin.walk.hurry(session, nil) }
        case .webrtc(let change):
            if let address { connectionChanged(change, of: address, at: now) }
        case .media(let notice):
            if let address { mediaChanged(notice, of: address, at: now) }
        case .videoRoom(let notice):
            happened(notice, of: address, raw: event.raw, at: now, &effects)
        case .core(.shutdown):
            log.append(.notice("Janus is shutting down"), at: now, raw: event.raw)
        case .session(.other), .handle(.other, _), .external, .jsep, .plugin, .transport, .core, .unknown: break
        }
    }

    // MARK: Rooms

    private mutating func happened(
        _ notice: VideoRoomNotice, of address: HandleAddress?, raw: JSONValue, at now: Moment,
        _ effects: inout [ModerationEffect]
    ) {
        switch notice {
        case .created, .edited: roomsAreWanted = true
        case .destroyed(let room):
            roomsAreWanted = true
            rooms[room]?.isDue = true
        case .joined(let room, let id, let privateID, let display):
            joined(id, display, privateID, in: room, by: address, raw: raw, at: now)
        case .subscribing, .subscribed, .resubscribed, .unsubscribed:
            if admin.isLive, let address { admin.walk.hurry(address.session, address.handle) }
        case .published(let room, let id, let display, let streams),
            .republished(let room, let id, let display, let streams):
            guard isHeardHere(room) else { return }
            published(id, display, streams, in: room, raw: raw, at: now)
            putBackMutes(of: id, in: room, at: now, &effects)
        case .unpublished(let room, let id, _):
            if isHeardHere(room) { unpublished(id, in: room, raw: raw, at: now) }
        case .leaving(let room, let id, _):
            guard isHeardHere(room) else { return }
            touch(id, in: room)
            departed(id, from: room, as: .left, isPolled: false, raw: raw, at: now)
            verifyGone(id, from: room, wasKicked: false, at: now, &effects)
        case .kicked(let room, let id, _):
            guard isHeardHere(room) else { return }
            touch(id, in: room)
            departed(id, from: room, as: mannerOfKick(of: id, in: room), isPolled: false, raw: raw, at: now)
            verifyGone(id, from: room, wasKicked: true, at: now, &effects)
        case .talking(let room, let id, _, let isTalking, let level):
            if isHeardHere(room) { talking(id, isTalking, level: level, in: room, raw: raw, at: now) }
        case .moderated(let room, let id, let stream, let isMuted):
            if isHeardHere(room) { moderated(id, stream, isMuted, in: room, raw: raw, at: now) }
        case .configured, .other: break
        }
    }

    /// Whether an event handler is the one to tell of a room: where we are inside we hear it ourselves.
    private func isHeardHere(_ room: RoomID) -> Bool { rooms[room]?.room.presence.isJoined == false }

    /// Somebody joined a room, which those inside are told only where the room announces it.
    private mutating func joined(
        _ id: ParticipantID, _ display: String?, _ privateID: Int64?, in room: RoomID, by address: HandleAddress?,
        raw: JSONValue, at now: Moment
    ) {
        find(room, at: now)
        guard rooms[room] != nil, !isOurs(id, display, in: room) else { return }
        if let address {
            if admin.walk.readings[address] == nil {
                admin.walk.learn(
                    HandleReading(
                        role: .participant(room, id, display: display), streams: [], privateID: privateID,
                        link: MediaLink(address: address, readAt: now)))
            }
            if admin.isLive { admin.walk.hurry(address.session, address.handle) }
        }
        // Who has just gone from a room that we are in came before that: we would have been told otherwise.
        if rooms[room]?.room.presence.isJoined == true, rooms[room]?.people[id]?.gone != nil { return }
        guard rooms[room]?.people.hasLiving(id) == false else { return }
        touch(id, in: room)
        arrived(Arrival(id: id, display: display, raw: raw), in: room, isPolled: false, raw: raw, at: now)
    }

    /// Whether it is ourselves who joined, be it that we have not been told yet under which id.
    private func isOurs(_ id: ParticipantID, _ display: String?, in room: RoomID) -> Bool {
        rooms[room]?.ownIDs.contains(id) == true
            || rooms[room]?.room.presence == .joining && display == ownName(in: room)
    }

    private mutating func published(
        _ id: ParticipantID, _ display: String?, _ streams: [PublishedStream], in room: RoomID, raw: JSONValue,
        at now: Moment
    ) {
        touch(id, in: room)
        if rooms[room]?.people.hasLiving(id) != true {
            arrived(Arrival(id: id, display: display, raw: raw), in: room, isPolled: false, raw: raw, at: now)
        }
        guard var person = rooms[room]?.people[id], let target = rooms[room]?.target else { return }
        let (wasPublisher, before) = (person.isPublisher, person.media)
        person.isPublisher = true
        person.media = Media(streams)
        person.streams = Self.streams(streams, before: person.streams)
        rooms[room]?.people[id] = person
        // A list that came first has said so already, without knowing what is published.
        guard !wasPublisher || before != nil && before != person.media else { return }
        log.append(
            .published(person.media), at: now, room: target, subject: .init(id: id, name: person.name), raw: raw)
    }

    // MARK: Connections

    private mutating func connectionChanged(_ change: ConnectionChange, of address: HandleAddress, at now: Moment) {
        guard admin.walk.readings[address] != nil else { return }
        switch change {
        case .ice(let state):
            let words = CleanText(cleaning: state, limit: 40)
            let before = admin.walk.readings[address]?.link.ice
            admin.walk.update(address) { $0.link.ice = words }
            if state == "failed" || state == "disconnected" || before == "failed" {
                tell(.ice(words), of: address, at: now)
            }
        case .dtls(let state):
            let words = CleanText(cleaning: state, limit: 40)
            admin.walk.update(address) { $0.link.dtls = words }
            if state == "failed" { tell(.dtls(words), of: address, at: now) }
        case .selectedPair, .up, .down:
            // Whether the address is a relay's shows only beside its candidates.
            admin.walk.update(address) { $0.link.peer = nil }
            if admin.isLive { admin.walk.hurry(address.session, address.handle) }
        case .candidate: break
        }
        showReading(of: address, at: now)
    }

    private mutating func mediaChanged(_ notice: MediaNotice, of address: HandleAddress, at now: Moment) {
        guard admin.walk.readings[address] != nil else { return }
        switch notice {
        case .receiving(let isReceiving, _, let kind, let layer, _):
            guard layer ?? 0 == 0, admin.walk.readings[address]?.isReceiving[Media(type: kind)] != isReceiving else {
                return
            }
            let isFirst = admin.walk.readings[address]?.isReceiving[Media(type: kind)] == nil
            admin.walk.update(address) { $0.isReceiving[Media(type: kind)] = isReceiving }
            // That media begin to come is what being published means.
            if !isReceiving || !isFirst { tell(.receiving(isReceiving, Media(type: kind)), of: address, at: now) }
        case .slowLink(_, let kind, let isUplink, let lost):
            admin.walk.update(address) { $0.link.slowAt = now }
            tell(
                .slow(Media(type: kind), lost: lost.flatMap(Int.init(exactly:)), uplink: isUplink), of: address,
                at: now)
        case .statistics(let reports):
            admin.walk.update(address) { reading in
                for report in reports { reading.take(report, at: now) }
            }
        }
        showReading(of: address, at: now)
    }

    /// Says what happened to a participant's line; a listener's is in no list, and nobody's name stands there.
    private mutating func tell(_ change: EventRecord.LinkChange, of address: HandleAddress, at now: Moment) {
        guard let participation = admin.walk.readings[address]?.participation else { return }
        log.append(
            .link(change), at: now, room: rooms[participation.room]?.target,
            subject: .init(
                id: participation.id, name: rooms[participation.room]?.people[participation.id]?.name))
    }

    private mutating func showReading(of address: HandleAddress, at now: Moment) {
        guard let participation = admin.walk.readings[address]?.participation else { return }
        attachLink(to: participation, at: now)
    }
}

extension HandleReading {
    /// What the event handler reports of a stream every few seconds, in the place of what was read last.
    fileprivate mutating func take(_ report: StreamReport, at now: Moment) {
        guard report.layer == 0, let mid = report.mid.map({ CleanText(cleaning: $0, limit: 40) }) else { return }
        link.readAt = now
        let index: Int
        if let known = link.streams.firstIndex(where: { $0.mid == mid }) {
            index = known
        } else {
            link.streams.append(StreamLink(mid: mid, media: Media(type: report.type)))
            index = link.streams.count - 1
        }
        let counters = Counters(packets: report.packetsIn, lost: report.lost)
        if report.packetsIn > 0 {
            link.streams[index].bitrateIn = Int(clamping: report.bitrateIn)
            link.streams[index].loss = counters.loss(since: self.counters[mid.string])
            link.streams[index].lost = counters.lost
            link.streams[index].jitter = report.jitterLocal
            link.streams[index].linkQuality = report.inLinkQuality
        }
        if report.packetsOut > 0 {
            link.streams[index].bitrateOut = Int(clamping: report.bitrateOut)
        }
        link.streams[index].codec = report.codec.map { CleanText(cleaning: $0, limit: 20) } ?? link.streams[index].codec
        link.streams[index].roundTrip = report.roundTrip.map(\.milliseconds) ?? link.streams[index].roundTrip
        self.counters[mid.string] = counters
        if report.packetsIn > 0 { silentReadings = link.bitrateIn == 0 ? silentReadings + 1 : 0 }
    }
}

extension Media {
    fileprivate init(type: PublishedStream.Kind?) { self = type.map { Media($0) } ?? [] }
}
