package import JanusWire
package import Text

/// What is settled before the dashboard opens.
package struct DashboardOptions: Hashable, Sendable {
    /// Every acting key is disabled, with this as the reason.
    package var isReadOnly: Bool
    /// The server is the embedded demo.
    package var isDemo: Bool
    /// The name the moderator joins rooms under.
    package var displayName: CleanText
    /// The room to open on, also one that the list does not show.
    package var initialRoom: RoomID?
    /// The file in which what is done is recorded, for the help.
    package var auditPath: CleanText?
    /// How many lines of the event stream are kept.
    package var eventCapacity: Int
    /// How long a dialog that is on the screen still swallows keys.
    package var armingDelay: Duration
    /// How long the order of the rooms holds still after the moderator moved.
    package var orderHold: Duration

    package init(
        isReadOnly: Bool = false, isDemo: Bool = false, displayName: CleanText = "moderator",
        initialRoom: RoomID? = nil, auditPath: CleanText? = nil, eventCapacity: Int = 10_000,
        armingDelay: Duration = .milliseconds(350),
        orderHold: Duration = .seconds(3)
    ) {
        self.isReadOnly = isReadOnly
        self.isDemo = isDemo
        self.displayName = displayName
        self.initialRoom = initialRoom
        self.auditPath = auditPath
        self.eventCapacity = eventCapacity
        self.armingDelay = armingDelay
        self.orderHold = orderHold
    }
}
