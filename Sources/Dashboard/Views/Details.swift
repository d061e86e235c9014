import Canvas
import JanusWire
import Moderation
import Text

/// Everything that is known of one thing, as lines: first in words, then as Janus sent it, escaped.
struct Details {
    private(set) var lines: [StyledLine] = []
    private let columns: Int
    private let words: any Words.Type
    private static let labelWidth = 14

    /// - Parameter forwarders: Where a publisher's media are sent to; `nil` where that was not told.
    init(_ content: Overlay.Content, columns: Int, words: any Words.Type, forwarders: [CleanText]? = nil) {
        self.columns = max(8, columns)
        self.words = words
        switch content {
        case .help, .rules, .audit: break
        case .room(let room, let isPresent): add(room, isPresent: isPresent)
        case .person(let person, let room, let isPresent):
            add(person, in: room, isPresent: isPresent, forwarders: forwarders)
        case .event(let entry): add(entry)
        }
    }

    private mutating func add(_ room: Room, isPresent: Bool) {
        if !isPresent { remark(words.notListedAnyMore) }
        fact(words.idLabel, CleanText(escaping: room.id.description))
        fact(words.descriptionLabel, room.description)
        fact(words.peopleLabel, "\(room.people)")
        fact(words.publishersLabel, room.maxPublishers.map { words.atMost($0) } ?? words.unknownValue)
        fact(words.presenceLabel, words.presence(room.presence))
        fact(words.pinLabel, words.yesNo(room.pinRequired))
        fact(words.listedLabel, words.yesNo(room.isListed && !room.isPrivate))
        fact(words.recordingLabel, words.yesNo(room.isRecording))
        fact(words.lockLabel, room.isLockedByYou ? words.lockedByUs : words.notLockedByUs)
        if let name = room.ownName { fact(words.ownNameLabel, name) }
        fact(words.announcedLabel, room.notifiesJoining ? words.arrivalsAnnounced : words.arrivalsSilent)
        add(room.raw)
    }

    private mutating func add(
        _ person: Person, in room: RoomTarget, isPresent: Bool, forwarders: [CleanText]?
    ) {
        if !isPresent { remark(words.notHereAnyMore) }
        fact(words.nameLabel, person.name ?? words.noName)
        if person.isDeceptive { remark(words.nameWasChanged) }
        if let raw = person.rawName { fact(words.rawNameLabel, "\"\(CleanText(escaping: raw))\"") }
        fact(words.idLabel, CleanText(escaping: person.id.description))
        fact(words.roomLabel, words.room(room))
        fact(words.roleLabel, words.role(of: person))
        fact(words.talkingLabel, person.isTalking.map(words.yesNo) ?? words.notTold)
        fact(words.mediaLabel, person.media.map(words.media) ?? words.notTold)
        for stream in person.streams {
            guard let muter = stream.mutedBy else { continue }
            fact(words.mutedLabel, words.muted(stream, by: muter))
        }
        if person.isPublisher { fact(words.forwardersLabel, words.forwarders(forwarders)) }
        fact(words.sinceLabel, person.since.wall.clock)
        if person.kicksBefore > 0 { fact(words.kicksLabel, words.times(person.kicksBefore)) }
        if let note = words.note(on: person) { fact(words.noteLabel, note.text) }
        add(person.raw)
    }

    private mutating func add(_ entry: EventStream.Entry) {
        guard case .event(let record) = entry else {
            if case .missing(_, let count) = entry { remark(words.missing(count)) }
            if case .mark(_, let time) = entry { remark(words.lookedUntil(time)) }
            return
        }
        fact(words.timeLabel, record.time.clock)
        fact(words.numberLabel, "\(record.sequence)")
        if let room = record.room {
            fact(words.roomLabel, words.room(room))
            fact(words.roomIDLabel, CleanText(escaping: room.id.description))
        }
        if let subject = record.subject {
            fact(words.nameLabel, subject.name ?? words.noName)
            fact(words.idLabel, CleanText(escaping: subject.id.description))
        }
        fact(words.whatLabel, words.line(for: record).text)
        fact(words.sourceLabel, record.isPolled ? words.foundByPolling : words.toldAtOnce)
        if let raw = record.raw { add(raw) }
    }

    /// What Janus sent.
    private mutating func add(_ raw: JSONValue) {
        guard raw != .null else { return }
        lines += [StyledLine(), StyledLine(words.rawLabel, .title)]
        for line in raw.escapedLines() {
            lines += line.wrapped(to: columns).map { StyledLine($0, .muted) }
        }
    }

    private mutating func fact(_ label: CleanText, _ value: CleanText) {
        let room = max(4, columns - Self.labelWidth)
        for (index, line) in value.wrapped(to: room).enumerated() {
            let head = index == 0 ? label.truncated(to: Self.labelWidth - 1) : .empty
            lines.append(
                StyledLine("\(head)\(blanks(Self.labelWidth - head.width))", .muted) + StyledLine(line))
        }
    }

    private mutating func remark(_ text: CleanText) {
        lines += text.wrapped(to: columns).map { StyledLine($0, .warning) }
    }
}
