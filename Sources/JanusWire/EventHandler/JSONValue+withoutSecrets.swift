extension JSONValue {
    /// The value without the members of events that are secret, or give a connection away.
    ///
    /// They are taken out wherever they stand, so that none is missed where a later Janus puts it.
    var withoutSecrets: JSONValue {
        switch self {
        case .array(let elements): .array(elements.map(\.withoutSecrets))
        case .object(let members):
            .object(members.filter { !Self.secrets.contains($0.key) }.mapValues(\.withoutSecrets))
        default: self
        }
    }

    private static let secrets: Set<String> = [
        // Of a handle's owner, and of a person in a locked room.
        "token",
        // Of session descriptions, and of the ways to a person.
        "sdp", "candidates", "local-candidate", "remote-candidate",
        // None of Janus' own events has these; those of others may.
        "secret", "apisecret", "admin_secret", "admin_key", "pin",
    ]
}
