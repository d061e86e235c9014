import Canvas
import Glibc

/// Reads keys from a descriptor without ever waiting.
struct InputReader {
    /// What a reading brought.
    enum Result {
        case inputs([TerminalInput])
        /// There will be no more.
        case hungUp
    }

    /// The most bytes that are taken at once, so that a flood of input cannot keep frames back for good.
    private static let limit = 65_536

    private let descriptor: Int32
    private var parser: InputParser
    /// When bytes came last.
    private var lastBytes: Duration?

    /// Reads from a descriptor that `poll` can watch.
    init(descriptor: Int32, parser: InputParser) {
        self.descriptor = descriptor
        self.parser = parser
    }

    /// When what is held back has to be taken for what it is; `nil` if nothing is.
    var deadline: Duration? {
        guard let patience = parser.patience, let lastBytes else { return nil }
        return lastBytes + patience
    }

    /// Reads what is waiting, if anything is.
    mutating func readWaiting() -> Result {
        var inputs: [TerminalInput] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        var total = 0
        while total < Self.limit {
            var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&entry, 1, 0) > 0 else { break }
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count > 0 else { return .hungUp }
            total += count
            lastBytes = MonotonicTime.now
            inputs += parser.parse(buffer[..<count])
        }
        if let deadline, deadline <= MonotonicTime.now { inputs += parser.flush() }
        return .inputs(inputs)
    }

    /// Drops what is held back: it was typed before a stop.
    mutating func forget() {
        _ = parser.flush()
    }
}
