/// How the regions share the screen.
enum Arrangement: Hashable, Sendable {
    case all, roomsWide, peopleWide
    /// One region at a time, the events first.
    case single
}
