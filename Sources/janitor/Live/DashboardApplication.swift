import Canvas
import Dashboard
import Moderation
import Terminal

/// The dashboard as the terminal's loop drives it: inputs and news go into its state, frames and intents come out.
final class DashboardApplication: TerminalApplication {
    private var state: DashboardState
    private let outbox: Outbox
    private let moderation: Moderation
    private let clock: WallClock

    private(set) var demand = FrameDemand.answer
    private var request: TerminalRequest?
    /// Which dialogs the last rendered frame has shown, for when it has been written out.
    private var renderedOpenings = 0
    /// News that one batch had no time for.
    private var backlog: ArraySlice<EventRecord> = []

    /// A batch of news ends after this long, so that a flood never starves a key.
    private static let batch = Duration.milliseconds(4)
    private static let chunk = 256

    init(state: DashboardState, outbox: Outbox, moderation: Moderation, clock: WallClock) {
        self.state = state
        self.outbox = outbox
        self.moderation = moderation
        self.clock = clock
    }

    func receive(_ input: TerminalInput, at now: Duration) {
        switch input {
        case .key(let key): reduce(.key(key), demanding: .answer)
        case .paste(let text): reduce(.paste(text), demanding: .answer)
        }
    }

    func resize(to size: Size, at now: Duration) { reduce(.resized(size), demanding: .answer) }

    func resumed(at now: Duration) {
        moderation.resumed()
        reduce(.resumed, demanding: .answer)
    }

    func rang(at now: Duration) -> Bool {
        let end = MonotonicTime.now + Self.batch
        if backlog.isEmpty {
            let (snapshot, log) = outbox.take()
            backlog = log.records[...]
            if let snapshot { reduce(.snapshot(snapshot), demanding: .data) }
        }
        while !backlog.isEmpty, MonotonicTime.now < end {
            let chunk = backlog.prefix(Self.chunk)
            backlog = backlog.dropFirst(chunk.count)
            reduce(.log(LogDelta(records: Array(chunk))), demanding: .data)
        }
        return !backlog.isEmpty
    }

    func woke(at now: Duration) { reduce(.woke, demanding: .answer) }

    func frameWritten(at now: Duration) {
        // Arming is a matter of time: what it shows comes with the wake-up.
        perform(state.reduce(.frameWritten(openings: renderedOpenings), at: clock.now()))
    }

    var nextWake: Duration? {
        state.nextWake.map { MonotonicTime.now + ($0 - clock.now().uptime) }
    }

    func render(_ size: Size) -> Frame {
        demand = .none
        renderedOpenings = state.openings
        return Dashboard.render(state, size: size)
    }

    func takeRequest() -> TerminalRequest? {
        defer { request = nil }
        return request
    }

    private func reduce(_ event: DashboardEvent, demanding wanted: FrameDemand) {
        perform(state.reduce(event, at: clock.now()))
        if demand != .answer { demand = wanted }
    }

    private func perform(_ effects: [DashboardEffect]) {
        for effect in effects {
            switch effect {
            case .intent(let intent): moderation.submit(intent)
            case .quit: request = .finish
            case .suspend: request = .suspend
            case .redraw: request = .redraw
            }
        }
    }
}
