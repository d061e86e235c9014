package import JanusWire

/// Secrets of one kind for rooms: some by their ids, and one for all others.
package struct RoomCredentials: Hashable, Sendable {
    /// That of the rooms which are not named.
    package var standard: Secret?
    package var byRoom: [RoomID: Secret]

    package init(standard: Secret? = nil, byRoom: [RoomID: Secret] = [:]) {
        self.standard = standard
        self.byRoom = byRoom
    }

    /// What to try in a room.
    package subscript(room: RoomID) -> Secret? { byRoom[room] ?? standard }
}
