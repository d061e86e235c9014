import JanusWire
import Text

/// The connection's life as a state machine without IO: what it is in, and what comes next.
struct ConnectionRecord: Hashable, Sendable {
    enum Phase: Hashable, Sendable {
        /// An attempt to connect is under way.
        case trying
        case live
        /// Waiting for the next attempt.
        case waiting(until: Moment)
        /// Waiting for the moderator.
        case refused
    }

    private(set) var phase = Phase.trying
    /// Attempts that failed in a row: connections that broke before the server gave anything count, too.
    private(set) var failures = 0
    /// Why it is not live, with what to do about it.
    private(set) var fault: Fault?
    /// Since when it is not live.
    private(set) var lostSince: Moment?
    /// Whether it has ever been live.
    private(set) var hasBeenLive = false

    /// Counts the connections, so that an answer to an old one's question is known for what it is.
    private(set) var number = 0

    private var jitter: SplitMix64

    init(seed: UInt64) { jitter = SplitMix64(seed: seed) }

    var isLive: Bool { phase == .live }

    /// A connection was made.
    ///
    /// Returns how long there was none, or nil the first time.
    mutating func established(at now: Moment) -> Duration? {
        let gap = hasBeenLive ? lostSince.map { now.since($0) } : nil
        phase = .live
        number += 1
        fault = nil
        lostSince = nil
        hasBeenLive = true
        return gap
    }

    /// The server gives what it is there for: the next break is a new one, not another failure in a row.
    mutating func proved() { failures = 0 }

    /// The connection broke, or an attempt failed: waits before the next attempt, or for the moderator.
    mutating func failed(_ fault: Fault, at now: Moment) {
        if lostSince == nil { lostSince = now }
        self.fault = fault
        failures += 1
        phase = fault.isFinal ? .refused : .waiting(until: now.advanced(by: pause()))
    }

    /// The wait is over, or the moderator asked for an attempt.
    ///
    /// False when there is nothing to attempt.
    mutating func retry(at now: Moment, evenEarly: Bool) -> Bool {
        switch phase {
        case .trying, .live: return false
        case .refused: guard evenEarly else { return false }
        case .waiting(let until): guard evenEarly || now.uptime >= until.uptime else { return false }
        }
        phase = .trying
        return true
    }

    /// 1, 2, 4 … 30 s, a fifth more or less, so that the clients of a restarted server do not come back in step.
    private mutating func pause() -> Duration {
        let seconds = min(30, 1 << min(failures - 1, 5))
        let factor = 0.8 + 0.4 * Double(jitter.next() % 1000) / 1000
        return .milliseconds(Int(Double(seconds) * 1000 * factor))
    }
}

/// A small seeded generator (SplitMix64), so that a run can be repeated.
struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
