import Foundation
import Glibc
import TestSupport

/// The built `janitor`, which lies beside the test bundle.
enum JanitorProgram {
    static let path: String = {
        let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        return folder.appendingPathComponent("janitor").path
    }()

    /// What a run printed and how it ended.
    struct Result {
        var status: Int32
        var output: String
        var errors: String
        /// How long it ran.
        var duration: Duration
    }

    /// Runs it without a terminal and waits for its end.
    static func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> Result {
        try await runProgram(path, arguments, environment: environment)
    }
}

/// Runs a program and waits for its end.
///
/// The wait has a thread of its own: those of the tests are few, and others need them.
func runProgram(
    _ path: String, _ arguments: [String], environment: [String: String] = [:]
) async throws -> JanitorProgram.Result {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread {
            continuation.resume(with: Result { try waitForProgram(path, arguments, environment) })
        }
    }
}

/// Foundation's `Process` will not do: with many files open in this process it now and then crashes on reading their list.
private func waitForProgram(
    _ path: String, _ arguments: [String], _ environment: [String: String]
) throws -> JanitorProgram.Result {
    let start = ContinuousClock.now
    let (pid, output, errors) = try spawn(path, arguments, environment)
    // What these programs say on stderr fits a pipe's buffer, so that reading one after the other cannot block.
    let said = readToEnd(output)
    let complained = readToEnd(errors)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) == -1, errno == EINTR {}
    let hasExited = status & 0x7f == 0
    return JanitorProgram.Result(
        status: hasExited ? (status >> 8) & 0xff : status & 0x7f, output: said, errors: complained,
        duration: ContinuousClock.now - start)
}

/// Starts a program, and gives its process and what to read its output and its errors from.
private func spawn(
    _ path: String, _ arguments: [String], _ environment: [String: String]
) throws -> (pid: pid_t, output: Int32, errors: Int32) {
    var (output, errors): ([Int32], [Int32]) = ([0, 0], [0, 0])
    // Socket pairs, since they are closed on exec from their first moment: no other child ever holds an end, too.
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &output) == 0, socketpair(AF_UNIX, kind, 0, &errors) == 0 else {
        throw POSIXError(.EMFILE)
    }
    defer { for descriptor in [output[1], errors[1]] { close(descriptor) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors[1], STDERR_FILENO)
    closeInherited(&actions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Our threads block most signals, which a program would inherit.
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    // The configuration of whoever runs the tests is no part of them.
    let none = ["XDG_CONFIG_HOME": "/nonexistent", "JANITOR_CONFIG": ""]
    let own = ProcessInfo.processInfo.environment.merging(none) { _, new in new }
    let variables = own.merging(environment) { _, new in new }
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var settings = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var pid: pid_t = 0
    let result = posix_spawn(&pid, path, &actions, &attributes, &words, &settings)
    guard result == 0 else {
        for descriptor in [output[0], errors[0]] { close(descriptor) }
        throw POSIXError(POSIXErrorCode(rawValue: result) ?? .EIO)
    }
    return (pid, output[0], errors[0])
}

/// Everything that comes, until nobody is left who could write.
private func readToEnd(_ descriptor: Int32) -> String {
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = read(descriptor, &buffer, buffer.count)
        if count == -1, errno == EINTR { continue }
        guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
        bytes += buffer[..<count]
    }
}
