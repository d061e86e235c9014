internal import Glibc

/// A program that lives no longer than the test process, whatever ends that, and takes its folder with it.
///
/// A shell of its own process group starts the program and reads from a socket that only the test process holds open. When
/// that closes (on ``stop()``, or because the test process is gone) it kills the program and removes the folder.
/// `PR_SET_PDEATHSIG` would not do: it is tied to the thread that started the program, and threads come and go.
package final class GuardedProcess: Sendable {
    private let shell: pid_t
    private let leash: Int32

    private static let script = """
        folder=$1; log=$2; shift 2
        "$@" </dev/null >"$log" 2>&1 &
        program=$!
        read -r _
        kill -KILL $program 2>/dev/null
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

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
        // Nothing of the test runner's own is held open: whoever reads its output waits for the end of all who can write.
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        for descriptor in Int32(3)..<1024 { posix_spawn_file_actions_addclose(&actions, descriptor) }
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

        let arguments = ["/bin/sh", "-c", Self.script, "guard", folder, log] + command
        var pointers = arguments.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var pid: pid_t = 0
        let status = posix_spawn(&pid, "/bin/sh", &actions, &attributes, &pointers, environ)
        guard status == 0 else {
            close(ends[1])
            throw POSIXFailure("posix_spawn", status)
        }
        shell = pid
        leash = ends[1]
    }

    /// Kills the program, waits until it is gone and its folder removed.
    ///
    /// To be called once.
    package func stop() {
        close(leash)
        var status: Int32 = 0
        while waitpid(shell, &status, 0) == -1, errno == EINTR {}
    }
}

/// A system call that failed.
package struct POSIXFailure: Error, CustomStringConvertible {
    package let description: String

    init(_ call: String, _ code: Int32) {
        description = "\(call): \(String(cString: strerror(code)))"
    }
}

/// A port of the loopback address that nobody used a moment ago.
package func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw POSIXFailure("socket", errno) }
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
            bind(descriptor, generic, length) == 0 ? getsockname(descriptor, generic, &length) : -1
        }
    }
    guard status == 0 else { throw POSIXFailure("bind", errno) }
    return Int(UInt16(bigEndian: address.sin_port))
}
