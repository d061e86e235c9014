import Canvas
import Glibc

/// Drives an application on the terminal thread: keys first, then timers, data and frames, and sleep in between.
///
/// Nothing but input, the two doorbells and the application's own wake-ups ends the sleep, so idleness costs nothing.
final class TerminalLoop {
    private let device: TerminalDevice
    private let stage: TerminalStage
    private let application: any TerminalApplication
    private let control: TerminalControl
    private let doorbell: Doorbell

    private let bed: StopAwareSleep
    private var input: InputReader
    private var pacer = FramePacer()
    private var size: Size
    /// A frame must go out whatever the application wants.
    private var owesFrame = true
    private var hasMoreData = false
    private var lastWake: Duration?
    /// The last of the program's continuations that has been followed by taking the screen back.
    private var continuations = SignalListener.continuations
    private var slept = MachineSleep.total
    private var ending: TerminalEnding?

    /// Prepares a loop over a terminal that has been taken over.
    init(
        device: TerminalDevice, stage: TerminalStage, application: any TerminalApplication, options: TerminalOptions,
        control: TerminalControl, doorbell: Doorbell
    ) {
        self.device = device
        self.stage = stage
        self.application = application
        self.control = control
        self.doorbell = doorbell
        bed = StopAwareSleep(
            input: [device.input, control.doorbell.descriptor, doorbell.descriptor], gone: [device.output])
        input = InputReader(descriptor: device.input, parser: InputParser(escapeDelay: options.escapeDelay))
        size = stage.screen.size
    }

    /// Runs until somebody asks for the end or the terminal is gone.
    func run() -> TerminalEnding {
        application.resize(to: size, at: MonotonicTime.now)
        while true {
            step()
            if let ending { return ending }
        }
    }

    /// One sleep and what it brought.
    private func step() {
        let rings = sleep()
        takeInput()
        if rings.control { obey(control.take()) }
        guard ending == nil else { return }
        if rings.data { doorbell.silence() }
        if rings.data || hasMoreData { hasMoreData = application.rang(at: MonotonicTime.now) }
        wake()
        satisfyRequests()
        guard ending == nil else { return }
        draw()
    }

    // MARK: Sleeping

    /// Waits for input, a bell, or the next instant at which something is due.
    private func sleep() -> (control: Bool, data: Bool) {
        let now = MonotonicTime.now
        let instants = [nextWake, frameDue(now), input.deadline].compactMap { $0 }
        let timeout = hasMoreData ? 0 : instants.min().map { ($0 - now).pollTimeout } ?? -1
        var entries = [
            pollfd(fd: device.input, events: Int16(POLLIN), revents: 0),
            // Asked for nothing, it still reports that the terminal is gone.
            pollfd(fd: device.output, events: 0, revents: 0),
            pollfd(fd: control.doorbell.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: doorbell.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        let waking = bed.sleep(timeout)
        if waking == .interrupted { awaitWord() }
        let rest = waking == .impossible ? timeout : 0
        guard poll(&entries, nfds_t(entries.count), rest) > 0 else { return (false, false) }
        let broken = Int16(POLLHUP | POLLERR | POLLNVAL)
        if (entries[0].revents | entries[1].revents) & broken != 0 { ending = .hungUp }
        return (entries[2].revents != 0, entries[3].revents != 0)
    }

    /// Gives the word of a stop time to come: it travels over another thread, and input must not overtake it.
    private func awaitWord() {
        var entry = pollfd(fd: control.doorbell.descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&entry, 1, Self.wordTakes) > 0 else { return }
        obey(control.take())
    }

    /// Milliseconds.
    private static let wordTakes: Int32 = 100

    /// The application's wake-up, and never twice within a millisecond, should it forget to move it on.
    private var nextWake: Duration? {
        guard let wake = application.nextWake else { return nil }
        guard let lastWake else { return wake }
        return max(wake, lastWake + .milliseconds(1))
    }

    private func frameDue(_ now: Duration) -> Duration? { pacer.due(demand, now: now) }

    private var demand: FrameDemand { owesFrame ? .answer : application.demand }

    // MARK: Input and time

    /// Reads all that is waiting and hands it over.
    private func takeInput() {
        guard ending == nil else { return }
        switch input.readWaiting() {
        case .hungUp: ending = .hungUp
        case .inputs(let inputs):
            guard !noticesStop() else { return }
            for item in inputs { application.receive(item, at: MonotonicTime.now) }
        }
    }

    /// Calls the application at its wake-up instant, after every key that was typed before it.
    private func wake() {
        guard let due = nextWake, due <= MonotonicTime.now else { return }
        takeInput()
        // A key may have moved the instant.
        let now = MonotonicTime.now
        guard ending == nil, let due = nextWake, due <= now else { return }
        lastWake = now
        application.woke(at: now)
    }

    // MARK: Frames

    private func draw() {
        let now = MonotonicTime.now
        guard let due = frameDue(now), due <= now else { return }
        pacer.drew(demand, at: now)
        owesFrame = false
        stage.screen.show(application.render(size))
        application.frameWritten(at: MonotonicTime.now)
    }

    // MARK: Stops

    /// Whether the process was stopped, or the machine slept, since the last look; then the screen is taken back, and
    /// what was read is old.
    private func noticesStop() -> Bool {
        let sleep = MachineSleep.total
        let hasSlept = sleep - slept > Self.shortestSleep
        slept = sleep
        return hasSlept ? takeBack() : goesOn()
    }

    /// Longer than two readings of clocks, one after the other, can be apart.
    private static let shortestSleep = Duration.seconds(1)

    // MARK: Wishes and requests

    private func obey(_ wishes: TerminalControl.Wishes) {
        if wishes.finish { ending = ending ?? .finished }
        guard ending == nil else { return }
        if wishes.suspend {
            suspend()
        } else if wishes.resume {
            _ = goesOn()
        } else if wishes.measure {
            measure()
        }
    }

    private func satisfyRequests() {
        while ending == nil, let request = application.takeRequest() { satisfy(request) }
    }

    /// Between two frames, so that no sequence gets into another.
    private func satisfy(_ request: TerminalRequest) {
        switch request {
        case .suspend: suspend()
        case .finish: ending = ending ?? .finished
        case .redraw:
            stage.screen.invalidate()
            owesFrame = true
        case .theme(let theme):
            stage.screen.use(theme)
            owesFrame = true
        case .mouse(let isUsed): stage.screen.useMouse(isUsed)
        case .copy(let text): stage.screen.perform(.copy(text))
        case .notify(let text): stage.screen.perform(.notify(text))
        case .bell: stage.screen.ringBell()
        }
    }

    private func measure() {
        size = device.size
        stage.screen.resize(to: size)
        size = stage.screen.size
        owesFrame = true
        application.resize(to: size, at: MonotonicTime.now)
    }

    /// Gives the terminal back, stops the whole process, and goes on when somebody lets it.
    private func suspend() {
        stage.leave()
        ProcessStop.stop()
        ProcessStop.awaitForeground(of: device.input)
        resume()
    }

    /// Takes the screen back if somebody stopped the process and let it go on, without our doing; however often that is
    /// told, it is done once.
    private func goesOn() -> Bool { SignalListener.continuations != continuations && takeBack() }

    /// The shell has had the terminal since.
    private func takeBack() -> Bool {
        ProcessStop.awaitForeground(of: device.input)
        stage.leave()
        resume()
        return true
    }

    private func resume() {
        stage.reenter()
        input.forget()
        (continuations, slept) = (SignalListener.continuations, MachineSleep.total)
        application.resumed(at: MonotonicTime.now)
        measure()
    }
}
