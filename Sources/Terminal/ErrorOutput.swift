import Glibc

/// Keeps standard error off the screen: collects it in a file without a name, and repeats it afterwards.
///
/// Libraries and Swift's runtime write there, and would scatter their words over the dashboard.
final class ErrorOutput {
    /// The real standard error.
    let original: Int32
    /// What has been written since the screen is on.
    let captured: Int32

    /// The most bytes that are repeated; the last ones.
    private static let replayLimit: off_t = 65_536

    /// Begins to collect; `nil` if standard error does not go to a terminal, or no file can be made.
    init?() {
        guard isatty(STDERR_FILENO) == 1 else { return nil }
        var path = Array("/tmp/.janitor-XXXXXX".utf8CString)
        let captured = mkstemp(&path)
        guard captured >= 0 else { return nil }
        unlink(path)
        let original = dup(STDERR_FILENO)
        guard original >= 0 else {
            close(captured)
            return nil
        }
        for descriptor in [captured, original] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        self.captured = captured
        self.original = original
        resume()
    }

    deinit {
        close(captured)
        close(original)
    }

    /// Lets standard error through and repeats what was collected.
    func release() {
        dup2(original, STDERR_FILENO)
        let size = lseek(captured, 0, SEEK_END)
        var offset = max(0, size - Self.replayLimit)
        var chunk = [UInt8](repeating: 0, count: 4096)
        while offset < size {
            let count = pread(captured, &chunk, chunk.count, offset)
            guard count > 0, write(original, chunk, count) == count else { break }
            offset += off_t(count)
        }
        ftruncate(captured, 0)
        lseek(captured, 0, SEEK_SET)
    }

    /// Collects again after ``release()``.
    func resume() {
        dup2(captured, STDERR_FILENO)
    }
}
