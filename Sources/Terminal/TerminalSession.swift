import Canvas
import Glibc
import Synchronization

/// The terminal for as long as the program uses it: owns the thread that draws and reads keys.
///
/// ```swift
/// let terminal = try TerminalSession(options, environment: environment)
/// let ending = await terminal.run { DashboardApplication(…) }
/// ```
/// Everything here can be called from any thread.
package final class TerminalSession: Sendable {
    /// Ring this when there is new data; the application's `rang(at:)` then takes it.
    package let doorbell = Doorbell()

    private let device: TerminalDevice
    private let options: TerminalOptions
    private let control = TerminalControl()
    /// Rung when the thread has ended.
    private let ended = Doorbell()
    private let state = Mutex(State())

    private struct State {
        /// Who waits in `run`; nobody before and after.
        var waiter: CheckedContinuation<TerminalEnding, Never>?
        /// The terminal is being given back over the thread's head: whatever that says now, this was the ending.
        var isAbandoned = false
    }

    /// Looks at standard input and output, and finds out whether they can show a screen, without touching them.
    ///
    /// Also chooses the character encoding: UTF-8 wherever the system knows it. To be called before other threads read
    /// the environment or the locale.
    package convenience init(_ options: TerminalOptions, environment: [String: String]) throws(TerminalError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        // They would override the window's real size.
        unsetenv("LINES")
        unsetenv("COLUMNS")
        let encoding = CharacterEncoding.choose()
        let type = try TerminalType.usable(named: environment["TERM"], output: STDOUT_FILENO)
        var options = options
        options.follow(environment: environment)
        if encoding == .ascii { options.usesASCII = true }
        self.init(TerminalDevice(input: STDIN_FILENO, output: STDOUT_FILENO, type: type), options: options)
    }

    /// Takes a terminal that has been looked at.
    init(_ device: TerminalDevice, options: TerminalOptions) {
        self.device = device
        self.options = options
    }

    /// Takes the terminal over, runs an application on the terminal thread, and returns when the terminal is back.
    ///
    /// To be called once.
    /// - Parameter makeApplication: Makes the application, on the thread that it stays on.
    package func run(_ makeApplication: @escaping @Sendable () -> any TerminalApplication) async -> TerminalEnding {
        await withCheckedContinuation { continuation in
            state.withLock { $0.waiter = continuation }
            guard PlatformThread({ self.occupyThread(makeApplication) }) != nil else { return end(.failed(.refused)) }
        }
    }

    /// Asks the loop to end and waits for it; if it does not end in time, for its terminal takes no bytes, gives the
    /// terminal back over its head.
    ///
    /// Blocks the calling thread for `limit` and three quarters of a second at most. Returns whether the end was orderly. After any
    /// other, nothing more should be written to the terminal.
    @discardableResult
    package func finish(within limit: Duration) -> Bool {
        control.wish { $0.finish = true }
        if state.withLock({ $0.waiter == nil }) { return true }
        if ended.wait(for: limit) { return true }
        let isRunning = state.withLock { state in
            state.isAbandoned = state.waiter != nil
            return state.isAbandoned
        }
        guard isRunning else { return true }
        _ = TerminalRestorer.restoreNow()
        // Nothing holds it in a write any more; only an application that hangs would make this wait vain.
        _ = ended.wait(for: .milliseconds(250))
        end(.abandoned)
        return false
    }

    /// Passes on what concerns the terminal: another window size, a stop, a going on.
    package func receive(_ signal: Signal) {
        switch signal {
        case .windowChanged: control.wish { $0.measure = true }
        case .stop: control.wish { $0.suspend = true }
        case .continued: control.wish { $0.resume = true }
        case .interrupt, .terminate, .quit, .hangUp, .reload: break
        }
    }

    /// The terminal thread's whole life.
    private func occupyThread(_ makeApplication: @Sendable () -> any TerminalApplication) {
        // Only when the screen and the application are gone, too, is the terminal free for others.
        end(perform(makeApplication))
    }

    private func perform(_ makeApplication: @Sendable () -> any TerminalApplication) -> TerminalEnding {
        do throws(TerminalError) {
            ProcessStop.awaitForeground(of: device.input)
            let stage = try TerminalStage(device, options: options)
            TerminalRestorer.guardAgainstCrashes(options.guardsAgainstCrashes)
            defer { TerminalRestorer.guardAgainstCrashes(false) }
            let loop = TerminalLoop(
                device: device, stage: stage, application: makeApplication(), options: options, control: control,
                doorbell: doorbell)
            let ending = loop.run()
            stage.leave()
            return ending
        } catch {
            return .failed(error)
        }
    }

    /// Wakes whoever waits for the end; the first call tells it why.
    private func end(_ ending: TerminalEnding) {
        let (waiter, isAbandoned) = state.withLock { state in
            defer { state.waiter = nil }
            return (state.waiter, state.isAbandoned)
        }
        ended.ring()
        waiter?.resume(returning: isAbandoned ? .abandoned : ending)
    }
}
