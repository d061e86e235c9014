/// What a configuration file says; everything can be left out.
package struct Settings: Hashable, Sendable {
    /// What a server may say otherwise.
    package var preferences = Preferences()
    package var language: String?
    package var usesMouse: Bool?
    package var notifications: Notifications?
    package var keys: [KeyBinding] = []
    package var aliases: [Alias] = []
    /// In the order of the file.
    package var servers: [ServerSettings] = []

    /// The settings of somebody who has no file.
    package init() {}

    /// The server of this name.
    package func server(named name: String) -> ServerSettings? { servers.first { $0.name == name } }

    /// What holds on a server, or on none: what it says itself wins.
    package func preferences(on server: ServerSettings?) -> Preferences {
        guard let server else { return preferences }
        return server.preferences.filled(from: preferences)
    }
}

/// What can be said for all servers, and for each of them.
package struct Preferences: Hashable, Sendable {
    package var theme: String?
    /// The name to join rooms under.
    package var display: String?
    /// How often rooms and people are read.
    package var refresh: Duration?
    /// At most so many requests a second read them.
    package var requestRate: Int?
    package var isReadOnly: Bool?

    package init() {}

    /// These, and for what they leave out, the others.
    package func filled(from others: Preferences) -> Preferences {
        var filled = self
        filled.theme = theme ?? others.theme
        filled.display = display ?? others.display
        filled.refresh = refresh ?? others.refresh
        filled.requestRate = requestRate ?? others.requestRate
        filled.isReadOnly = isReadOnly ?? others.isReadOnly
        return filled
    }
}

/// What calls the moderator to the terminal, and how.
package struct Notifications: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A person who is kept out came back.
        case keptOut = "kept_out"
        /// The connection to the server was lost.
        case connectionLost = "connection_lost"
    }

    package enum Means: String, Hashable, Sendable, CaseIterable {
        case bell
        /// A notification of the desktop, from terminals that know OSC 9.
        case osc9
    }

    package var kinds: Set<Kind>
    package var means: Means
}

/// An action, and the keys that do it from now on.
package struct KeyBinding: Hashable, Sendable {
    package var action: String
    /// Named as the help names them: `K`, `Ctrl-L`, `Space`.
    ///
    /// None takes the action off the keyboard.
    package var keys: [String]
    /// Where the file says so.
    package var line: Int
}

/// A word for the command line, and what it stands for.
package struct Alias: Hashable, Sendable {
    package var name: String
    package var command: String
    /// Where the file says so.
    package var line: Int
}
