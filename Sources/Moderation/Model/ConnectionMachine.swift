import JanusWire
import Text

/// The connection's life as a state machine, without IO and without a clock: where it is, and what comes next.
///
/// ```
///              established                unanswered for 3 s
/// connecting ──────────────▶ live ◀──────────────────────────▶ late
///     │                       │            answered             │ r
///     │ failed                │ failed                          ▼
///     ├──────────▶ lost ◀─────┴───────────────────────────── attempt
///     │              │ pause over, r
///     │              └──▶ attempt ── established ──▶ live
///     └──────────▶ refused (a failure that no retry helps) ── r ──▶ attempt
/// ```
struct ConnectionMachine: Hashable, Sendable {
    enum State: Hashable, Sendable {
        /// There was never a connection, and the first attempt is under way.
        case connecting
        case live
        /// Something has not been answered for longer than expected.
        case late(since: Moment)
        /// The next attempt starts at `nextTry`; it is under way when that is nil.
        case lost(nextTry: Moment?)
        /// No attempt helps until the moderator does something.
        case refused
    }

    /// What can happen to it.
    enum Event: Hashable, Sendable {
        /// An attempt made a connection.
        case established
        /// An attempt failed, or the connection broke.
        case failed(Fault)
        /// The oldest request without an answer is from then; nil when all are answered.
        case waiting(since: Moment?)
        /// The server gave what it is there for: the picture is read anew.
        case proved
        /// The moderator wants a connection now.
        case wanted
        /// Time went by.
        case ticked
    }

    private(set) var state = State.connecting
    /// Attempts that failed in a row: connections that soon broke again count, too.
    private(set) var failures = 0
    /// Why it is not live, with what to do about it.
    private(set) var fault: Fault?
    /// When the fault came up.
    private(set) var faultAt: Moment?
    /// Since when there is no picture that can be trusted; nil while there is one.
    private(set) var lostSince: Moment?
    /// Counts the attempts, so that the outcome of one that was given up is known for what it is.
    private(set) var attempt = 0
    /// Counts the connections, so that an answer to an old one's question is known for what it is.
    private(set) var number = 0

    private var attemptedAt: Moment?
    /// The moderator wants an attempt, and one is under way that may still succeed.
    private var isHurried = false
    /// Since when it is live.
    private(set) var establishedAt: Moment?
    private var jitter: SplitMix64

    init(seed: UInt64) { jitter = SplitMix64(seed: seed) }

    /// Whether requests can be sent.
    var isLive: Bool {
        switch state {
        case .live, .late: true
        case .connecting, .lost, .refused: false
        }
    }

    /// Whether there was ever a connection.
    var hasBeenLive: Bool { number > 0 }

    /// Whether an attempt to connect is under way.
    var isTrying: Bool { state == .connecting || state == .lost(nextTry: nil) }

    /// Starts the first attempt.
    mutating func start(at now: Moment) { beginAttempt(at: now) }

    /// Takes an event; true when an attempt is to be made, in place of any that is under way.
    mutating func handle(_ event: Event, at now: Moment) -> Bool {
        switch (state, event) {
        case (.connecting, .established), (.lost(nextTry: nil), .established):
            establish(at: now)
        case (.connecting, .failed(let fault)), (.lost, .failed(let fault)), (.live, .failed(let fault)),
            (.late, .failed(let fault)), (.refused, .failed(let fault)):
            fail(fault, at: now)
        case (.live, .waiting(let since?)) where now.since(since) >= Tempo.late,
            (.late, .waiting(let since?)) where now.since(since) >= Tempo.late:
            state = .late(since: since)
        case (.live, .waiting), (.late, .waiting):
            state = .live
        case (.live, .proved), (.late, .proved):
            lostSince = nil
        case (.live, .ticked), (.late, .ticked):
            settle(at: now)
        case (.late, .wanted):
            // What waits for an answer may wait on a connection that died without a word.
            fail(Fault(JanusError(.timedOut)), at: now)
            return beginAttempt(at: now)
        case (.lost(let time?), .ticked):
            return now.uptime >= time.uptime && beginAttempt(at: now)
        case (.lost(.some), .wanted), (.refused, .wanted):
            return beginAttempt(at: now)
        case (.connecting, .wanted), (.lost(nextTry: nil), .wanted):
            isHurried = true
            return hurry(at: now)
        case (.connecting, .ticked), (.lost(nextTry: nil), .ticked):
            return hurry(at: now)
        // Nothing is asked and nothing is read without a connection; a connection is not made twice; and who is
        // live needs no hurry.
        case (.connecting, .waiting), (.connecting, .proved), (.lost, .waiting), (.lost, .proved),
            (.refused, .waiting), (.refused, .proved), (.refused, .established), (.refused, .ticked),
            (.lost(.some), .established), (.live, .established), (.late, .established), (.live, .wanted):
            break
        }
        return false
    }

    /// Whether there has been a connection, with a true picture, for so long.
    func hasHeld(for duration: Duration, at now: Moment) -> Bool {
        guard isLive, lostSince == nil, let establishedAt else { return false }
        return now.since(establishedAt) >= duration
    }

    /// When something is to be done without anything happening before.
    var nextTick: Duration? {
        switch state {
        case .lost(let time?): time.uptime
        case .connecting, .lost(nextTry: nil): isHurried ? attemptedAt.map { $0.uptime + Tempo.patience } : nil
        case .live, .late: failures > 0 ? establishedAt.map { $0.uptime + Tempo.settled } : nil
        case .refused: nil
        }
    }

    private mutating func establish(at now: Moment) {
        state = .live
        number += 1
        fault = nil
        isHurried = false
        establishedAt = now
    }

    private mutating func fail(_ fault: Fault, at now: Moment) {
        if lostSince == nil { lostSince = now }
        self.fault = fault
        faultAt = now
        failures += 1
        isHurried = false
        establishedAt = nil
        state = fault.isFinal ? .refused : .lost(nextTry: now.advanced(by: pause()))
    }

    @discardableResult
    private mutating func beginAttempt(at now: Moment) -> Bool {
        attempt += 1
        attemptedAt = now
        isHurried = false
        if state != .connecting { state = .lost(nextTry: nil) }
        return true
    }

    /// Puts a new attempt in the place of one that has had its time, where the moderator is waiting for it.
    private mutating func hurry(at now: Moment) -> Bool {
        guard isHurried, let attemptedAt, now.since(attemptedAt) >= Tempo.patience else { return false }
        return beginAttempt(at: now)
    }

    /// The next break of a connection that has held for a while is a new one, not another failure in a row.
    private mutating func settle(at now: Moment) {
        if hasHeld(for: Tempo.settled, at: now) { failures = 0 }
    }

    /// 1, 2, 4 … 30 s, a fifth more or less, so that the clients of a restarted server do not come back in step.
    private mutating func pause() -> Duration {
        let seconds = min(30, 1 << min(failures - 1, 5))
        let factor = 0.8 + 0.4 * Double(jitter.next() % 1000) / 1000
        return .milliseconds(Int(Double(seconds) * 1000 * factor))
    }
}
