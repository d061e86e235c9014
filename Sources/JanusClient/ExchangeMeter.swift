internal import Synchronization

/// What an answer cost: for whoever asks often, and wants to know how often is too often.
package struct ExchangeCost: Hashable, Sendable {
    /// Until the first of the answer came, the way to the server and back included.
    package var wait = Duration.zero
    /// The time of a core that went into making values of it.
    package var decoding = Duration.zero
}

/// Adds up what the exchanges of a task cost.
final class ExchangeMeter: Sendable {
    /// The meter of the exchanges that the present task makes.
    @TaskLocal static var current: ExchangeMeter?

    private let sum = Mutex(ExchangeCost())

    var cost: ExchangeCost { sum.withLock { $0 } }

    func add(wait: Duration = .zero, decoding: Duration = .zero) {
        sum.withLock {
            $0.wait += wait
            $0.decoding += decoding
        }
    }
}
