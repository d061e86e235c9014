import Foundation

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

private func waitForProgram(
    _ path: String, _ arguments: [String], _ environment: [String: String]
) throws -> JanitorProgram.Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    let (output, errors) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    let start = ContinuousClock.now
    try process.run()
    // What these programs say on stderr fits a pipe's buffer, so that reading one after the other cannot block.
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return JanitorProgram.Result(
        status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
        errors: String(decoding: complained, as: UTF8.self), duration: ContinuousClock.now - start)
}
