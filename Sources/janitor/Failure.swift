#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Why the program ends without having done what it was asked, in one line that says what to do next.
struct Failure: Error {
    var message: String
    var status: Int32 = 1

    init(_ message: String) { self.message = message }

    /// A command line that cannot be meant.
    static func usage(_ message: String) -> Failure {
        var failure = Failure(message)
        failure.status = 2
        return failure
    }
}

/// The program's standard error.
enum StandardError {
    static func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
    }
}
