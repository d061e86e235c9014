import FoundationEssentials
import Glibc

/// A program on a pseudo-terminal that is read as fast as it writes.
public final class TerminalProgram {
    /// Its process.
    public let processID: Int32
    /// When it was started.
    public let startedAt: Int
    /// How many bytes it has written.
    public private(set) var written = 0
    /// When the last of them came.
    public private(set) var readAt = 0
    private var screen: ScreenModel
    private let master: Int32
    private let folder: String
    private var hasEnded = false
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    /// Starts a program on a terminal of its own, with no configuration and an empty folder for its records.
    public init(_ command: [String], columns: Int = 132, rows: Int = 43) throws {
        var template = Array("/tmp/janitor-benchmark-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure("mkdtemp") }
        folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var (unlocked, number): (Int32, UInt32) = (0, 0)
        // TIOCSPTLCK and TIOCGPTN, which the module map lacks.
        guard master >= 0, ioctl(master, 0x4004_5431, &unlocked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
            throw Failure("a pseudo-terminal")
        }
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
        screen = ScreenModel(columns: columns, rows: rows)
        let environment = [
            "TERM=xterm-256color", "LANG=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=\(folder)", "XDG_STATE_HOME=\(folder)",
            "XDG_CONFIG_HOME=\(folder)",
        ]
        startedAt = monotonicTime()
        processID = try spawn(command, on: "/dev/pts/\(number)", environment: environment)
    }

    deinit {
        if !hasEnded {
            kill(processID, SIGKILL)
            waitpid(processID, nil, 0)
        }
        close(master)
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// What the terminal shows.
    public var lines: [String] { screen.lines }

    /// Reads for so long, or until something is so; says whether it is.
    @discardableResult
    public func read(for limit: Duration, until isReached: () -> Bool = { false }) -> Bool {
        let end = monotonicTime() + limit.inNanoseconds
        while true {
            let rest = end - monotonicTime()
            guard rest > 0 else { return isReached() }
            var entry = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            guard poll(&entry, 1, Int32(min(rest / 1_000_000 + 1, 100))) > 0 else { continue }
            let count = Glibc.read(master, &buffer, buffer.count)
            guard count > 0 else {
                if count == -1, errno == EAGAIN || errno == EINTR { continue }
                // The other side is closed: the program has ended, or is about to.
                return isReached()
            }
            readAt = monotonicTime()
            written += count
            screen.feed(buffer[..<count])
            if isReached() { return true }
        }
    }

    /// Reads until all these texts are on the screen.
    public func shows(_ texts: String..., within limit: Duration = .seconds(20)) throws {
        func isShown() -> Bool {
            let lines = lines
            return texts.allSatisfy { text in lines.contains { $0.contains(text) } }
        }
        if isShown() || read(for: limit, until: isShown) { return }
        throw Failure("the screen does not show \(texts.joined(separator: ", ")):\n\(lines.joined(separator: "\n"))")
    }

    /// Reads until nothing has come for so long.
    public func settle(_ quiet: Duration) {
        var before = -1
        while before != written {
            before = written
            read(for: quiet) { self.written != before }
        }
    }

    /// Types.
    public func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(master, bytes, bytes.count)
    }

    /// Asks it to end, and makes it end if it does not.
    public func end() {
        guard !hasEnded else { return }
        kill(processID, SIGTERM)
        let limit = monotonicTime() + Duration.seconds(4).inNanoseconds
        while waitpid(processID, nil, WNOHANG) == 0 {
            if monotonicTime() > limit { kill(processID, SIGKILL) }
            read(for: .milliseconds(5))
        }
        hasEnded = true
    }

    /// Waits until it has ended by itself.
    public func awaitEnd() {
        while !hasEnded, waitpid(processID, nil, WNOHANG) == 0 { read(for: .milliseconds(5)) }
        hasEnded = true
    }
}

/// What went wrong with a measurement.
public struct Failure: Error, CustomStringConvertible {
    /// In words.
    public var description: String

    /// Something that is said in these words.
    public init(_ description: String) { self.description = description }
}

private func spawn(_ command: [String], on terminal: String, environment: [String]) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Opened by the leader of a new session, it becomes the controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    for descriptor in Int32(3)..<256 { posix_spawn_file_actions_addclose(&actions, descriptor) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    // POSIX_SPAWN_SETSID, which the module map lacks, and POSIX_SPAWN_SETSIGMASK.
    posix_spawnattr_setflags(&attributes, Int16(0x80) | Int16(POSIX_SPAWN_SETSIGMASK))
    var words = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, command[0], &actions, &attributes, &words, &variables)
    guard result == 0 else { throw Failure("\(command[0]) cannot be started: \(String(cString: strerror(result)))") }
    return process
}
