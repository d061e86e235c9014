import JanusWire
import Moderation
import Text

// Those who receive a room's media, of whom only the Admin API tells, and what else is shown only with it.
extension DashboardState {
    /// The listener under the cursor, as an action would be aimed at it.
    var selectedListener: ListenerTarget? {
        guard finder == nil, focus == .listeners, let listener = listeners.selected, let room = selectedRoom else {
            return nil
        }
        return ListenerTarget(
            room: RoomTarget(room), id: listener.id, handles: listener.handles, watches: listener.watches)
    }

    /// Whether an Admin API was given.
    var hasAdmin: Bool { snapshot.admin.access != .absent }

    /// Who receives the media of a room; `nil` where that is not told.
    func listeners(in room: RoomID) -> [Listener]? {
        guard let watched = snapshot.watched, watched.room.id == room else { return nil }
        return watched.listeners
    }

    /// Takes those of the room under the cursor; the focus does not stay in a region that is not there any more.
    mutating func takeListeners() {
        listeners.take(watchedRoom?.listeners ?? [], at: now.uptime)
        guard focus == .listeners, listeners.all.isEmpty else { return }
        listeners.setFilter { $0.isEditing = false }
        focus = .participants
    }

    /// Forgets those of a room that is left, and with them that addresses were wanted.
    mutating func leaveListeners() {
        listeners.reset()
        showAddresses(false)
    }

    mutating func showAddresses(_ shows: Bool) {
        showsAddresses = shows
        people.showAddresses(shows)
        listeners.showAddresses(shows)
    }

    /// Why there are no listeners to go to, or `nil`.
    func reasonAgainstListeners() -> CleanText? {
        guard let room = selectedRoom else { return words.noRoom }
        if listeners(in: room.id) == nil { return hasAdmin ? words.listenersNotTold : words.wantsAdmin }
        return listeners.all.isEmpty ? words.nobodyListens : nil
    }

    /// Why there are no addresses to show, or `nil`.
    func reasonAgainstAddresses() -> CleanText? { hasAdmin || showsAddresses ? nil : words.wantsAdmin }

    /// The dashboard as it may be kept in a file: without addresses, and without the filter that names one.
    package var fitForPictures: DashboardState {
        var state = self
        let addresses = (people.all.compactMap(\.link?.peer) + listeners.all.compactMap(\.link.peer)).map(\.host)
        for region in [Region.participants, .listeners] {
            let filter = filter(of: region)
            guard filter.isActive,
                filter.text.looksLikeAddress
                    || showsAddresses && addresses.contains(where: { $0.contains(filter.text) })
            else { continue }
            state.setFilter(of: region) { $0.clear() }
        }
        state.showAddresses(false)
        return state
    }
}

extension CleanText {
    /// Whether it could be an address, or most of one: whoever it belonged to may be gone by now.
    fileprivate var looksLikeAddress: Bool {
        let parts = string.split(whereSeparator: { $0 == "." || $0 == ":" })
        guard parts.count >= 3 else { return false }
        return parts.allSatisfy { $0.count <= 4 && $0.allSatisfy(\.isHexDigit) }
    }
}
