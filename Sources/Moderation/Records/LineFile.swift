import Glibc

/// A file of lines to which several programs may append at once: lines are whole, whatever happens to whom.
///
/// What is appended goes to the end of the file under a lock. A line that was torn, by a full disk or a crash, is ended
/// before the next one begins.
struct LineFile: Sendable {
    /// Writes bytes to a descriptor, as `write(2)`: how many, or the negative number of the error.
    typealias Write = @Sendable (Int32, UnsafeRawBufferPointer) -> Int

    let path: String
    /// How many bytes it may have; one that is full is put aside as `FILE.1`, in the place of the one before.
    var limit = Int.max
    var write: Write = Self.writeToDescriptor

    /// How long the lock is waited for: whoever is stopped while holding it must not stop the moderation.
    static let patience = Duration.seconds(1)

    /// Appends lines, each without its end.
    ///
    /// - Parameter written: Raised by how many are in the file, which is not all of them when this throws.
    func append(_ lines: [String], written: inout Int) throws(RecordProblem) {
        var rest = lines.map { Array($0.utf8) + [.lineFeed] }[...]
        while !rest.isEmpty {
            // Opened anew each time: a file that was moved away, or a new month, is nothing special then.
            let descriptor = try openLocked()
            defer { close(descriptor.number) }
            let size = try descriptor.size(of: path)
            var batch: [UInt8] = descriptor.isTorn(at: size) ? [.lineFeed] : []
            var ends: [Int] = []
            for line in rest {
                let isFull = size + batch.count + line.count > limit
                // A line that alone is more than the limit has a file to itself.
                if isFull, !(size == 0 && ends.isEmpty) { break }
                batch += line
                ends.append(batch.count)
            }
            guard !ends.isEmpty else {
                try putAside()
                continue
            }
            let (count, code) = writeAll(batch, to: descriptor.number)
            // One that lacks only its end is whole: the next writer ends it.
            let whole = ends.count { $0 - 1 <= count }
            written += whole
            rest = rest.dropFirst(whole)
            if let code { throw RecordProblem("cannot write", path, code: code) }
        }
    }

    /// Only while the file is locked and known to be the one of that name: nobody else's new file is put aside.
    private func putAside() throws(RecordProblem) {
        guard rename(path, "\(path).1") == 0 else {
            let code = errno
            throw RecordProblem("cannot put the full file aside:", path, code: code)
        }
    }

    private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> (count: Int, failure: Int32?) {
        var count = 0
        while count < bytes.count {
            let step = bytes.withUnsafeBytes { write(descriptor, UnsafeRawBufferPointer(rebasing: $0[count...])) }
            if step == -Int(EINTR) { continue }
            guard step > 0 else { return (count, step < 0 ? Int32(-step) : ENOSPC) }
            count += step
        }
        return (count, nil)
    }

    static let writeToDescriptor: Write = { descriptor, bytes in
        let count = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        return count < 0 ? -Int(errno) : count
    }
}

extension LineFile {
    /// The file of that name, locked, and still of that name when the lock was had.
    private func openLocked() throws(RecordProblem) -> Descriptor {
        for _ in 0..<100 {
            let descriptor = try opened()
            descriptor.lock(for: Self.patience)
            if descriptor.isNamed(path) { return descriptor }
            close(descriptor.number)
        }
        throw RecordProblem("cannot write \(path): it is replaced all the time")
    }

    /// Opens the file for appending, or makes one that only its owner can read.
    private func opened() throws(RecordProblem) -> Descriptor {
        let number = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, 0o600)
        guard number >= 0 else {
            let code = errno
            throw RecordProblem("cannot write", path, code: code)
        }
        var status = stat()
        guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(number)
            throw RecordProblem("\(path) is not a plain file: move it away")
        }
        guard status.st_uid == geteuid() || geteuid() == 0 else {
            close(number)
            throw RecordProblem("\(path) belongs to another user, who could change what is written: move it away")
        }
        return Descriptor(number: number)
    }
}

/// An open file of lines.
private struct Descriptor {
    let number: Int32

    /// Takes the lock, or goes on without after that time, and where the file system knows no locks.
    ///
    /// Without it lines are whole all the same while the disk is not full: each is one write at the end.
    func lock(for patience: Duration) {
        let deadline = ContinuousClock.now + patience
        while flock(number, LOCK_EX | LOCK_NB) != 0 {
            let code = errno
            guard code == EINTR || code == EWOULDBLOCK, ContinuousClock.now < deadline else { return }
            usleep(200)
        }
    }

    /// Whether the path leads to this file.
    func isNamed(_ path: String) -> Bool {
        var (opened, named) = (stat(), stat())
        return fstat(number, &opened) == 0 && lstat(path, &named) == 0 && opened.st_ino == named.st_ino
            && opened.st_dev == named.st_dev
    }

    func size(of path: String) throws(RecordProblem) -> Int {
        var status = stat()
        guard fstat(number, &status) == 0 else {
            let code = errno
            throw RecordProblem("cannot write", path, code: code)
        }
        return Int(status.st_size)
    }

    /// Whether the last line of a file of that size has no end.
    func isTorn(at size: Int) -> Bool {
        var last = UInt8.lineFeed
        return size > 0 && pread(number, &last, 1, off_t(size - 1)) == 1 && last != .lineFeed
    }
}

extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
}
