import Foundation
import Glibc
import TestSupport

extension PseudoTerminal {
    /// All that has been written since the transcript had so many bytes.
    func text(since start: Int = 0) -> String { String(decoding: transcript[start...], as: UTF8.self) }

    /// Waits until all these texts have been written, in any order, since the transcript had so many bytes.
    func shows(_ texts: String..., since start: Int = 0, within limit: Duration = .seconds(30)) async throws {
        try await eventually(texts.joined(separator: ", "), within: limit) {
            _ = read()
            let text = text(since: start)
            return texts.allSatisfy(text.contains)
        }
    }

    /// Waits for the end of the program, and reads what it says until then.
    func ends(within limit: Duration = .seconds(30)) async throws {
        try await eventually("the end of the program", within: limit) {
            _ = read()
            return hasEnded
        }
        _ = read()
    }

    /// Types a lot, as fast as the terminal takes it.
    func typeAll(_ text: String) async throws {
        var rest = Array(text.utf8)[...]
        try await eventually("the terminal to take all that is typed") {
            _ = read()
            rest = rest.dropFirst(write(rest))
            return rest.isEmpty
        }
    }

    /// What this process and the system spent on a process so far, in ticks of the clock, and the letter of its state.
    static func usage(of pid: pid_t) -> (ticks: Int, state: String)? {
        // After the name, which may hold anything, in brackets.
        let line = textOfFile("/proc/\(pid)/stat")
        guard let end = line.lastIndex(of: ")") else { return nil }
        let fields = line[end...].split(separator: " ").dropFirst().map(String.init)
        guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else { return nil }
        return (user + system, fields[0])
    }

    /// The processes that a process has started and that live.
    static func children(of pid: pid_t) -> [pid_t] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap(pid_t.init).filter { candidate in
            let line = textOfFile("/proc/\(candidate)/stat")
            guard let end = line.lastIndex(of: ")") else { return false }
            return line[end...].split(separator: " ").dropFirst(2).first.flatMap { pid_t($0) } == pid
        }
    }
}
