import Foundation
import Glibc
import JanusClient
import TestSupport
import Testing

/// A terminal that takes bytes slowly, or none for a while, as at the end of a bad line.
@Suite(
    "A slow terminal", .serialized,
    .enabled(if: RealJanus.isExpected, Comment(rawValue: RealJanus.skipReason)))
struct SlowTerminalTests {
    /// How fast the terminal's bytes are taken.
    enum Pace: CustomTestStringConvertible {
        case stalled(for: Duration)
        case slow(bytesPerSecond: Int, for: Duration)

        var testDescription: String {
            switch self {
            case .stalled(let duration): "not read for \(duration)"
            case .slow(let rate, let duration): "read at \(rate) bytes a second for \(duration)"
            }
        }

        var duration: Duration {
            switch self {
            case .stalled(let duration), .slow(_, let duration): duration
            }
        }
    }

    @Test(
        "It holds up nobody but itself: rules go on, memory stays level, and then it shows what is so now",
        arguments: [.stalled(for: .seconds(20)), .slow(bytesPerSecond: 10_000, for: .seconds(8))] as [Pace])
    func slow(_ pace: Pace) async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let alice = try await Guest("Alice", in: 1234, at: janus.url)
        let first = try await Guest("Mallory", in: 1234, at: janus.url)
        let terminal = try PseudoTerminal(
            [janus.url, "--room", "1234", "--refresh", "1"], columns: 200, rows: 60,
            environment: ["JANITOR_ROOM_SECRET": "adminpwd"])
        try await terminal.shows("Alice", "Mallory")
        terminal.type("\t/")
        terminal.type("mallory\rB")
        try await terminal.shows("[y]")
        terminal.type("y")
        try await eventually("Mallory is told") {
            _ = terminal.read()
            return first.heard.contains(.kickedOut(1234))
        }
        await first.leave()

        let begun = ContinuousClock.now
        let level = Self.residentMegabytes(of: terminal.processID)
        var highest = level
        var taken = 0
        var kicked = 0
        var waiting: Guest?
        try await eventually("the time is over", within: pace.duration + .seconds(60)) {
            // Whole screens, more than a terminal like this can take; none of them is needed later.
            _ = terminal.write([0x0C])
            if let guest = waiting {
                if guest.heard.contains(.kickedOut(1234)) {
                    kicked += 1
                    await guest.leave()
                    waiting = nil
                }
            } else if kicked < Self.returns {
                waiting = try await Guest("mallory", in: 1234, at: janus.url)
            }
            if case .slow(let rate, _) = pace {
                let due = Int((ContinuousClock.now - begun) / .milliseconds(1)) * rate / 1000
                if due > taken { taken += terminal.read(atMost: due - taken).count }
            }
            highest = max(highest, Self.residentMegabytes(of: terminal.processID))
            return ContinuousClock.now - begun >= pace.duration && kicked == Self.returns
        }
        #expect(kicked == Self.returns, "the rule is carried out as before")
        #expect(highest - level < 12, "\(highest) MB, at first \(level)")

        // Whoever comes now is on the first whole picture; the pictures that nobody took were never drawn.
        let zoe = try await Guest("Zoe", in: 1234, at: janus.url)
        let start = terminal.transcript.count
        terminal.type("\u{1b}")
        // Alice is shown once the filter is off; of Zoe the stream may tell before that.
        try await terminal.shows("Zoe", "Alice", since: start)
        let caughtUp = terminal.transcript.count - start
        #expect(caughtUp < 120_000, "\(caughtUp) bytes: what was on its way, and a few pictures")
        var changed = ContinuousClock.now
        var length = terminal.transcript.count
        try await eventually("nothing more to draw") {
            _ = terminal.read()
            if terminal.transcript.count != length { changed = .now }
            length = terminal.transcript.count
            return ContinuousClock.now - changed > .milliseconds(300)
        }
        await zoe.leave()
        await alice.leave()
    }

    @Test("Under a flood of events memory stays level, what was missed is said, and the newest is shown")
    func flood() async throws {
        let terminal = try PseudoTerminal(
            ["demo", "--rooms", "3", "--people", "6", "--event-rate", "2000", "--refresh", "1"], columns: 132, rows: 43)
        try await terminal.shows("DEMO", "10001")
        terminal.type("J")
        try await terminal.shows("[y]")
        terminal.type("y")
        try await terminal.shows("crowd 0")

        let begun = ContinuousClock.now
        var level: Int?
        var highest = 0
        try await eventually("the time is over", within: .seconds(60)) {
            let occupied = Self.residentMegabytes(of: terminal.processID)
            // Until then what is kept of events fills up, as it does where they are read.
            if ContinuousClock.now - begun > .seconds(8) { level = level ?? occupied }
            if level != nil { highest = max(highest, occupied) }
            return ContinuousClock.now - begun >= .seconds(16)
        }
        let start = terminal.transcript.count
        try await eventually("a name of this very second, and word of what was missed") {
            _ = terminal.read()
            let text = terminal.text(since: start)
            let newest = text.matches(of: /crowd (\d{10})/).compactMap { Int($0.1) }.max() ?? 0
            return Self.milliseconds - newest < 1000 && text.contains("events were not delivered")
        }
        let growth = highest - (level ?? 0)
        #expect(growth < 24, "\(growth) MB more than the \(level ?? 0) that it had when all was full")
        terminal.send(SIGTERM)
        try await terminal.ends()
    }

    /// What names of a load carry: milliseconds of the system's monotonic clock.
    private static var milliseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    /// How often the one who is kept out comes back: a rule that kicks without end would be paused.
    private static let returns = 3

    /// The memory that a process occupies, in MB.
    private static func residentMegabytes(of pid: pid_t) -> Int {
        let fields = textOfFile("/proc/\(pid)/statm").split(separator: " ")
        return (fields.dropFirst().first.flatMap { Int($0) } ?? 0) * Int(getpagesize()) >> 20
    }
}
