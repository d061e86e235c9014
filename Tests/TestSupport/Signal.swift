internal import Synchronization

/// Something that happens once and that others can wait for, before or after.
package final class Signal<Value: Sendable>: Sendable {
    private struct State {
        var value: Value?
        var waiters: [CheckedContinuation<Value, Never>] = []
    }

    private let state = Mutex(State())

    package init() {}

    /// What happened, if it has.
    package var value: Value? { state.withLock { $0.value } }

    /// It happens.
    ///
    /// Only the first time counts.
    package func fire(_ value: Value) {
        let waiters: [CheckedContinuation<Value, Never>] = state.withLock { state in
            guard state.value == nil else { return [] }
            state.value = value
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume(returning: value) }
    }

    /// Waits until it has happened.
    package func wait() async -> Value {
        await withCheckedContinuation { continuation in
            let value = state.withLock { state in
                if state.value == nil { state.waiters.append(continuation) }
                return state.value
            }
            if let value { continuation.resume(returning: value) }
        }
    }
}

extension Signal where Value == Void {
    /// It happens.
    ///
    /// Only the first time counts.
    package func fire() { fire(()) }
}
