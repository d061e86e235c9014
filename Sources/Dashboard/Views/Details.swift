import Canvas
import JanusWire
import Moderation
import Text

/// Everything that is known of one thing, as lines: first in words, then as Janus sent it, escaped.
struct Details {
    private var sheet: FactSheet
    let words: any Words.Type
    let context: Context

    var lines: [StyledLine] { sheet.lines }

    /// What is known beside the thing itself.
    struct Context {
        /// Where a publisher's media are sent to; `nil` where that was not told.
        var forwarders: [CleanText]?
        /// Who receives the room's media; `nil` where that was not told.
        var listeners: [Listener]?
        /// Whether an Admin API was given.
        var hasAdmin = true
        /// Whether addresses may be shown.
        var showsAddresses = false
        /// How often the server is asked.
        var schedule = PollingSchedule()
        /// How often the room on the screen is read.
        var refresh = Duration.seconds(2)
        /// When the people of the room were last read, where they are.
        var readAt: Moment?
        /// When it is shown; what was read long before says so.
        var now: Moment?
    }

    init(_ content: Overlay.Content, columns: Int, words: any Words.Type, context: Context = Context()) {
        sheet = FactSheet(columns: columns)
        self.words = words
        self.context = context
        switch content {
        case .help, .rules, .audit, .server: break
        case .room(let room, let isPresent): add(room, isPresent: isPresent)
        case .person(let person, let room, let isPresent):
            add(person, in: room, isPresent: isPresent)
        case .listener(let listener, let room, let isPresent): add(listener, in: room, isPresent: isPresent)
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
        fact(
            words.listedLabel,
            room.isFoundByHandles ? words.foundByHandles : words.yesNo(room.isListed && !room.isPrivate))
        fact(words.recordingLabel, words.yesNo(room.isRecording))
        fact(words.lockLabel, room.isLockedByYou ? words.lockedByUs : words.notLockedByUs)
        if let name = room.ownName { fact(words.ownNameLabel, name) }
        fact(words.announcedLabel, room.notifiesJoining ? words.arrivalsAnnounced : words.arrivalsSilent)
        if isPresent { addReading() }
        add(room.raw)
    }

    /// How old what is shown of a room can be, and is.
    private mutating func addReading() {
        fact(words.listReadLabel, words.every(Measure.span(context.schedule.listInterval)))
        let last = context.readAt.flatMap { moment in context.now.map { words.lastRead(moment, at: $0) } }
        let often = words.peopleRead(context.schedule, refresh: context.refresh)
        fact(words.peopleReadLabel, last.map { "\($0)\(words.semicolon)\(often)" } ?? often)
        fact(words.budgetLabel, words.requests(context.schedule.requestsPerSecond))
    }

    private mutating func add(_ person: Person, in room: RoomTarget, isPresent: Bool) {
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
        if person.isPublisher { fact(words.forwardersLabel, words.forwarders(context.forwarders)) }
        fact(words.sinceLabel, person.since.wall.clock)
        if person.kicksBefore > 0 { fact(words.kicksLabel, words.times(person.kicksBefore)) }
        if let note = words.note(on: person) { fact(words.noteLabel, note.text) }
        if let listeners = context.listeners {
            fact(words.watchesLabel, words.watched(by: person.id, in: listeners))
            fact(words.watchedByLabel, words.watching(person.id, in: listeners))
        }
        if let link = person.link { add(link, quality: person.quality) }
        if !context.hasAdmin { sheet.remark(words.adminWouldTellOfPerson, .muted) }
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
        heading(words.rawLabel)
        for line in raw.escapedLines() { sheet.remark(line, .muted) }
    }

    mutating func heading(_ text: CleanText) { sheet.title(text) }

    mutating func fact(_ label: CleanText, _ value: CleanText) { sheet.fact(label, value) }

    mutating func remark(_ text: CleanText) { sheet.remark(text) }
}
