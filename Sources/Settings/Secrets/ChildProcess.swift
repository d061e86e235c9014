internal import Glibc

/// A program that runs beside us, without input, and what it has written so far.
final class ChildProcess {
    private(set) var output: [UInt8] = []
    private(set) var errors: [UInt8] = []
    /// How it ended, as `waitpid` tells.
    private(set) var status: Int32 = 0

    private let process: pid_t
    private let streams: [Int32]
    private var isReaped = false

    /// More than this of a stream is read and thrown away.
    private static let limit = 65_536

    /// Starts the program of the first word, looked for on the `PATH`.
    init(_ words: [String]) throws(SecretCommand.Problem) {
        var (output, errors): ([Int32], [Int32]) = ([0, 0], [0, 0])
        func failed(_ code: Int32) -> SecretCommand.Problem {
            SecretCommand.Problem(words: "the command \(words[0]) cannot be run: \(String(cString: strerror(code)))")
        }
        // Socket pairs, since they are closed on exec from their first moment: no other child ever holds an end, too.
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &output) == 0 else { throw failed(errno) }
        guard socketpair(AF_UNIX, kind, 0, &errors) == 0 else {
            let code = errno
            for descriptor in output { close(descriptor) }
            throw failed(code)
        }
        defer { for descriptor in [output[1], errors[1]] { close(descriptor) } }
        let result = Self.spawn(words, output: output[1], errors: errors[1])
        streams = [output[0], errors[0]]
        process = result.process
        guard result.code == 0 else {
            isReaped = true
            throw failed(result.code)
        }
        for descriptor in streams { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
    }

    deinit {
        for descriptor in streams { close(descriptor) }
        if !isReaped {
            kill()
            while waitpid(process, &status, 0) == -1, errno == EINTR {}
        }
    }

    private static func spawn(_ words: [String], output: Int32, errors: Int32) -> (process: pid_t, code: Int32) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A group of its own, so that its children end with it; and our threads block signals, which it would inherit.
        posix_spawnattr_setpgroup(&attributes, 0)
        var noSignals = sigset_t()
        sigemptyset(&noSignals)
        posix_spawnattr_setsigmask(&attributes, &noSignals)
        var ignored = sigset_t()
        sigemptyset(&ignored)
        sigaddset(&ignored, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &ignored)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, words[0], &actions, &attributes, &arguments, environ)
        return (process, code)
    }

    var hasEnded: Bool {
        if !isReaped { isReaped = waitpid(process, &status, WNOHANG) == process }
        return isReaped
    }

    /// Takes what has been written since.
    func read() {
        Self.drain(streams[0], into: &output)
        Self.drain(streams[1], into: &errors)
    }

    private static func drain(_ descriptor: Int32, into bytes: inout [UInt8]) {
        var buffer = [UInt8](repeating: 0, count: 4096)
        // A flood is read a piece at a time, so that the time limit holds for it as well.
        for _ in 0..<64 {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            bytes += buffer[..<count].prefix(limit - bytes.count)
        }
    }

    /// Ends it with all that it has started.
    func kill() { _ = Glibc.kill(-process, SIGKILL) }
}
