import JanusWire
import Text

extension EventRecord {
    /// The event as a line of a file.
    func line(server: String) -> String {
        let (kind, details) = kind.word
        var members: [(String, JSONValue?)] = [
            ("time", .string(RecordTime.text(Double(time.secondsSinceEpoch)))), ("number", .integer(Int64(sequence))),
            ("server", .string(server)), ("room", room?.id.json.cut),
            ("description", room.flatMap { $0.description.isBlank ? nil : .string($0.description.string) }),
            ("person", subject?.id.json.cut), ("name", subject?.name.map { .string($0.string) }),
            ("kind", .string(kind)),
        ]
        members += details.map { ($0, $1) }
        members += [("polled", isPolled ? true : nil), ("raw", raw.map { $0.withoutSecrets.bounded })]
        return JSONLine.make(members)
    }

    /// That so many events are missing before this one.
    func line(missingBefore count: UInt64, server: String) -> String {
        JSONLine.make([
            ("time", .string(RecordTime.text(Double(time.secondsSinceEpoch)))), ("missing", .integer(Int64(count))),
            ("server", .string(server)),
        ])
    }
}

extension EventRecord.Kind {
    /// What a file calls it, and what more there is to say.
    fileprivate var word: (String, [(String, JSONValue)]) {
        switch self {
        case .arrived: ("arrived", [])
        case .backAfterKick: ("back_after_kick", [])
        case .left: ("left", [])
        case .kicked(let byYou): ("kicked", [("by_you", .bool(byYou))])
        case .keptOut: ("kept_out", [])
        case .published(let media): ("published", media.map { [("media", $0.json)] } ?? [])
        case .unpublished: ("unpublished", [])
        case .talks: ("talks", [])
        case .stoppedTalking: ("stopped_talking", [])
        case .renamed(let old, let new):
            ("renamed", [("from", .string(old?.string ?? "")), ("to", .string(new?.string ?? ""))])
        case .metadataChanged: ("metadata_changed", [])
        case .muted(let media, let stream, let isMuted, let byYou):
            (
                isMuted ? "muted" : "unmuted",
                (media.map { [("media", $0.json)] } ?? []) + (stream.map { [("mid", .string($0.string))] } ?? [])
                    + [("by_you", .bool(byYou))]
            )
        case .roomAppeared: ("room_appeared", [])
        case .roomVanished: ("room_vanished", [])
        case .roomDestroyed: ("room_destroyed", [])
        case .recording(let isOn): ("recording", [("on", .bool(isOn))])
        case .youJoined: ("you_joined", [])
        case .youLeft: ("you_left", [])
        case .youWereKicked: ("you_were_kicked", [])
        case .rejoinRefused(let why): ("rejoin_refused", [("reason", .string(why.string))])
        case .notice(let text): ("notice", [("text", .string(text.string))])
        case .connected(let text): ("connected", [("text", .string(text.string))])
        case .connectionLost(let why): ("connection_lost", [("reason", .string(why.string))])
        case .retryFailed(let why): ("retry_failed", [("reason", .string(why.string))])
        case .resynced(let gap, let inNewSession):
            ("resynced", [("seconds", .integer(gap.components.seconds)), ("new_session", .bool(inNewSession))])
        case .eventsMayBeLost(let why): ("events_may_be_lost", [("reason", .string(why.string))])
        case .action(let deed, let outcome):
            ("action", [("action", .string(deed.word)), ("outcome", .string(outcome.word))])
        case .ruleEnded(let keepOut): ("rule_ended", [("rule", .string(keepOut.pattern.word))])
        case .rulePaused(let keepOut, _): ("rule_paused", [("rule", .string(keepOut.pattern.word))])
        case .lockLost: ("lock_lost", [])
        case .link(let change): change.word
        case .listens(let names): ("listens", [("to", .array(names.map { .string($0.string) }))])
        case .stoppedListening: ("stopped_listening", [])
        case .admin(let isLive, let text):
            (isLive ? "admin_connected" : "admin_lost", [("text", .string(text.string))])
        case .problem(let text): ("problem", [("text", .string(text.string))])
        case .unknown(let name): ("unknown", [("name", .string(name.string))])
        }
    }
}

extension EventRecord.LinkChange {
    fileprivate var word: (String, [(String, JSONValue)]) {
        switch self {
        case .slow(let media, let lost, let uplink):
            (
                "slow_link",
                [("media", media.json), ("uplink", .bool(uplink))]
                    + (lost.map { [("lost", .integer(Int64($0)))] } ?? [])
            )
        case .receiving(let isReceiving, let media):
            ("receiving", [("media", media.json), ("on", .bool(isReceiving))])
        case .ice(let state): ("ice", [("state", .string(state.string))])
        case .dtls(let state): ("dtls", [("state", .string(state.string))])
        }
    }
}

extension Media {
    fileprivate var json: JSONValue {
        let names: [(Media, JSONValue)] = [
            (.audio, "audio"), (.video, "video"), (.screen, "screen"), (.data, "data"),
        ]
        return .array(names.filter { contains($0.0) }.map(\.1))
    }
}

extension JSONValue {
    /// Without session descriptions and candidates, which hold addresses and keys of connections, without the ids by
    /// which a session could be taken over, and without secrets, should an event ever carry one.
    fileprivate var withoutSecrets: JSONValue {
        switch self {
        case .object(let members):
            .object(members.filter { !Self.isSecret($0.key.lowercased()) }.mapValues(\.withoutSecrets))
        case .array(let elements): .array(elements.map(\.withoutSecrets))
        default: self
        }
    }

    private static let secrets: Set<String> = [
        "jsep", "sdp", "candidate", "candidates", "session_id", "sender", "handle_id", "private_id", "transaction",
        "apisecret", "pin", "new_pin", "admin_key", "adminpw", "password", "allowed", "srtp_crypto",
    ]

    private static func isSecret(_ name: String) -> Bool {
        secrets.contains(name) || name.hasSuffix("secret") || name.hasSuffix("token")
    }

    /// Only how large it is, where it is so large that it would push out everything else.
    fileprivate var bounded: JSONValue {
        let size = serialized().count
        return size > 64 << 10 ? ["left_out_bytes": .integer(Int64(size))] : self
    }
}
