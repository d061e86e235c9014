package import Glibc
internal import Synchronization

/// A program that lives no longer than the test process, whatever ends that, and takes its folder with it.
///
/// A shell of its own process group starts the program and reads from a socket that only the test process holds open. When
/// that closes (on ``stop()``, or because the test process is gone) it kills the program and removes the folder.
/// `PR_SET_PDEATHSIG` would not do: it is tied to the thread that started the program, and threads come and go.
package final class GuardedProcess: Sendable {
    private let shell: pid_t
    /// The socket that keeps it all alive; `nil` once it is stopped.
    let leash: Mutex<Int32?>
    /// The program's process; `nil` while there is none.
    let program = Mutex<pid_t?>(nil)

    /// Each line from the socket is a command, and gets a number for an answer.
    ///
    /// When the test process dies while the program is stopped, the kernel hangs up on the group that both are in. The
    /// guard lives through that; a handler, unlike ignoring, is not handed down to the program.
    private static let script = """
        trap : HUP
        folder=$1; log=$2; shift 2
        start() { "$@" </dev/null >>"$log" 2>&1 & program=$!; }
        start "$@"
        echo "$program" >&0
        while read -r command; do
            status=0
            case $command in
            start) start "$@"; status=$program;;
            reap) wait "$program"; status=$?; program=;;
            *) kill "-$command" "$program" 2>/dev/null || status=1;;
            esac
            echo "$status" >&0
        done 2>/dev/null
        test -z "$program" || kill -KILL "$program" 2>/dev/null
        wait
        rm -rf "$folder"
        """

    /// Starts a program with its output going to the file `log` in `folder`, which is removed with it.
    package init(_ command: [String], folder: String, log: String) throws {
        var ends: [Int32] = [0, 0]
        // A socket pair, since it is closed on exec from its first moment: no other child ever holds the leash, too.
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw POSIXFailure("socketpair", errno)
        }
        defer { close(ends[0]) }
        do {
            shell = try Self.spawn(
                ["/bin/sh", "-c", Self.script, "guard", folder, log] + command, standardInput: ends[0])
        } catch {
            close(ends[1])
            throw error
        }
        leash = Mutex(ends[1])
        let greeting = try leash.withLock { try Self.answer(on: $0) }
        program.withLock { $0 = greeting }
    }

    /// Kills the program, also a stopped one, and waits until it is gone and its folder removed.
    ///
    /// Calling it again does nothing.
    package func stop() {
        let descriptor = leash.withLock { leash in
            defer { leash = nil }
            return leash
        }
        guard let descriptor else { return }
        close(descriptor)
        program.withLock { $0 = nil }
        var status: Int32 = 0
        while waitpid(shell, &status, 0) == -1, errno == EINTR {}
    }

    private static func spawn(_ arguments: [String], standardInput: Int32) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, standardInput, STDIN_FILENO)
        // Nothing of the test runner's own is held open: whoever reads its output waits for the end of all who can write.
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        closeInherited(&actions)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A group of its own, so that an interrupt typed at the tests does not kill the guard before its charge.
        posix_spawnattr_setpgroup(&attributes, 0)
        // Our threads block most signals. A shell that inherits that is never told that its child ended.
        var noSignals = sigset_t()
        sigemptyset(&noSignals)
        posix_spawnattr_setsigmask(&attributes, &noSignals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))

        var pointers = arguments.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var pid: pid_t = 0
        let status = posix_spawn(&pid, arguments[0], &actions, &attributes, &pointers, environ)
        guard status == 0 else { throw POSIXFailure("posix_spawn", status) }
        return pid
    }
}

/// Has a program that is about to be started close everything of ours beyond its standard streams.
///
/// A socket that it held open, too, would never be seen to close.
package func closeInherited(_ actions: inout posix_spawn_file_actions_t) {
    for descriptor in Int32(3)..<4096 { posix_spawn_file_actions_addclose(&actions, descriptor) }
}
