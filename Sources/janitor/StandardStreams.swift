import Glibc

/// The program's standard output, unbuffered: whoever reads it through a pipe gets each line when it is written.
enum StandardOutput {
    /// Writes everything.
    ///
    /// Throws a ``Failure`` when it takes no more: a picture that nobody got is no success.
    static func write(_ text: String) throws {
        guard writeAll(text, to: STDOUT_FILENO) else {
            throw Failure("cannot write the output: \(String(cString: strerror(errno)))")
        }
    }
}

/// The program's standard error.
enum StandardError {
    static func write(_ text: String) { _ = writeAll(text, to: STDERR_FILENO) }
}

/// Writes everything; false, with `errno` set, when nobody takes it.
private func writeAll(_ text: String, to descriptor: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
        let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { return false }
        bytes = bytes.dropFirst(written)
    }
    return true
}
