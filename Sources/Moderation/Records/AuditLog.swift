import Glibc
internal import Synchronization

/// The record of what was done: one file of lines a month, which several Janitors may write to at once.
package final class AuditLog: Sendable {
    /// Where it is, and everything else that is kept.
    let folder: StateFolder
    private let context: AuditContext
    private let state = Mutex(State())
    private let clock: @Sendable () -> Double
    private let write: LineFile.Write

    private struct State {
        /// The problem that was told last, so that the same is not told again with every line.
        var told: RecordProblem?
        /// How many lines could not be written since the last one that could.
        var missing = 0
    }

    /// A log in that folder, of what is done by this user under this name on this server.
    package init(folder: StateFolder, context: AuditContext) {
        self.folder = folder
        self.context = context
        clock = RecordTime.now
        write = LineFile.writeToDescriptor
    }

    init(
        folder: StateFolder, context: AuditContext, clock: @escaping @Sendable () -> Double,
        write: @escaping LineFile.Write = LineFile.writeToDescriptor
    ) {
        self.folder = folder
        self.context = context
        self.clock = clock
        self.write = write
    }

    /// The file that lines go into now.
    package var path: String { folder.file("audit-\(RecordTime.month(clock())).jsonl") }

    /// Writes a line, with the present time, after a word about those before it that could not be written.
    ///
    /// It waits for no other program longer than ``LineFile/patience``.
    ///
    /// - Returns: Why it could not be written, when that is news; an action goes on all the same.
    package func append(_ entry: AuditEntry) -> RecordProblem? {
        state.withLock { state -> RecordProblem? in
            var entry = entry
            entry.time = clock()
            let lost = state.missing > 0 ? [AuditEntry.line(missing: state.missing, at: entry.time, in: context)] : []
            var written = 0
            do throws(RecordProblem) {
                try folder.make()
                let file = LineFile(path: folder.file("audit-\(RecordTime.month(entry.time)).jsonl"), write: write)
                try file.append(lost + [entry.line(in: context)], written: &written)
                state = State()
                return nil
            } catch {
                if written >= lost.count { state.missing = 0 }
                if written <= lost.count { state.missing += 1 }
                defer { state.told = error }
                return state.told == error ? nil : error
            }
        }
    }

    /// The latest entries of everybody who writes here, oldest first; what is no entry is passed over.
    package func recent(limit: Int) -> [AuditEntry] {
        var entries: [AuditEntry] = []
        for name in monthlyFiles() where entries.count < limit {
            entries = Self.lastEntries(in: folder.file(name), limit: limit - entries.count) + entries
        }
        return entries
    }

    /// The names of the files, the latest first.
    private func monthlyFiles() -> [String] {
        guard let directory = opendir(folder.path) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix("audit-"), name.hasSuffix(".jsonl"), name.count == "audit-2026-11.jsonl".count {
                names.append(name)
            }
        }
        return names.sorted(by: >)
    }

    /// So much of the end of a file is looked at, at most.
    private static let window = 1 << 20

    private static func lastEntries(in path: String, limit: Int) -> [AuditEntry] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return [] }
        let start = max(0, Int(status.st_size) - window)
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size) - start)
        let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(start)) }
        guard count > 0 else { return [] }
        var entries: [AuditEntry] = []
        // Bytes, for a carriage return and a line feed are one character.
        for (index, line) in bytes.prefix(count).split(separator: .lineFeed, omittingEmptySubsequences: false)
            .enumerated().reversed() where entries.count < limit
        {
            // The first one was cut by the window.
            if index == 0, start > 0 { break }
            if let entry = AuditEntry(line: String(decoding: line, as: UTF8.self)) { entries.append(entry) }
        }
        return entries.reversed()
    }
}

extension AuditContext {
    /// The user and the machine of this process.
    package init(moderator: String, server: String) {
        var name = [CChar](repeating: 0, count: 256)
        gethostname(&name, name.count - 1)
        let host = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        let user = getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? "\(geteuid())"
        self.init(user: user, host: host, moderator: moderator, server: server)
    }
}
