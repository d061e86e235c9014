import Canvas
import Moderation
import Text

extension Frame {
    /// Draws the people of the selected room.
    mutating func drawParticipants(_ state: DashboardState, in rect: Rect, rows: Rect?) {
        guard let rows else { return }
        let list = state.people
        box(rect)
        hit(rect, Hit.region(.participants))
        let summaries = participantsSummaries(state)
        // Whether the room is joined is said however long its name is.
        let title = RegionTitle(
            of: .participants, name: state.words.participantsTitle(state), shown: list.shown.count,
            total: list.all.count,
            countsWhole: false, columns: rect.columns - (summaries.last.map { $0.width + 2 } ?? 0), in: state)
        self.title(title, right: summaries, on: rect)
        guard !list.shown.isEmpty else {
            explain(state.words.whyNobody(state), in: rows, role: state.watchedRoom?.problem == nil ? .muted : .failure)
            return
        }
        let cursor = list.selectedRow
        let top = scrolled(top: list.selection.top, cursor: cursor, count: list.shown.count, page: rows.rows)
        let visible = list.shown[top..<min(list.shown.count, top + rows.rows)]
        let columns = PersonColumns(
            visible, words: state.words, sorting: list.sorting, hasMarks: !state.marks.isEmpty,
            showsLinks: state.hasAdmin, showsAddresses: state.showsAddresses, width: rows.columns)
        drawHeads(columns.heads.map { ($0.start, $0.width, $1) }, at: Point(column: rows.column, row: rows.row - 1))
        let modifiers = (state.watchedRoom?.freshness ?? .never).modifiers
        for (index, person) in visible.enumerated() {
            let row = rows.row + index
            draw(person, columns: columns, at: Point(column: rows.column, row: row), now: state.now)
            hit(Rect(column: rows.column, row: row, columns: rows.columns, rows: 1), Hit.person(person.id))
            if let room = state.peopleRoom, state.marks.contains(person.id, in: room), person.gone == nil {
                put(
                    state.words.selectedMark, at: Point(column: rows.column + columns.mark.start, row: row),
                    style: Style(.own, .strong))
            }
            restyle(Rect(column: rows.column, row: row, columns: rows.columns, rows: 1), adding: modifiers)
            if top + index == cursor {
                markCursor(
                    row: row, of: rows, hasFocus: state.focus == .participants,
                    reach: columns[.id].start + columns[.id].width)
                if state.focus == .participants {
                    self.cursor = self.cursor ?? Point(column: rows.column + columns[.name].start, row: row)
                }
            }
        }
        scrollBar(beside: rows, top: top, count: list.shown.count)
    }

    /// The right part of the title, from the longest form to the shortest.
    private func participantsSummaries(_ state: DashboardState) -> [StyledLine] {
        guard let room = state.selectedRoom else { return [] }
        let presence = StyledLine(
            state.words.presence(room.presence), room.presence.isJoined ? .own : .muted,
            room.presence.isJoined ? .strong : [])
        let age = state.age(state.watchedRoom?.freshness ?? .never)
        let separator = StyledLine(" · ", .border)
        func line(_ parts: [StyledLine]) -> StyledLine {
            var line = StyledLine()
            for part in parts where !part.isEmpty {
                if !line.isEmpty { line.append(separator) }
                line.append(part)
            }
            return line
        }
        let marks =
            state.marks.isEmpty ? StyledLine() : StyledLine(state.words.markedCount(state.marks.count), .own, .strong)
        let shown = state.addressesSign
        let people = state.people.tally
        guard people.present > 0 else { return [line([shown, marks, age, presence])] }
        let counts = state.words.publishing(
            people.publishing, of: room.maxPublishers,
            listening: people.present - people.publishing + state.listeners.tally.unlisted)
        let short = StyledLine(state.words.people(people.present), .muted)
        return [
            line([shown, marks, age, presence, StyledLine(counts, .muted)]),
            line([shown, marks, age, presence, short]),
            line([shown, marks, age, presence]), line([shown, age, presence]),
        ]
    }

    private mutating func draw(_ person: Person, columns: PersonColumns, at point: Point, now: Moment) {
        func place(_ column: PersonColumns.Column) -> Point {
            Point(column: point.column + column.start, row: point.row)
        }
        let isGone = person.gone != nil
        let struck: Style.Modifiers = isGone ? .struck : []
        if person.isDeceptive { put("!", at: place(columns.flag), style: Style(.warning, .strong)) }
        let name = (person.name ?? columns.words.noName).truncated(to: columns[.name].width)
        put(name, at: place(columns[.name]), style: Style(nameRole(of: person), struck))
        put(person.id.text(fitting: columns[.id].width), at: place(columns[.id]), style: Style(.muted, struck))
        let note = columns.words.note(on: person)
        if let note, columns[.note].width > 0 {
            put(note.text.truncated(to: columns[.note].width), at: place(columns[.note]), style: Style(note.role))
        }
        if !isGone { drawPresent(person, columns: columns, at: point, now: now) }
        if let note, columns[.note].width == 0 {
            // Where there is no column for it, the note stands in place of what matters less.
            let room = columns.place(ofNote: note.text, isGone: isGone)
            put(blanks(room.width), at: place(room), style: .plain)
            put(note.text.truncated(to: room.width), at: place(room), style: Style(note.role))
        }
    }

    /// Draws what is only known of somebody who is there.
    private mutating func drawPresent(_ person: Person, columns: PersonColumns, at point: Point, now: Moment) {
        func place(_ kind: PersonColumns.Kind) -> Point {
            Point(column: point.column + columns[kind].start, row: point.row)
        }
        drawLevel(Level(person, at: now), of: person, at: place(.talking), columns: columns)
        if columns[.role].width > 0 {
            put(columns.words.role(of: person), at: place(.role), style: Style(person.isYou ? .own : .muted))
        }
        if let media = person.media, person.isPublisher || !media.isEmpty {
            drawMedia(media, muted: person.muted, at: place(.media), columns: columns[.media].width)
        } else if columns[.role].width == 0 {
            put(
                columns.words.shortRole(of: person).truncated(to: columns[.media].width), at: place(.media),
                style: Style(person.isYou ? .own : .muted))
        }
        if columns[.since].width > 0 { put(person.since.wall.hourMinute, at: place(.since), style: Style(.muted)) }
        if let link = person.link { draw(link, quality: person.quality, columns: columns, at: point, now: now) }
    }

    /// Draws how loud somebody is: as a bar, or as one sign where there is no room for it.
    private mutating func drawLevel(_ level: Level, of person: Person, at point: Point, columns: PersonColumns) {
        guard columns[.talking].width > 1 else {
            if level.filled > 0, columns[.talking].width > 0 {
                put(
                    columns.words.talkingMark, at: point,
                    style: person.isTalking == true ? Style(.talking, .strong) : Style(.muted))
            }
            return
        }
        guard person.isTalking != nil || level.filled > 0 || person.link?.audioLevel != nil else { return }
        let bar =
            StyledLine(repeated("▮", level.filled), .talking, person.isTalking == true ? .strong : [])
            + StyledLine(repeated("▯", Level.steps - level.filled), .muted)
        put(bar, at: point, columns: columns[.talking].width)
    }

    private func nameRole(of person: Person) -> Role {
        if person.gone != nil || person.name == nil { return .muted }
        if person.isYou { return .own }
        return person.isTalking == true ? .talking : .plain
    }
}

extension Person {
    /// Whether what is drawn as the name is not what the person sent.
    var isDeceptive: Bool {
        if let name { return name.isAltered }
        return !(rawName ?? "").isEmpty
    }
}
