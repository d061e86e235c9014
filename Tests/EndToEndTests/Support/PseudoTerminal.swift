import Foundation
import Glibc
import TestSupport

/// A program on a raw pseudo-terminal, whose output is read only when the test asks for it.
final class PseudoTerminal {
    let processID: pid_t
    private var master: Int32
    private var status: Int32?
    /// Where the program keeps its records.
    let stateFolder: String
    /// All that has been written and read so far.
    private(set) var transcript: [UInt8] = []

    init(
        program: String = JanitorProgram.path, _ arguments: [String], columns: UInt16 = 100, rows: UInt16 = 30,
        terminal: String = "xterm-256color", environment additions: [String: String] = [:]
    ) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var (unlocked, number): (Int32, UInt32) = (0, 0)
        // TIOCSPTLCK and TIOCGPTN, which the module map lacks.
        guard master >= 0, ioctl(master, 0x4004_5431, &unlocked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
            throw POSIXError(.EIO)
        }
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Opened by the leader of a new session, it becomes the controlling terminal.
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/pts/\(number)", O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        closeInherited(&actions)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(0x80))  // POSIX_SPAWN_SETSID, which the module map lacks.

        var words = ([program] + arguments).map { strdup($0) } + [nil]
        // A crash report that asks what to do next makes the terminal raw again, sooner or later after we gave it back.
        let report = "interactive=no,color=no,symbolicate=off,threads=crashed"
        stateFolder = try makeTemporaryFolder("terminal")
        let environment = [
            "TERM": terminal, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "XDG_STATE_HOME": stateFolder,
            "XDG_CONFIG_HOME": stateFolder, "SWIFT_BACKTRACE": report,
        ]
        var variables = environment.merging(additions) { $1 }.map { strdup("\($0)=\($1)") } + [nil]
        defer { for word in words + variables { free(word) } }
        var pid: pid_t = 0
        let result = posix_spawn(&pid, program, &actions, &attributes, &words, &variables)
        guard result == 0 else { throw POSIXError(POSIXErrorCode(rawValue: result) ?? .EIO) }
        processID = pid
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
    }

    deinit {
        // With its whole session: the reporter of a crash can outlive both the program and the terminal.
        kill(-processID, SIGKILL)
        hangUp()
        if status == nil { waitpid(processID, nil, 0) }
        try? FileManager.default.removeItem(atPath: stateFolder)
    }

    /// Everything that has been written since the last call.
    func read() -> String { String(decoding: read(atMost: .max), as: UTF8.self) }

    /// What has been written since the last call, but no more than so many bytes; the rest is left for the next.
    @discardableResult
    func read(atMost limit: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while bytes.count < limit {
            let count = Glibc.read(master, &buffer, min(buffer.count, limit - bytes.count))
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        transcript += bytes
        return bytes
    }

    func type(_ text: String) {
        _ = write(text.utf8)
    }

    /// Types bytes, and says how many the terminal took.
    func write(_ bytes: some Collection<UInt8>) -> Int {
        let bytes = Array(bytes)
        return max(0, Glibc.write(master, bytes, bytes.count))
    }

    /// Changes the window's size, of which the program is told.
    func resize(columns: UInt16, rows: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    func send(_ signal: Int32) { kill(processID, signal) }

    /// The terminal goes away, as when its window is closed.
    func hangUp() {
        if master >= 0 { close(master) }
        master = -1
    }

    /// Whether the terminal is in the state that a shell expects: line by line, with echo.
    var isCooked: Bool {
        var settings = termios()
        tcgetattr(master, &settings)
        return settings.c_lflag & tcflag_t(ICANON) != 0 && settings.c_lflag & tcflag_t(ECHO) != 0
    }

    var hasEnded: Bool {
        if status != nil { return true }
        var value: Int32 = 0
        guard waitpid(processID, &value, WNOHANG) == processID else { return false }
        status = value
        return true
    }

    /// The exit status; nil for an end by a signal.
    var exitStatus: Int32? {
        guard hasEnded, let status, status & 0x7f == 0 else { return nil }
        return (status >> 8) & 0xff
    }
}
