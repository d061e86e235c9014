package import JanusWire

/// Where an ``EventListener`` listens, to whom, and how much it takes.
package struct EventListenerOptions: Sendable {
    /// Where it listens.
    package var address: ListeningAddress
    /// What senders have to show; `nil` for anybody.
    package var credentials: BasicCredentials?
    /// The limits that keep a hostile sender from doing harm.
    package var limits = Limits()

    /// To listen there.
    package init(_ address: ListeningAddress = ListeningAddress(), credentials: BasicCredentials? = nil) {
        self.address = address
        self.credentials = credentials
    }

    /// How much is taken.
    package struct Limits: Sendable {
        /// The bytes of a body or a message, also after it was inflated.
        ///
        /// Janus groups a hundred events at most, of which a session description can have tens of kilobytes.
        package var body = 16 << 20
        /// The bytes of all bodies and messages together that have not been read yet.
        package var unread = 64 << 20
        /// The bytes of JSON whose events nobody has taken yet, which take twenty times that in memory; beyond it the oldest
        /// events are dropped.
        package var untaken = 4 << 20
        /// How many connections there can be; the one that was quiet the longest makes room for the next.
        package var connections = 256
        /// How many of them can be WebSockets.
        package var webSockets = 16
        /// How long a request may take to come, and a connection may be without one.
        package var patience: Duration = .seconds(20)
        /// How long a WebSocket may be silent before it is asked for a sign of life, and after that until it is closed.
        package var silence: Duration = .seconds(30)

        package init() {}
    }
}

/// A user and a password, as HTTP's basic authentication has them.
package struct BasicCredentials: Sendable {
    /// What has no colon and no control characters.
    package let user: String
    /// The password.
    package let password: Secret

    /// Reads `USER:PASSWORD`; `nil` for what is none, or has nothing on one side of the colon.
    package init?(_ text: Secret) {
        let parts = text.revealed.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let isPlain = text.revealed.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, isPlain else { return nil }
        user = String(parts[0])
        password = Secret(String(parts[1]))
    }
}
