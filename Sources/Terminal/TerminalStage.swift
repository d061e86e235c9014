import Canvas
import Glibc

/// A screen with everything that has to be undone when it closes: modes, collected errors, the duty to give back.
final class TerminalStage {
    let screen: Screen
    private let device: TerminalDevice
    private let modes: termios?
    private let errors: ErrorOutput?
    private let unblocking: Int32

    /// Takes the terminal over.
    init(_ device: TerminalDevice, options: TerminalOptions) throws(TerminalError) {
        self.device = device
        modes = device.modes
        screen = try Screen(
            terminal: device.type, input: device.input, output: device.output, options: options)
        screen.resize(to: device.size)
        errors = options.collectsErrors ? ErrorOutput() : nil
        unblocking = TerminalRestorer.openUnblocking(device.output)
        arm()
    }

    deinit {
        if unblocking >= 0 { close(unblocking) }
    }

    /// Gives the terminal back, for good or for a while.
    ///
    /// The duty is only claimed once everything has been written: until then another thread can still take it over,
    /// and what is written here afterwards goes nowhere.
    func leave() {
        screen.leave()
        if let modes { device.set(modes) }
        if TerminalRestorer.claim() { errors?.release() }
    }

    /// Takes it again after ``leave()``; what was typed meanwhile is thrown away.
    func reenter() {
        errors?.resume()
        screen.reenter()
        screen.resize(to: device.size)
        device.discardInput()
        arm()
    }

    private func arm() {
        guard let modes else { return }
        TerminalRestorer.arm(
            terminal: unblocking, screen: screen.descriptor, modes: modes, sequence: screen.restoreSequence,
            errors: errors)
    }
}
