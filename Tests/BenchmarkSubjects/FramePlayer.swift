import Canvas
import Dashboard
import FoundationEssentials
import Synchronization
import Terminal

/// What changes from one frame to the next.
public enum FrameChange: String, CaseIterable, Sendable {
    /// Somebody talks, or stops.
    case row
    /// A line comes into the event stream, which scrolls.
    case event
    /// The moderator goes to another person.
    case cursor
    /// The moderator goes to another room, whose people are not known yet.
    case room
    /// Everything is sent anew.
    case screen
}

/// Shows a dashboard on the terminal at standard input and output, and the next frame for each key.
///
/// `q` ends it. Gives the nanoseconds that each frame took from being rendered to having been written.
public func playFrames(_ change: FrameChange) async throws -> [Int] {
    var subject = try DashboardSubject(rooms: 100, columns: 80, rows: 24)
    if change == .cursor { subject.goToPeople() }
    let times = FrameTimes()
    var options = TerminalOptions { Theme.standard(colors: $0) }
    options.collectsErrors = false
    let terminal = try TerminalSession(options, environment: ProcessInfo.processInfo.environment)
    _ = await terminal.run { [subject] in FramePlayer(subject, change, times) }
    return times.nanoseconds.withLock { $0 }
}

/// How long frames took.
private final class FrameTimes: Sendable {
    let nanoseconds = Mutex<[Int]>([])
}

/// A dashboard in which one thing changes with every key.
private final class FramePlayer: TerminalApplication {
    private var subject: DashboardSubject
    private let change: FrameChange
    private let times: FrameTimes
    private var requests: [TerminalRequest] = []
    private var renderedAt: Duration?

    private(set) var demand = FrameDemand.answer
    var nextWake: Duration? { nil }

    init(_ subject: DashboardSubject, _ change: FrameChange, _ times: FrameTimes) {
        self.subject = subject
        self.change = change
        self.times = times
    }

    func receive(_ input: TerminalInput, at now: Duration) {
        if input == .key(.character("q")) { return requests.append(.finish) }
        switch change {
        case .row: subject.changeRow()
        case .event: subject.log(1)
        case .cursor, .room: subject.moveCursor()
        case .screen: requests.append(.redraw)
        }
        demand = .answer
    }

    func resize(to size: Size, at now: Duration) {
        subject.resize(to: size)
        demand = .answer
    }

    func render(_ size: Size) -> Frame {
        demand = .none
        let frame = subject.frame
        renderedAt = MonotonicTime.now
        return frame
    }

    func frameWritten(at now: Duration) {
        guard let renderedAt else { return }
        let (seconds, attoseconds) = (now - renderedAt).components
        times.nanoseconds.withLock { $0.append(Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)) }
    }

    func takeRequest() -> TerminalRequest? { requests.isEmpty ? nil : requests.removeFirst() }

    func rang(at now: Duration) -> Bool { false }
    func woke(at now: Duration) {}
    func resumed(at now: Duration) {}
}
