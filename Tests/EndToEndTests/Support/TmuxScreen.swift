import Foundation
import TestSupport
import Testing

/// A `janitor` in a terminal that a test can type into and read: tmux, with a server of the test's own.
///
/// The server lives no longer than the test process, and its end hangs up the terminal of whatever runs in it.
final class TmuxScreen {
    private let server: GuardedProcess
    private let socket: String
    /// Where the program keeps its records.
    let stateFolder: String

    convenience init(
        _ arguments: [String], columns: Int = 110, rows: Int = 30, environment: [String: String] = [:]
    ) async throws {
        try await self.init(
            program: [JanitorProgram.path] + arguments, columns: columns, rows: rows, environment: environment)
    }

    init(
        program: [String], columns: Int = 110, rows: Int = 30, environment: [String: String] = [:]
    ) async throws {
        let folder = try makeTemporaryFolder("tmux")
        stateFolder = environment["XDG_STATE_HOME"] ?? "\(folder)/state"
        let settings = "\(folder)/tmux.conf"
        try """
        set -g default-terminal tmux-256color
        set -g status off
        set -sg escape-time 0

        """.write(toFile: settings, atomically: true, encoding: .utf8)
        socket = "\(folder)/socket"
        let tmux = try Self.program()
        server = try GuardedProcess(
            [tmux, "-S", socket, "-u", "-f", settings, "-D"], folder: folder, log: "\(folder)/log")
        try await eventually("the start of tmux") { FileManager.default.fileExists(atPath: socket) }
        let own = [
            "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "XDG_STATE_HOME": stateFolder, "XDG_CONFIG_HOME": folder,
            "JANITOR_CONFIG": "",
        ]
        let variables = own.merging(environment) { _, new in new }
        let assignments = variables.map { "\($0)=\($1)" }
        let command = ["env"] + assignments + program
        let line = command.map { "'\($0)'" }.joined(separator: " ") + "; echo '\(Self.mark)'$?; cat"
        try await eventually("a session of tmux") {
            (try? await tell("new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", line)) != nil
        }
    }

    deinit { server.stop() }

    /// What stands on the screen now.
    func text() async throws -> String { try await tell("capture-pane", "-p") }

    /// Whether the hardware cursor is to be seen.
    func showsCursor() async throws -> Bool {
        try await tell("display-message", "-p", "#{cursor_flag}").hasPrefix("1")
    }

    /// Where the hardware cursor is.
    func cursor() async throws -> (column: Int, row: Int) {
        let words = try await tell("display-message", "-p", "#{cursor_x} #{cursor_y}").split { " \n".contains($0) }
        return (Int(words[0]) ?? -1, Int(words[1]) ?? -1)
    }

    /// Types characters, one key each.
    func type(_ characters: String) async throws { try await tell("send-keys", "-l", characters) }

    /// Presses a key by its tmux name, such as `Enter`, `Escape`, `C-z` or `Down`.
    func press(_ name: String) async throws { try await tell("send-keys", name) }

    /// Sends bytes as they are, as the terminal itself would.
    func send(_ bytes: some Sequence<UInt8>) async throws {
        try await tell(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
    }

    /// What tmux says of the pane in one of its formats, such as `#{mouse_sgr_flag}`.
    func state(_ format: String) async throws -> String {
        try await tell("display-message", "-p", format).trimmingCharacters(in: .newlines)
    }

    /// Pastes text between paste markers.
    func paste(_ text: String) async throws {
        try await tell("set-buffer", text)
        try await tell("paste-buffer", "-p")
    }

    func resize(columns: Int, rows: Int) async throws {
        try await tell("resize-window", "-x", "\(columns)", "-y", "\(rows)")
    }

    /// Waits until the screen satisfies a condition, and shows it when it never does.
    func shows(
        _ what: String, within limit: Duration = .seconds(30), _ condition: (String) -> Bool
    ) async throws {
        do {
            try await eventually(what, within: limit) { condition(try await text()) }
        } catch {
            let last = (try? await text()) ?? "gone"
            Issue.record("the screen never showed \(what); at last it was:\n\(last)")
            throw error
        }
    }

    /// Waits until all these texts stand on the screen.
    func shows(_ texts: String..., within limit: Duration = .seconds(30)) async throws {
        try await shows(texts.joined(separator: ", "), within: limit) { screen in texts.allSatisfy(screen.contains) }
    }

    /// The exit status, once the program has ended.
    ///
    /// The shell around it says so: tmux' own `pane_dead_status` is sometimes empty.
    func exitStatus() async throws -> Int {
        try await eventually("the end of the program") {
            let lines = try await text().split(separator: "\n")
            return lines.last { $0.hasPrefix(Self.mark) }.flatMap { Int($0.dropFirst(Self.mark.count)) }
        }
    }

    private static let mark = "ended: "

    /// tmux did not do what it was told.
    private struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    @discardableResult
    private func tell(_ words: String...) async throws -> String { try await tell(words) }

    @discardableResult
    private func tell(_ words: [String]) async throws -> String {
        let result = try await runProgram(try Self.program(), ["-S", socket] + words)
        guard result.status == 0 else { throw Failure(description: "tmux \(words): \(result.errors)") }
        return result.output
    }

    private static func program() throws -> String {
        try #require(findProgram("tmux"), "tmux is not installed here: apt-get install tmux")
    }
}
