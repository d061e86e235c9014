import TestSupport

/// A real Janus of the benchmark's own, on loopback, that ends with this.
public final class RealServer: Sendable {
    private let janus: RealJanus

    /// Starts a Janus and waits until it answers.
    ///
    /// Throws what says so where none is installed.
    public init() async throws { janus = try await RealJanus.start() }

    /// The base of its HTTP API.
    public var url: String { janus.url }

    /// Where it is reached over a WebSocket.
    public var webSocketURL: String { janus.url(.ws) }

    /// A room whose people are told who arrives.
    public var announcingRoom: Int { 2002 }

    /// Ends it.
    public func stop() { janus.stop() }
}

/// A program that lives no longer than this process, with its output in a file.
public final class Companion: Sendable {
    private let process: GuardedProcess
    private let log: String

    /// Starts a program.
    public init(_ command: [String]) throws {
        let folder = try makeTemporaryFolder("benchmark")
        log = "\(folder)/log"
        process = try GuardedProcess(command, folder: folder, log: log)
    }

    /// Its process; 0 once it is gone.
    public var processID: Int32 { process.processID ?? 0 }

    /// Whether it has not ended.
    public var isRunning: Bool { !textOfFile("/proc/\(processID)/cmdline").isEmpty }

    /// All that it has written.
    public var output: String { textOfFile(log) }

    /// Kills it.
    public func stop() { process.stop() }

    /// Asks it to end, and gives its exit status.
    public func terminate() async throws -> Int32 { try await process.terminate() }
}
