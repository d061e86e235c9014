package import EventListener
package import JanusClient

/// What a configuration file says about one server.
package struct ServerSettings: Hashable, Sendable {
    /// The word by which it is opened.
    package var name: String
    /// Where the file begins to speak of it.
    package var line: Int
    package var address: JanusAddress
    /// What it is called on the screen.
    package var title: String?
    package var preferences = Preferences()
    /// A PEM file with the authorities to trust.
    package var authorities: FileReference?
    /// Whether nobody checks who the server is.
    package var isInsecure = false
    /// Whether secrets may go over plain http or ws to another machine without the moderator being asked.
    package var allowsCleartext = false
    package var origin: String?
    /// The Admin API.
    package var adminAddress: JanusAddress?
    /// Where to listen for what its event handlers send.
    package var eventAddress: ListeningAddress?

    package var apiSecret: SecretReference?
    package var token: SecretReference?
    /// The VideoRoom plugin's own key.
    package var adminKey: SecretReference?
    /// The secret of the Admin API.
    package var adminSecret: SecretReference?
    /// What its event handlers have to show: USER:PASSWORD.
    package var eventCredentials: SecretReference?

    package var roomSecrets = RoomReferences()
    package var pins = RoomReferences()
    package var roomTokens = RoomReferences()

    /// Every secret that the file refers to.
    package var references: [SecretReference] {
        [apiSecret, token, adminKey, adminSecret, eventCredentials].compactMap(\.self)
            + [roomSecrets, pins, roomTokens].flatMap(\.references)
    }
}

/// Secrets of one kind, by room.
package struct RoomReferences: Hashable, Sendable {
    /// That of the rooms which are not named.
    package var standard: SecretReference?
    package var byRoom: [RoomID: SecretReference] = [:]

    package init() {}

    var references: [SecretReference] { [standard].compactMap(\.self) + byRoom.values }
}
