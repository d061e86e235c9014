import JanusWire
import Moderation
import Text

// Going from place to place, and back.
extension DashboardState {
    /// Where the moderator looks now.
    var place: Place { Place(focus: focus, room: rooms.selection.id, person: people.selection.id) }

    /// Leads the keys to another region.
    mutating func go(to region: Region) {
        setFilter(of: focus) { $0.isEditing = false }
        guard region != focus else { return }
        places.leave(place)
        focus = region
    }

    /// Looks into a room, also one that the list does not show, or at somebody in it.
    mutating func go(to room: RoomID, person: ParticipantID? = nil) {
        setFilter(of: focus) { $0.isEditing = false }
        let destination = Place(focus: person == nil ? .rooms : .participants, room: room, person: person)
        if !place.isAlike(destination) { places.leave(place) }
        show(destination)
    }

    mutating func goEarlier() { if let place = places.goBack(from: place) { show(place) } }

    mutating func goLater() { if let place = places.goForward(from: place) { show(place) } }

    private mutating func show(_ place: Place) {
        focus = place.focus
        guard let room = place.room else { return }
        // What hides the goal would make the way there look like a fault.
        if !rooms.shown.contains(where: { $0.id == room }) { rooms.setFilter { $0.clear() } }
        rooms.select(room)
        if room != peopleRoom {
            peopleRoom = room
            people.reset(requested: place.person)
            leaveListeners()
        } else if let person = place.person {
            if !people.shown.contains(where: { $0.id == person }) { people.setFilter { $0.clear() } }
            people.select(person)
        }
    }

    mutating func arrange(_ arrangement: Arrangement) {
        self.arrangement = arrangement
        switch arrangement {
        case .all: break
        case .roomsWide: go(to: .rooms)
        case .peopleWide: go(to: .participants)
        case .single: go(to: .events)
        }
    }
}
