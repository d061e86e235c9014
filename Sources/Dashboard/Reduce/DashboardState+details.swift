import JanusWire
import Moderation
import Text

// What `d` shows.
extension DashboardState {
    /// The details of what is under the cursor.
    var detailsUnderCursor: Overlay.Content? {
        if finder != nil {
            return personUnderCursor.map { person, room in
                .person(person, RoomTarget(room), isPresent: person.gone == nil)
            }
        }
        return switch focus {
        case .rooms: selectedRoom.map { .room($0, isPresent: true) }
        case .participants:
            people.selected.flatMap { person in
                selectedRoom.map { .person(person, RoomTarget($0), isPresent: person.gone == nil) }
            }
        case .listeners:
            listeners.selected.flatMap { listener in
                selectedRoom.map { .listener(listener, RoomTarget($0), isPresent: true) }
            }
        case .events: events.selected.map { .event($0) }
        }
    }

    /// What is known beside the thing that is shown in detail.
    func context(of content: Overlay.Content) -> Details.Context {
        var context = Details.Context(
            forwarders: forwarders(of: content), hasAdmin: hasAdmin, showsAddresses: showsAddresses, now: now)
        context.schedule = snapshot.schedule
        context.refresh = options.refresh
        if case .person(_, let room, _) = content { context.listeners = listeners(in: room.id) }
        if case .room(let room, _) = content { context.readAt = readAt(room.id) }
        return context
    }

    /// When the people of a room were last read, where that is longer ago than it should be.
    ///
    /// While they are fresh it is not told: how often they are read says it all.
    private func readAt(_ room: RoomID) -> Moment? {
        guard let watched = snapshot.watched, watched.room.id == room, case .stale(let since) = watched.freshness
        else { return nil }
        return since
    }

    /// The uptime at which the details of a room tell another age; `nil` while they are not open.
    func roomAgeChangesAt() -> Duration? {
        guard case .room(let room, true) = overlay?.content, let moment = readAt(room.id) else { return nil }
        return ReadingAge(of: moment, at: now).changesAt
    }

    /// Where somebody's media are sent to, if that was told.
    private func forwarders(of content: Overlay.Content) -> [CleanText]? {
        guard case .person(let person, let room, _) = content, let watched = snapshot.watched,
            watched.room.id == room.id, let forwarders = watched.forwarders
        else { return nil }
        return forwarders[person.id] ?? []
    }

    /// What is known of somebody in a room: the present one and ghosts; `nil` where the room is not looked into.
    func entries(of person: ParticipantID, in room: RoomID) -> [Person]? {
        if let watched = snapshot.watched, watched.room.id == room { return watched.people.filter { $0.id == person } }
        let found = snapshot.found?.people.filter { $0.room.id == room && $0.person.id == person }.map(\.person) ?? []
        return found.isEmpty ? nil : found
    }

    /// Brings open details up to date; of what is gone they keep what was known last.
    mutating func refreshDetails() {
        switch overlay?.content {
        case nil, .help, .event, .rules, .audit, .server: break
        case .room(let room, _):
            let latest =
                snapshot.rooms.first { $0.id == room.id }
                ?? snapshot.watched.flatMap { $0.room.id == room.id ? $0.room : nil }
            overlay?.content = .room(latest ?? room, isPresent: latest != nil)
        case .person(let person, let room, _):
            let entries = entries(of: person.id, in: room.id) ?? [person]
            let latest = entries.first { $0.gone == nil } ?? entries.first
            overlay?.content = .person(latest ?? person, room, isPresent: latest.map { $0.gone == nil } ?? false)
        case .listener(let listener, let room, _):
            let latest = listeners(in: room.id)?.first { $0.id == listener.id }
            overlay?.content = .listener(latest ?? listener, room, isPresent: latest != nil)
        }
    }
}
