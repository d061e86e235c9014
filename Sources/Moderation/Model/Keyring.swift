import JanusWire

/// The secrets of rooms: typed ones in memory for their room only, and the default one with where it was refused.
struct Keyring: Sendable {
    /// By what the server knows its clients.
    var server = JanusCredentials()
    var defaultRoomSecret: Secret?
    /// The plugin's own key.
    var adminKey: Secret?
    /// Whether secrets may go over plain http to another machine.
    var allowsCleartext = false
    /// The tokens with which we come back into rooms that we closed.
    var ownTokens: [RoomID: Secret] = [:]

    private var typed: [RoomID: [CredentialKind: Secret]] = [:]
    private var refusedDefault: Set<RoomID> = []

    /// What to send for `kind`; a room's own keys need the room.
    func secret(_ kind: CredentialKind, for room: RoomID?) -> Secret? {
        if kind == .adminKey { return adminKey }
        guard let room else { return nil }
        if let secret = typed[room]?[kind] { return secret }
        return switch kind {
        case .roomSecret: refusedDefault.contains(room) ? nil : defaultRoomSecret
        case .token: ownTokens[room]
        case .pin, .adminKey: nil
        }
    }

    mutating func keep(_ secret: Secret, _ kind: CredentialKind, for room: RoomID?) {
        if kind == .adminKey {
            adminKey = secret
        } else if let room {
            typed[room, default: [:]][kind] = secret
        }
    }

    /// What was sent was refused: that is not tried there again, while another typed since is.
    mutating func refused(_ kind: CredentialKind, _ sent: Secret?, by room: RoomID?) {
        if kind == .adminKey {
            if adminKey == sent { adminKey = nil }
            return
        }
        guard let room else { return }
        if typed[room]?[kind] == sent || kind != .roomSecret { typed[room]?[kind] = nil }
        if kind == .token { ownTokens[room] = nil }
        if kind == .roomSecret, sent == defaultRoomSecret { refusedDefault.insert(room) }
    }
}
