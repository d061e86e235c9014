import Canvas
import Moderation
import Text

extension DashboardState {
    /// What `y` copies of the row under the cursor: its id, and all of it when pressed once more.
    struct Copyable: Hashable, Sendable {
        var id: CleanText
        var row: CleanText
    }

    /// What can be copied where the cursor is.
    var copyable: Copyable? {
        if let finder { return finder.found.selected.map { copyable($0.person, in: $0.room) } }
        return switch focus {
        case .rooms: rooms.selected.map(copyable(_:))
        case .participants: people.selected.map { copyable($0, in: selectedRoom.map { RoomTarget($0) }) }
        case .listeners: listeners.selected.map { copyable($0, in: selectedRoom.map { RoomTarget($0) }) }
        case .events:
            if case .event(let record)? = events.selected { copyable(record) } else { nil }
        }
    }

    /// Copies the id under the cursor; a second time in a row, the whole row.
    mutating func copy() -> [DashboardEffect] {
        guard let found = copyable else { return [] }
        if let copied, copied.id == found.id, now.uptime - copied.at < Self.secondCopy {
            self.copied = nil
            notice = Notice(text: words.copied(found.row), role: .good)
            return [.copy(found.row)]
        }
        copied = (found.id, now.uptime)
        notice = Notice(text: "\(words.copied(found.id)); \(words.againCopiesRow)", role: .good)
        return [.copy(found.id)]
    }

    /// Within this the second press means the row.
    private static let secondCopy = Duration.seconds(3)

    private func copyable(_ room: Room) -> Copyable {
        let people = CleanText(cleaning: "\(room.people)\(room.maxPublishers.map { "/\($0)" } ?? "")")
        return Copyable(id: room.id.text, row: Self.row([room.id.text, room.description, people]))
    }

    private func copyable(_ person: Person, in room: RoomTarget?) -> Copyable {
        Copyable(
            id: person.id.text,
            row: Self.row([person.name ?? words.noName, person.id.text, room.map(words.room) ?? .empty]))
    }

    /// A listener has no id of its own that is fit for a clipboard: whose it is, or else whom it watches.
    private func copyable(_ listener: Listener, in room: RoomTarget?) -> Copyable {
        let watched = words.list(listener.watches.map { $0.name ?? $0.id.text })
        return Copyable(
            id: listener.ownerID?.text ?? watched,
            row: Self.row([words.owner(of: listener), words.watching(watched), room.map(words.room) ?? .empty]))
    }

    private func copyable(_ record: EventRecord) -> Copyable? {
        let line = words.line(for: record).text
        guard let id = record.subject?.id.text ?? record.room?.id.text else { return Copyable(id: line, row: line) }
        return Copyable(
            id: id,
            row: Self.row([
                record.time.clock, record.room.map(words.room) ?? .empty, record.subject?.id.text ?? .empty, line,
            ]))
    }

    private static func row(_ columns: [CleanText]) -> CleanText {
        columns.filter { !$0.isEmpty }.joined(separator: "  ")
    }
}
