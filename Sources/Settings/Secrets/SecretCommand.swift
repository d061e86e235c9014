internal import Glibc
internal import JanusWire
internal import Text

/// A command whose first line of output is a secret.
struct SecretCommand {
    /// Why it gave none, in words that name its program but none of its arguments.
    struct Problem: Error, Hashable {
        var words: String
    }

    var words: [String]
    /// How long it may take.
    var limit: Duration

    private static let limit = 4096
    private static let step = Duration.milliseconds(5)

    /// Runs it; what takes too long is ended with all that it has started.
    func run() async throws(Problem) -> Secret {
        let process = try ChildProcess(words)
        let deadline = ContinuousClock.now + limit
        while !process.hasEnded {
            guard ContinuousClock.now < deadline, !Task.isCancelled else {
                process.kill()
                throw problem(Task.isCancelled ? "was ended" : "took longer than \(seconds) s and was ended")
            }
            process.read()
            try? await Task.sleep(for: Self.step)
        }
        // What a command leaves behind, such as an agent, may hold its output open: what is there by now is all.
        process.read()
        guard process.status == 0 else {
            let reason = process.errors.firstLine.map { ": \(CleanText(cleaning: $0, limit: 200))" } ?? ""
            let signal = process.status & 0x7f
            let ending = signal == 0 ? "with status \((process.status >> 8) & 0xff)" : "by signal \(signal)"
            throw problem("ended \(ending)\(reason)")
        }
        guard let secret = process.output.firstLine else { throw problem("printed no secret in its first line") }
        guard secret.utf8.count <= Self.limit else { throw problem("printed a line that is too long for a secret") }
        return Secret(secret)
    }

    private var seconds: Int64 { limit.components.seconds }

    private func problem(_ words: String) -> Problem { Problem(words: "the command \(self.words[0]) \(words)") }
}

extension [UInt8] {
    /// The first line, if it is text and not empty.
    fileprivate var firstLine: String? {
        guard let line = split(separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false).first,
            let text = String(validating: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
        else { return nil }
        return text.isEmpty ? nil : text
    }
}
