import CTerminalGuard
import Canvas
import Glibc
import Testing

/// A terminal whose other side is in the test's hands.
final class PseudoTerminal {
    /// Our side: what is written here has been typed.
    private(set) var master: Int32
    /// The program's side.
    let slave: Int32
    /// Where the program's side can be opened.
    let path: String
    /// Everything the program has written so far and we have read.
    private(set) var output: [UInt8] = []

    init(_ size: Size = Size(columns: 40, rows: 10)) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        try #require(master >= 0)
        var unlocked: Int32 = 0
        var number: UInt32 = 0
        // TIOCSPTLCK and TIOCGPTN, which Swift does not see.
        try #require(ioctl(master, 0x4004_5431, &unlocked) == 0)
        try #require(ioctl(master, 0x8004_5430, &number) == 0)
        path = "/dev/pts/\(number)"
        slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
        try #require(slave >= 0)
        resize(to: size)
    }

    deinit {
        hangUp()
        close(slave)
    }

    func resize(to size: Size) {
        var window = winsize()
        window.ws_col = UInt16(size.columns)
        window.ws_row = UInt16(size.rows)
        #expect(ioctl(master, UInt(TIOCSWINSZ), &window) == 0)
    }

    func type(_ text: String) {
        let bytes = Array(text.utf8)
        #expect(write(master, bytes, bytes.count) == bytes.count)
    }

    func hangUp() {
        if master >= 0 { close(master) }
        master = -1
    }

    /// Whether lines are edited and echoed, as a shell wants it.
    var isCooked: Bool {
        var modes = termios()
        #expect(tcgetattr(slave, &modes) == 0)
        return modes.c_lflag & tcflag_t(ICANON) != 0 && modes.c_lflag & tcflag_t(ECHO) != 0
    }

    /// Takes what the program has written, waiting up to a millisecond, and returns all there has been.
    @discardableResult
    func readOutput() -> String {
        var chunk = [UInt8](repeating: 0, count: 4096)
        var entry = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        while poll(&entry, 1, 1) > 0 {
            let count = read(master, &chunk, chunk.count)
            guard count > 0 else { break }
            output += chunk[..<count]
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Forgets what has been read so far.
    func clearOutput() {
        output.removeAll()
    }
}
