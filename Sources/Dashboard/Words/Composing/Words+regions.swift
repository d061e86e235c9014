import Moderation
import Text

// Why a region is empty, and what it is called, put together from the texts of a catalogue.
extension Words {
    /// Why the list of rooms is empty.
    static func whyNoRooms(_ state: DashboardState) -> CleanText {
        if !state.rooms.all.isEmpty { return noMatch }
        switch state.snapshot.roomsFreshness {
        case .never: return state.isConnected ? reading : notConnectedYet
        case .fresh, .stale: return noRoomsHere
        }
    }

    /// Why the list of participants is empty.
    static func whyNobody(_ state: DashboardState) -> CleanText {
        if !state.people.all.isEmpty { return noMatch }
        if state.rooms.selection.id == nil { return noRoomToShow }
        guard let watched = state.watchedRoom else { return state.isConnected ? reading : notConnectedYet }
        if let problem = watched.problem { return problem }
        return watched.freshness == .never ? reading : nobodyHere
    }

    /// The title of the participants: the room they are in.
    static func participantsTitle(_ state: DashboardState) -> CleanText {
        guard let id = state.rooms.selection.id else { return participantsTitle }
        return state.selectedRoom.map { room(RoomTarget($0)) } ?? id.text
    }

    /// By which column a list is sorted, and which way.
    static func sorted(by column: CleanText, isReversed: Bool) -> CleanText { "\(column) \(isReversed ? "▴" : "▾")" }

    /// How far the search in all rooms has come.
    static func searched(_ found: FoundPeople, at now: Moment) -> CleanText {
        let people = found.people.count
        let count = found.total > people ? shown(people, of: found.total) : "\(found.total)"
        let searched =
            found.searched == found.rooms ? searched(found.rooms) : searched(found.searched, of: found.rooms)
        let parts =
            [self.found(count), searched] + (found.oldest.map { [oldestData(Age(of: $0, at: now).text)] } ?? [])
        return parts.joined(separator: " · ")
    }
}
