import JanusWire

/// The secrets of rooms: typed ones in memory for their room only, and those given at the start with where they were
/// refused.
struct Keyring: Sendable {
    /// By what the server knows its clients.
    var server = JanusCredentials()
    /// What was given at the start.
    var given: [CredentialKind: RoomCredentials] = [:]
    /// The plugin's own key.
    var adminKey: Secret?
    /// Whether secrets may go over plain http to another machine.
    var allowsCleartext = false
    /// The tokens with which we come back into rooms that we closed.
    var ownTokens: [RoomID: Secret] = [:]

    private var typed: [RoomID: [CredentialKind: Secret]] = [:]
    /// Where what was given was refused.
    private var refusals: [CredentialKind: Set<RoomID>] = [:]

    /// What to send for `kind`; a room's own keys need the room.
    func secret(_ kind: CredentialKind, for room: RoomID?) -> Secret? {
        if kind == .adminKey { return adminKey }
        guard let room else { return nil }
        if let secret = typed[room]?[kind] { return secret }
        if kind == .token, let token = ownTokens[room] { return token }
        return refusals[kind]?.contains(room) == true ? nil : given[kind]?[room]
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
        // Of a pin and a token it is not known what was sent: it was the first of what there is.
        let refused = kind == .roomSecret ? sent : secret(kind, for: room)
        let isTyped = typed[room]?[kind] != nil
        if typed[room]?[kind] == refused { typed[room]?[kind] = nil }
        if kind == .token, !isTyped, ownTokens.removeValue(forKey: room) != nil { return }
        if let refused, refused == given[kind]?[room] { refusals[kind, default: []].insert(room) }
    }
}
