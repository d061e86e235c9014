import Canvas
import Glibc

/// The terminal's descriptors and what it can say of itself.
struct TerminalDevice: Sendable {
    /// Where keys come from.
    var input: Int32
    /// Where frames go to.
    var output: Int32
    /// Its terminfo type.
    var type: String

    /// The window's size as the system knows it; 80×24 if it does not.
    var size: Size {
        var window = winsize()
        guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
            return Size(columns: 80, rows: 24)
        }
        return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
    }

    /// Its modes now; `nil` if it is no terminal.
    var modes: termios? {
        var modes = termios()
        return tcgetattr(input, &modes) == 0 ? modes : nil
    }

    /// Sets its modes.
    func set(_ modes: termios) {
        var modes = modes
        tcsetattr(input, TCSANOW, &modes)
    }

    /// Throws away what was typed and not read.
    func discardInput() {
        tcflush(input, TCIFLUSH)
    }
}
