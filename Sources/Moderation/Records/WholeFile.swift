import Glibc

/// Files that are read and written as a whole.
enum WholeFile {
    /// The bytes of a file, of which there may be so many at most, or nil when there is no such file.
    static func readIfThere(_ path: String, limit: Int) throws(RecordProblem) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else {
            let code = errno
            if code == ENOENT || code == ENOTDIR { return nil }
            throw RecordProblem("cannot read", path, code: code)
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= limit {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            let code = errno
            if count < 0, code == EINTR { continue }
            guard count >= 0 else { throw RecordProblem("cannot read", path, code: code) }
            if count == 0 { return bytes }
            bytes += chunk.prefix(count)
        }
        throw RecordProblem("\(path) is larger than \(limit) bytes: move it away")
    }

    /// Gives a file another name, which no other file has, and says which.
    static func putAside(_ path: String) throws(RecordProblem) -> String {
        for number in 1..<1000 {
            let aside = number == 1 ? "\(path).broken" : "\(path).broken-\(number)"
            // A link is only made where there is nothing yet.
            if link(path, aside) == 0 {
                unlink(path)
                return aside
            }
            let code = errno
            if code != EEXIST { throw RecordProblem("cannot put aside", path, code: code) }
        }
        throw RecordProblem("there are too many files like \(path).broken: move them away")
    }

    /// Puts a file, readable by its owner alone, in the place of one that may be there: all of it, or nothing.
    static func replace(_ path: String, with bytes: [UInt8]) throws(RecordProblem) {
        let draft = try write(bytes, besides: path)
        guard rename(draft, path) == 0 else { throw failed(path, leaving: draft) }
    }

    /// Makes a file, readable by its owner alone: all of it, or nothing; one that is there already stays as it is.
    static func make(_ path: String, with bytes: [UInt8]) throws(RecordProblem) {
        var status = stat()
        if lstat(path, &status) == 0 { throw RecordProblem("cannot write", path, code: EEXIST) }
        let draft = try write(bytes, besides: path)
        // A link is only made where there is nothing yet.
        guard link(draft, path) == 0 else { throw failed(path, leaving: draft) }
        unlink(draft)
    }

    private static func write(_ bytes: [UInt8], besides path: String) throws(RecordProblem) -> String {
        var template = Array("\(path).XXXXXX".utf8CString)
        // Only the owner can read what mkstemp makes.
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw RecordProblem("cannot write", path, code: errno) }
        let draft = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw failed(path, leaving: draft) }
            rest = rest.dropFirst(written)
        }
        guard fsync(descriptor) == 0 else { throw failed(path, leaving: draft) }
        return draft
    }

    private static func failed(_ path: String, leaving draft: String) -> RecordProblem {
        let code = errno
        unlink(draft)
        return RecordProblem("cannot write", path, code: code)
    }
}
