import JanusWire
import Moderation
import Text

// Marking people, and what the marks come to.
extension DashboardState {
    /// Marks the person under the cursor, or takes the mark away, and goes on to the next.
    mutating func toggleMark() {
        guard let room = selectedRoom, let person = people.selected else { return }
        if marks.contains(person.id, in: room.id) {
            marks.remove(person.id, in: room.id)
        } else {
            marks.insert(member(person, in: RoomTarget(room)))
        }
        people.move(
            .down, page: layout(for: size).page(of: .participants), holdingOrderUntil: now.uptime + options.orderHold)
    }

    /// Begins a range at the cursor, or marks everybody from where one was begun to the cursor.
    mutating func markRange() {
        guard let room = selectedRoom, let row = people.selectedRow, let person = people.selected else { return }
        guard let anchor = marks.anchor, let start = people.shown.firstIndex(where: { $0.id == anchor }) else {
            marks.anchor = person.id
            let name = (person.name ?? words.noName).truncated(to: 24)
            notice = Notice(text: words.rangeBegun("\(name) \(person.id.tail)"))
            return
        }
        marks.anchor = nil
        mark(people.shown[min(start, row)...max(start, row)], in: room)
    }

    /// Marks everybody whom the filter shows.
    mutating func markAll() {
        guard let room = selectedRoom else { return }
        mark(people.shown[...], in: room)
    }

    private mutating func mark(_ chosen: ArraySlice<Person>, in room: Room) {
        for person in chosen where person.isReachable { marks.insert(member(person, in: RoomTarget(room))) }
        notice = Notice(text: words.marked(marks.count))
    }

    /// Those who are marked, by where they are, as they are now.
    func markedCrowd() -> Crowd {
        let room = selectedRoom
        var crowd = Crowd(elsewhere: marks.members(outside: room?.id))
        guard let room else { return crowd }
        let visible = Set(people.shown.map(\.id))
        let current = Dictionary(
            people.all.filter(\.isReachable).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for marked in marks.members(in: room.id) {
            let member = current[marked.target.id].map { self.member($0, in: RoomTarget(room)) } ?? marked
            if visible.contains(member.target.id) { crowd.shown.append(member) } else { crowd.hidden.append(member) }
        }
        return crowd
    }

    /// Takes the marks from those who have left the room on screen.
    mutating func reviewMarks() {
        guard let watched = snapshot.watched, watched.freshness != .never, !marks.isEmpty else { return }
        let present = Set(watched.people.filter { $0.gone == nil }.map(\.id))
        marks.retain(in: watched.room.id) { present.contains($0) }
    }
}
