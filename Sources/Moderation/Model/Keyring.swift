import JanusWire

/// The secrets of rooms: typed ones in memory for their room only, and the default one with where it was refused.
struct Keyring: Sendable {
    /// By what the server knows its clients.
    var server = JanusCredentials()
    var defaultRoomSecret: Secret?
    /// Whether secrets may go over plain http to another machine.
    var allowsCleartext = false

    private var typed: [RoomID: [CredentialKind: Secret]] = [:]
    private var refusedDefault: Set<RoomID> = []

    /// What to send for `kind` in `room`.
    func secret(_ kind: CredentialKind, for room: RoomID) -> Secret? {
        if let secret = typed[room]?[kind] { return secret }
        return kind == .roomSecret && !refusedDefault.contains(room) ? defaultRoomSecret : nil
    }

    mutating func keep(_ secret: Secret, _ kind: CredentialKind, for room: RoomID) {
        typed[room, default: [:]][kind] = secret
    }

    /// The room refused what it was sent: that is not tried there again, while another typed since is.
    mutating func refused(_ kind: CredentialKind, _ sent: Secret?, by room: RoomID) {
        if typed[room]?[kind] == sent || kind != .roomSecret {
            typed[room]?[kind] = nil
        }
        if kind == .roomSecret, sent == defaultRoomSecret { refusedDefault.insert(room) }
    }
}
