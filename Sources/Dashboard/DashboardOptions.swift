package import JanusWire
package import Text

/// What is settled before the dashboard opens.
package struct DashboardOptions: Hashable, Sendable {
    /// Every acting key is disabled, with this as the reason.
    package var isReadOnly: Bool
    /// The server is the embedded demo.
    package var isDemo: Bool
    /// What the server is called, where it is not what it calls itself.
    package var serverTitle: CleanText?
    /// The name the moderator joins rooms under.
    package var displayName: CleanText
    package var language: Language
    /// The room to open on, also one that the list does not show.
    package var initialRoom: RoomID?
    /// The file in which what is done is recorded, for the help.
    package var auditPath: CleanText?
    /// Names for whole command lines.
    package var aliases: [String: String]
    /// The themes that can be chosen.
    package var themes: [String]
    /// The servers that can be gone to by name.
    package var servers: [ServerChoice]
    /// Keys that are not the standard ones.
    package var keys: [KeyRebinding]
    /// What the moderator is told of while the terminal is not in front.
    package var notifications: Notifications
    /// Whether the mouse is reported at the start.
    package var usesMouse: Bool
    /// How often the moderator has the list of rooms read, and the room on screen.
    package var refresh: Duration
    /// How many lines of the event stream are kept.
    package var eventCapacity: Int
    /// How long a dialog that is on the screen still swallows keys.
    package var armingDelay: Duration
    /// How long the order of the rooms holds still after the moderator moved.
    package var orderHold: Duration

    package init(
        isReadOnly: Bool = false, isDemo: Bool = false, serverTitle: CleanText? = nil,
        displayName: CleanText = "moderator",
        language: Language = .english, initialRoom: RoomID? = nil, auditPath: CleanText? = nil,
        aliases: [String: String] = [:], themes: [String] = [], servers: [ServerChoice] = [], keys: [KeyRebinding] = [],
        notifications: Notifications = Notifications(), usesMouse: Bool = true,
        refresh: Duration = .seconds(2), eventCapacity: Int = 10_000,
        armingDelay: Duration = .milliseconds(350),
        orderHold: Duration = .seconds(3)
    ) {
        self.isReadOnly = isReadOnly
        self.isDemo = isDemo
        self.serverTitle = serverTitle
        self.displayName = displayName
        self.language = language
        self.initialRoom = initialRoom
        self.auditPath = auditPath
        self.aliases = aliases
        self.themes = themes
        self.servers = servers
        self.keys = keys
        self.notifications = notifications
        self.usesMouse = usesMouse
        self.refresh = refresh
        self.eventCapacity = eventCapacity
        self.armingDelay = armingDelay
        self.orderHold = orderHold
    }
}

extension DashboardOptions {
    /// The keys with those of the moderator's; the standard ones where these contradict each other.
    var keymap: Keymap { (try? Keymap(rebinding: keys)) ?? .standard }
}

/// A server that has a name.
package struct ServerChoice: Hashable, Sendable {
    /// The word by which it is opened.
    package var name: String
    /// What it is called on the screen, or else its address.
    package var title: CleanText

    package init(name: String, title: CleanText) {
        self.name = name
        self.title = title
    }
}
