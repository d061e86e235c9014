import Canvas
import Dashboard
import Moderation
import Text

/// The dashboard on a server with many rooms, as the moderator has it in front of them.
public struct DashboardSubject: Sendable {
    private var state: DashboardState
    private var size: Size
    private var now = Moment(uptime: .seconds(200), wall: WallTime(secondsSinceEpoch: 1_700_000_100))
    /// Pictures of two moments, which differ as those of two refreshes do.
    private let pictures: [Snapshot]
    private let lines: [EventRecord]
    private var count = 0
    private var written: UInt64 = 0

    /// A dashboard that has seen a picture and a screenful of events.
    public init(rooms: Int, columns: Int, rows: Int) throws {
        var moderation = try ModerationSubject(rooms: rooms, isJoined: true)
        let first = moderation.pictured
        lines = moderation.lines(500)
        moderation.refresh()
        pictures = [first, moderation.pictured]
        size = Size(columns: columns, rows: rows)
        state = DashboardState(options: DashboardOptions(), server: first.server, size: size, at: now)
        showNext()
        log(lines.count)
    }

    /// The next picture comes from the moderation.
    public mutating func showNext() {
        count += 1
        advance(.seconds(2))
        _ = state.reduce(.snapshot(pictures[count % pictures.count]), at: now)
    }

    /// New lines of the event stream come, 500 at most.
    public mutating func log(_ count: Int) {
        advance(.milliseconds(50))
        let records = lines.prefix(count).map { line in
            var line = line
            written += 1
            line.sequence = written
            return line
        }
        _ = state.reduce(.log(LogDelta(records: records)), at: now)
    }

    /// Somebody in the room on screen begins to talk, or stops.
    public mutating func changeRow() {
        count += 1
        advance(.seconds(1))
        var picture = pictures[0]
        picture.watched?.people[2].isTalking = count % 2 == 0
        _ = state.reduce(.snapshot(picture), at: now)
    }

    /// The keys are for the people of the room from now on.
    mutating func goToPeople() {
        advance(.milliseconds(100))
        _ = state.reduce(.key(.tab), at: now)
    }

    /// The moderator goes down a row, and up again with the next call.
    public mutating func moveCursor() {
        count += 1
        advance(.milliseconds(100))
        _ = state.reduce(.key(count % 2 == 0 ? .down : .up), at: now)
    }

    /// The whole screen, drawn.
    public func render() -> any Sendable { frame }

    var frame: Frame { Dashboard.render(state, size: size) }

    mutating func resize(to size: Size) {
        self.size = size
        _ = state.reduce(.resized(size), at: now)
    }

    private mutating func advance(_ duration: Duration) { now.uptime += duration }
}
