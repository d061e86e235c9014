import Canvas
import Dashboard
import Moderation
import Settings
import Terminal
import Text

/// The dashboard as the terminal's loop drives it: inputs and news go into its state, frames and intents come out.
final class DashboardApplication: TerminalApplication {
    private var state: DashboardState
    private let outbox: Outbox
    private let moderation: Moderation
    private let clock: WallClock

    private(set) var demand = FrameDemand.answer
    /// What the loop has still to do, in order.
    private var requests: [TerminalRequest] = []
    /// What a click on the frame that is on the screen is about.
    private var hits: [HitArea] = []
    private var size = Size(columns: 80, rows: 24)
    /// The name of the theme that is shown, for pictures of the screen.
    private var theme: String
    /// Where the moderator goes from here.
    var departure: Departure?
    /// That the configuration is to be read anew.
    var reloads: ReloadRequest?
    /// Reads it: what holds from then on, and the theme.
    var reload: (() throws(SettingsProblems) -> (DashboardOptions, theme: String))?
    /// Which dialogs the last rendered frame has shown, for when it has been written out.
    private var renderedOpenings = 0
    /// News that one batch had no time for.
    private var backlog: ArraySlice<EventRecord> = []

    /// A batch of news ends after this long, so that a flood never starves a key.
    private static let batch = Duration.milliseconds(4)
    private static let chunk = 256

    init(state: DashboardState, theme: String, outbox: Outbox, moderation: Moderation, clock: WallClock) {
        self.theme = theme
        self.state = state
        self.outbox = outbox
        self.moderation = moderation
        self.clock = clock
    }

    func receive(_ input: TerminalInput, at now: Duration) {
        switch input {
        case .key(let key): reduce(.key(key), demanding: .answer)
        case .paste(let text): reduce(.paste(text), demanding: .answer)
        case .mouse(let event):
            if case .release = event.kind { return }
            reduce(.mouse(event, on: hits.target(at: event.place)), demanding: .answer)
        }
    }

    func resize(to size: Size, at now: Duration) {
        self.size = size
        reduce(.resized(size), demanding: .answer)
    }

    func resumed(at now: Duration) {
        moderation.resumed()
        reduce(.resumed, demanding: .answer)
    }

    func rang(at now: Duration) -> Bool {
        let end = MonotonicTime.now + Self.batch
        if reloads?.take() == true { reconfigure() }
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
        let frame = Dashboard.render(state, size: size)
        hits = frame.hits
        return frame
    }

    func takeRequest() -> TerminalRequest? {
        requests.isEmpty ? nil : requests.removeFirst()
    }

    /// Has what the screen shows now written down, as text and as a picture.
    private func keepScreen() {
        let frame = Dashboard.render(state.fitForPictures, size: size)
        let text = frame.lines.map { $0 + "\n" }.joined()
        moderation.submit(
            .saveScreenshot(
                Screenshot(text: text, svg: frame.svg(theme: Theme.named(theme, colors: 256) ?? .standard(colors: 256)))
            ))
    }

    /// Takes the configuration as it is now, or says what is wrong with it.
    private func reconfigure() {
        guard let reload else { return }
        do throws(SettingsProblems) {
            let (options, theme) = try reload()
            perform([.theme(theme)])
            reduce(.reconfigured(options), demanding: .answer)
        } catch {
            let first = error.problems.first?.description ?? ""
            reduce(.configurationRefused(CleanText(cleaning: first)), demanding: .answer)
        }
    }

    private func reduce(_ event: DashboardEvent, demanding wanted: FrameDemand) {
        perform(state.reduce(event, at: clock.now()))
        if demand != .answer { demand = wanted }
    }

    private func perform(_ effects: [DashboardEffect]) {
        for effect in effects {
            switch effect {
            case .intent(let intent): moderation.submit(intent)
            case .theme(let name):
                theme = name
                requests.append(.theme { Theme.named(name, colors: $0) ?? .standard(colors: $0) })
            case .open(let server):
                departure?.choose(server)
                requests.append(.finish)
            case .reload: reconfigure()
            case .copy(let text): requests.append(.copy(text))
            case .notify(let text): requests.append(.notify(text))
            case .bell: requests.append(.bell)
            case .reportMouse(let isReported): requests.append(.mouse(isReported))
            case .quit: requests.append(.finish)
            case .suspend: requests.append(.suspend)
            case .redraw: requests.append(.redraw)
            case .screenshot: keepScreen()
            }
        }
    }
}
