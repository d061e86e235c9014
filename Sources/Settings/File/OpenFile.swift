internal import Glibc

/// A file that is open for reading, and who else may read it.
struct OpenFile: ~Copyable {
    /// Why a file cannot be read.
    struct Problem: Error {
        /// The `errno`; nil where others can read it who should not.
        var code: Int32?
        var words: String { code.map { String(cString: strerror($0)) } ?? "others can read it" }
    }

    private let descriptor: Int32
    /// Whether neither its group nor anybody else may do anything with it.
    let isPrivate: Bool

    /// Opens a file; one that should be ours alone is refused where anybody else can read or change it.
    init(_ path: String, wantsPrivate: Bool = false) throws(Problem) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Problem(code: errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw Problem(code: code)
        }
        if wantsPrivate, !Self.isPrivate(status.st_mode) {
            close(descriptor)
            throw Problem(code: nil)
        }
        self.descriptor = descriptor
        isPrivate = Self.isPrivate(status.st_mode)
    }

    deinit { close(descriptor) }

    private static func isPrivate(_ mode: mode_t) -> Bool { mode & 0o077 == 0 }

    /// Its first bytes.
    borrowing func read(upTo limit: Int) throws(Problem) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: limit)
        var count = 0
        while count < limit {
            let length = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), limit - count)
            }
            if length < 0, errno == EINTR { continue }
            guard length >= 0 else { throw Problem(code: errno) }
            if length == 0 { break }
            count += length
        }
        return Array(bytes.prefix(count))
    }
}
