import JanusWire
internal import Synchronization

/// A file to which events are written as they happen, so that they outlive the program.
///
/// It is bounded: one that is full is put aside as `FILE.1`, in the place of the one before.
package final class EventFile: Sendable {
    private struct State {
        /// The number of the last event that is accounted for: written, or said to be missing.
        var last: UInt64 = 0
        var told: RecordProblem?
    }

    private let server: String
    private let file: LineFile
    private let state = Mutex(State())

    /// `limit` is in bytes.
    package init(path: String, server: String, limit: Int = 100 << 20) {
        self.server = server
        file = LineFile(path: path, limit: limit)
    }

    init(path: String, server: String, limit: Int, write: @escaping LineFile.Write) {
        self.server = server
        file = LineFile(path: path, limit: limit, write: write)
    }

    /// Writes events, with a word about those that are missing between.
    ///
    /// - Returns: Why they could not be written, when that is news. They count as missing then.
    package func append(_ records: [EventRecord]) -> RecordProblem? {
        state.withLock { state -> RecordProblem? in
            var lines: [String] = []
            // For each line, the last event that is accounted for with it.
            var reached: [UInt64] = []
            var last = state.last
            for record in records where record.sequence > last {
                if record.sequence > last + 1 {
                    lines.append(record.line(missingBefore: record.sequence - last - 1, server: server))
                    reached.append(record.sequence - 1)
                }
                last = record.sequence
                lines.append(record.line(server: server))
                reached.append(last)
            }
            var written = 0
            do throws(RecordProblem) {
                try file.append(lines, written: &written)
                state = State(last: last)
                return nil
            } catch {
                // What was not written shows as a gap once something can be.
                if written > 0 { state.last = reached[written - 1] }
                defer { state.told = error }
                return state.told == error ? nil : error
            }
        }
    }

    /// Writes events into a new file.
    ///
    /// - Throws: why it could not be written; a file that is there already stays as it is.
    static func save(_ records: [EventRecord], server: String, to path: String) throws(RecordProblem) {
        let text = records.map { $0.line(server: server) + "\n" }.joined()
        try WholeFile.make(path, with: Array(text.utf8))
    }
}
