/// `plugin_specific` of `handle_info` (V:4572-4696; the members and their order as seen on 1.1.2).
extension VideoRoom {
    /// What the plugin says of somebody's publishing handle.
    ///
    /// - Parameter watchers: How many subscriptions each of the streams has.
    func query(_ person: Participant, privateID: Int64, in room: Room, watchers: Int) -> JSONObject {
        var query: JSONObject = ["type": "publisher", "room": room.id.json, "id": person.id.json]
        query["private_id"] = .int(privateID)
        query.merge(person.name(dialect))
        guard dialect.isMultistream else { return singleStream(query, person, room, watchers) }
        query["bitrate"] = .int(room.bitrate)
        query["streams"] = .array(
            person.streams.enumerated().map { index, stream in
                var entry: JSONObject = [
                    "type": .string(stream.kind.rawValue), "mindex": .int(Int64(index)), "mid": .string(String(index)),
                ]
                entry["description"] = stream.description.map(JSON.string)
                entry["codec"] = stream.codec(in: room).map(JSON.string)
                if room.record { entry["recording"] = .string(recording(stream.kind, index, of: person, in: room)) }
                if stream.kind == .audio { entry.merge(level(of: person)) }
                entry["subscribers"] = .int(Int64(watchers))
                return .object(entry)
            })
        return query
    }

    /// 0.x says what kinds of media there are, and the rest once for all.
    private func singleStream(_ query: JSONObject, _ person: Participant, _ room: Room, _ watchers: Int) -> JSONObject {
        var query = query
        if watchers > 0 { query["viewers"] = .int(Int64(watchers)) }
        var media = JSONObject()
        for kind in [PublishedStream.Kind.audio, .video, .data] {
            let stream = person.streams.first { $0.kind == kind }
            media[kind.rawValue] = .bool(stream != nil)
            media["\(kind.rawValue)_codec"] = stream?.codec(in: room).map(JSON.string)
        }
        query["media"] = .object(media)
        query["bitrate"] = .int(room.bitrate)
        if person.streams.contains(where: { $0.kind == .audio }) { query.merge(level(of: person)) }
        return query
    }

    private func level(of person: Participant) -> JSONObject {
        ["audio-level-dBov": .int(Int64(person.audioLevel)), "talking": .bool(person.isTalking)]
    }

    private func recording(_ kind: PublishedStream.Kind, _ index: Int, of person: Participant, in room: Room) -> String
    {
        let name = "videoroom-\(room.id)-user-\(person.id)-\(kind.rawValue)-\(index)"
        return room.recordingFolder.map { "\($0)/\(name)" } ?? name
    }

    /// What the plugin says of a handle that receives from `feeds`; `isUp` is false when its media were ended.
    func query(
        subscriberIn room: Room, privateID: Int64, to feeds: [Participant], isUp: Bool
    ) -> JSONObject {
        var query: JSONObject = [
            "type": "subscriber", "room": room.id.json, "private_id": .int(privateID),
        ]
        guard dialect.isMultistream else {
            if let feed = feeds.first {
                query["feed_id"] = feed.id.json
                query["feed_display"] = feed.display.map(JSON.string)
            }
            query["media"] = .object(received(from: feeds.first))
            return query
        }
        query.merge([
            "answered": .bool(isUp), "pending_offer": false, "pending_restart": false, "paused": .bool(!isUp),
        ])
        let streams = feeds.flatMap { feed in feed.streams.enumerated().map { (feed, $0.offset, $0.element) } }
        query["streams"] = .array(
            (isUp ? streams : []).enumerated().map { index, source in
                let (feed, mid, stream) = source
                var entry: JSONObject = [
                    "type": .string(stream.kind.rawValue), "active": true, "mindex": .int(Int64(index)),
                    "mid": .string(String(index)), "ready": true, "send": true, "feed_id": feed.id.json,
                ]
                entry["feed_display"] = feed.display.map(JSON.string)
                if dialect == .v1_4 { entry["feed_metadata"] = feed.metadata }
                entry["feed_mid"] = .string(String(mid))
                entry["feed_description"] = stream.description.map(JSON.string)
                entry["codec"] = stream.codec(in: room).map(JSON.string)
                return .object(entry)
            })
        return query
    }

    private func received(from feed: Participant?) -> JSONObject {
        var media = JSONObject()
        for kind in [PublishedStream.Kind.audio, .video, .data] {
            let isThere = feed?.streams.contains { $0.kind == kind } ?? false
            media[kind.rawValue] = .bool(isThere)
            media["\(kind.rawValue)-configured"] = .bool(isThere)
            if isThere { media["\(kind.rawValue)-configured-enabled"] = true }
            media["\(kind.rawValue)-offered"] = .bool(isThere)
        }
        return media
    }
}
