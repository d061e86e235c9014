import Canvas
import JanusWire
import Moderation
import Text

// The lines of the event stream.
extension Words {
    /// What happened to whom, without the time and the room.
    static func line(for record: EventRecord) -> StyledLine {
        var line = StyledLine()
        if let subject = record.subject {
            line.append(subject.name ?? noName)
            if subject.name?.isAltered == true { line.append("!", .warning, .strong) }
            line.append(" \(subject.id.tail) ", .muted)
        }
        if case .action(let deed, let outcome) = record.kind {
            line.append("\(record.room == nil ? Words.deed(deed) : briefDeed(deed)): ")
            return line + Words.outcome(outcome, of: deed)
        }
        let happening = happening(record.kind)
        line.append(happening.text, happening.role)
        return line
    }

    private static func happening(_ kind: EventRecord.Kind) -> Mark {
        switch kind {
        case .arrived: Mark(text: "arrived", role: .good)
        case .backAfterKick: Mark(text: "is back after kick", role: .warning)
        case .left: Mark(text: "left", role: .plain)
        case .keptOut: Mark(text: "kept out", role: .warning)
        case .kicked(let byYou): Mark(text: byYou ? "kicked by you" : "was kicked", role: .warning)
        case .published(let media): Mark(text: published(media), role: .plain)
        case .unpublished: Mark(text: "stopped publishing", role: .plain)
        case .talks: Mark(text: "talks", role: .talking)
        case .stoppedTalking: Mark(text: "stopped talking", role: .muted)
        case .renamed(let old, let new):
            Mark(
                text: "changed name: \(old ?? noName) → \(new ?? noName)\(new?.isAltered == true ? "!" : "")",
                role: .warning)
        case .metadataChanged: Mark(text: "changed metadata", role: .muted)
        case .muted(let media, let stream, let isMuted, let byYou):
            Mark(text: muted(media, stream: stream, isMuted, byYou: byYou), role: isMuted ? .warning : .plain)
        case .roomAppeared: Mark(text: "room appeared", role: .plain)
        case .roomVanished: Mark(text: "room vanished from the list", role: .warning)
        case .roomDestroyed: Mark(text: "room was destroyed", role: .warning)
        case .recording(let isOn): Mark(text: isOn ? "recording started" : "recording stopped", role: .warning)
        case .youJoined: Mark(text: "you joined", role: .own)
        case .youLeft: Mark(text: "you left", role: .own)
        case .youWereKicked: Mark(text: "you were kicked; the room is watched from now on", role: .failure)
        case .rejoinRefused(let reason): Mark(text: "not joined again: \(reason)", role: .failure)
        case .notice(let text): Mark(text: text, role: .muted)
        case .connected(let text): Mark(text: "connected: \(text)", role: .good)
        case .connectionLost(let reason): Mark(text: "connection lost: \(reason)", role: .failure)
        case .retryFailed(let reason): Mark(text: "no connection: \(reason)", role: .failure)
        case .resynced(let gap, let inNewSession):
            Mark(
                text: "read anew after a gap of \(seconds(gap))\(inNewSession ? ", in a new session" : "")",
                role: .warning)
        case .eventsMayBeLost(let reason):
            Mark(text: "events may be lost (\(reason)); everything was read anew", role: .warning)
        case .ruleEnded(let keepOut):
            Mark(text: "the rule on \(pattern(keepOut.pattern)) has ended", role: .warning)
        case .rulePaused(let keepOut, let pause):
            Mark(text: "the rule on \(pattern(keepOut.pattern)) is paused: \(why(pause))", role: .failure)
        case .lockLost: Mark(text: "the room is not locked any more: Janus has forgotten it", role: .failure)
        case .action(let deed, let outcome): Mark(text: Words.outcome(outcome, of: deed).text, role: .plain)
        case .unknown(let name): Mark(text: "event “\(name)”, unknown to this version", role: .muted)
        }
    }

    /// Whether a filter lets a line pass.
    static func matches(_ record: EventRecord, _ needle: CleanText) -> Bool {
        if let room = record.room, room.description.contains(needle) || room.id.text.contains(needle) { return true }
        if let subject = record.subject, (subject.name ?? noName).contains(needle) || subject.id.text.contains(needle) {
            return true
        }
        if case .action(let deed, _) = record.kind, Words.deed(deed).contains(needle) { return true }
        return happening(record.kind).text.contains(needle)
    }

    private static func published(_ media: Media?) -> CleanText {
        guard let media, !media.isEmpty else { return "publishes" }
        return "publishes \(Words.media(media))"
    }

    private static func muted(_ media: Media?, stream: CleanText?, _ isMuted: Bool, byYou: Bool) -> CleanText {
        let what: CleanText = media.map(Words.media) ?? stream.map { "stream \($0)" } ?? "a stream"
        if !isMuted { return byYou ? "\(what) unmuted by you" : "\(what) no longer muted" }
        return byYou ? "\(what) muted by you" : "\(what) muted by a moderator"
    }

    /// A length of time in seconds, with a tenth below ten.
    private static func seconds(_ duration: Duration) -> CleanText {
        let (seconds, attoseconds) = duration.components
        return seconds < 10 ? "\(seconds).\(attoseconds / 100_000_000_000_000_000) s" : "\(seconds) s"
    }
}
