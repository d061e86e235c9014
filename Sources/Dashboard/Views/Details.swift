import Canvas
import JanusWire
import Moderation
import Text

/// Everything that is known of one thing, as lines: first in words, then as Janus sent it, escaped.
struct Details {
    private(set) var lines: [StyledLine] = []
    private let columns: Int
    private static let labelWidth = 14

    /// - Parameter forwarders: Where a publisher's media are sent to; `nil` where that was not told.
    init(_ content: Overlay.Content, columns: Int, forwarders: [CleanText]? = nil) {
        self.columns = max(8, columns)
        switch content {
        case .help, .rules, .audit: break
        case .room(let room, let isPresent): add(room, isPresent: isPresent)
        case .person(let person, let room, let isPresent):
            add(person, in: room, isPresent: isPresent, forwarders: forwarders)
        case .event(let entry): add(entry)
        }
    }

    private mutating func add(_ room: Room, isPresent: Bool) {
        if !isPresent { remark(Words.notListedAnyMore) }
        fact(Words.idLabel, CleanText(escaping: room.id.description))
        fact(Words.descriptionLabel, room.description)
        fact(Words.peopleLabel, "\(room.people)")
        fact(Words.publishersLabel, room.maxPublishers.map { Words.atMost($0) } ?? Words.unknownValue)
        fact(Words.presenceLabel, Words.presence(room.presence))
        fact(Words.pinLabel, Words.yesNo(room.pinRequired))
        fact(Words.listedLabel, Words.yesNo(room.isListed && !room.isPrivate))
        fact(Words.recordingLabel, Words.yesNo(room.isRecording))
        fact(Words.lockLabel, room.isLockedByYou ? Words.lockedByUs : Words.notLockedByUs)
        if let name = room.ownName { fact(Words.ownNameLabel, name) }
        fact(Words.announcedLabel, room.notifiesJoining ? Words.arrivalsAnnounced : Words.arrivalsSilent)
        add(room.raw)
    }

    private mutating func add(
        _ person: Person, in room: RoomTarget, isPresent: Bool, forwarders: [CleanText]?
    ) {
        if !isPresent { remark(Words.notHereAnyMore) }
        fact(Words.nameLabel, person.name ?? Words.noName)
        if person.isDeceptive { remark(Words.nameWasChanged) }
        if let raw = person.rawName { fact(Words.rawNameLabel, "\"\(CleanText(escaping: raw))\"") }
        fact(Words.idLabel, CleanText(escaping: person.id.description))
        fact(Words.roomLabel, Words.room(room))
        fact(Words.roleLabel, Words.role(of: person))
        fact(Words.talkingLabel, person.isTalking.map(Words.yesNo) ?? Words.notTold)
        fact(Words.mediaLabel, person.media.map(Words.media) ?? Words.notTold)
        for stream in person.streams {
            guard let muter = stream.mutedBy else { continue }
            fact(Words.mutedLabel, "\(Words.stream(stream)), by \(Words.muter(muter))")
        }
        if person.isPublisher { fact(Words.forwardersLabel, Words.forwarders(forwarders)) }
        fact(Words.sinceLabel, person.since.wall.clock)
        if person.kicksBefore > 0 { fact(Words.kicksLabel, Words.times(person.kicksBefore)) }
        if let note = Words.note(on: person) { fact(Words.noteLabel, note.text) }
        add(person.raw)
    }

    private mutating func add(_ entry: EventStream.Entry) {
        guard case .event(let record) = entry else {
            if case .missing(_, let count) = entry { remark(Words.missing(count)) }
            return
        }
        fact(Words.timeLabel, record.time.clock)
        fact(Words.numberLabel, "\(record.sequence)")
        if let room = record.room {
            fact(Words.roomLabel, Words.room(room))
            fact(Words.roomIDLabel, CleanText(escaping: room.id.description))
        }
        if let subject = record.subject {
            fact(Words.nameLabel, subject.name ?? Words.noName)
            fact(Words.idLabel, CleanText(escaping: subject.id.description))
        }
        fact(Words.whatLabel, Words.line(for: record).text)
        fact(Words.sourceLabel, record.isPolled ? Words.foundByPolling : Words.toldAtOnce)
        if let raw = record.raw { add(raw) }
    }

    /// What Janus sent.
    private mutating func add(_ raw: JSONValue) {
        guard raw != .null else { return }
        lines += [StyledLine(), StyledLine(Words.rawLabel, .title)]
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
