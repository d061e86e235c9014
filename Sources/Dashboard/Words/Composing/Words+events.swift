import Canvas
import Moderation
import Text

// The lines of the event stream, put together from the texts of a catalogue.
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
            line.append("\(record.room == nil ? self.deed(deed) : briefDeed(deed))\(colon)")
            return line + self.outcome(outcome, of: deed)
        }
        let happening = happening(record.kind)
        line.append(happening, record.kind.role)
        return line
    }

    /// What a filter looks for its text in.
    static func searchedTexts(of record: EventRecord) -> [CleanText] {
        var texts = [happening(record.kind)]
        if let room = record.room { texts += [room.description, room.id.text] }
        if let subject = record.subject { texts += [subject.name ?? noName, subject.id.text] }
        if case .action(let deed, _) = record.kind { texts.append(self.deed(deed)) }
        return texts
    }

    private static func happening(_ kind: EventRecord.Kind) -> CleanText {
        switch kind {
        case .arrived: arrived
        case .backAfterKick: isBackAfterKick
        case .left: left
        case .keptOut: keptOut
        case .kicked(let byYou): byYou ? kickedByYou : wasKicked
        case .published(let media): published(media)
        case .unpublished: stoppedPublishing
        case .talks: talks
        case .stoppedTalking: stoppedTalking
        case .renamed(let old, let new):
            renamed(from: old ?? noName, to: "\(new ?? noName)\(new?.isAltered == true ? "!" : .empty)")
        case .metadataChanged: metadataChanged
        case .muted(let media, let stream, let isMuted, let byYou):
            muted(media, stream: stream, isMuted, byYou: byYou)
        case .roomAppeared: roomAppeared
        case .roomVanished: roomVanished
        case .roomDestroyed: roomDestroyed
        case .recording(let isOn): isOn ? recordingStarted : recordingStopped
        case .youJoined: youJoined
        case .youLeft: youLeft
        case .youWereKicked: youWereKicked
        case .rejoinRefused(let reason): rejoinRefused(reason)
        case .notice(let text), .problem(let text): text
        case .connected(let server): connected(server)
        case .connectionLost(let reason): connectionLost(reason)
        case .retryFailed(let reason): noConnection(reason)
        case .resynced(let gap, let inNewSession):
            inNewSession ? resyncedInNewSession(afterGap: length(gap)) : resynced(afterGap: length(gap))
        case .eventsMayBeLost(let reason): eventsMayBeLost(reason)
        case .ruleEnded(let keepOut): ruleEnded(pattern(keepOut.pattern))
        case .rulePaused(let keepOut, let pause):
            rulePaused(pattern(keepOut.pattern), why(pause))
        case .lockLost: lockLost
        case .action(let deed, let outcome): self.outcome(outcome, of: deed).text
        case .link(let change): self.change(change)
        case .listens(let names): listens(to: list(names))
        case .stoppedListening: stoppedListening
        case .admin(let isLive, let text): isLive ? adminConnected(text) : adminLost(text)
        case .unknown(let name): unknownEvent(name)
        }
    }

    private static func change(_ change: EventRecord.LinkChange) -> CleanText {
        switch change {
        case .slow(let media, let lost, let uplink):
            slowLink(self.media(media), lost: lost.map { "\($0)" }, uplink: uplink)
        case .receiving(let isReceiving, let media):
            isReceiving ? comesAgain(self.media(media)) : comesNoMore(self.media(media))
        case .ice(let state): linkState("ICE", state)
        case .dtls(let state): linkState("DTLS", state)
        }
    }

    private static func published(_ media: Media?) -> CleanText {
        guard let media, !media.isEmpty else { return publishes }
        return publishes(self.media(media))
    }

    private static func muted(_ media: Media?, stream: CleanText?, _ isMuted: Bool, byYou: Bool) -> CleanText {
        let what = media.map { self.media($0) } ?? stream.map { self.stream(called: $0) } ?? someStream
        if !isMuted { return byYou ? unmutedByYou(what) : mutedNoLonger(what) }
        return byYou ? mutedByYou(what) : mutedByModerator(what)
    }

    /// A length of time in seconds, with a tenth below ten.
    private static func length(_ duration: Duration) -> CleanText {
        let (whole, attoseconds) = duration.components
        return seconds(whole < 10 ? "\(whole).\(attoseconds / 100_000_000_000_000_000)" : "\(whole)")
    }

    /// An event in a sentence that stands by itself, outside the terminal.
    static func notification(of record: EventRecord) -> CleanText {
        let text: CleanText = "Janitor\(colon)\(line(for: record).text)"
        return record.room.map { "\(text) (\(room($0)))" } ?? text
    }
}
