internal import Synchronization

extension RealJanus {
    /// Runs `body` with a Janus that nobody else uses, which is gone afterwards.
    ///
    /// Only a few of them run at a time: on a machine with few cores more would only wait for each other.
    package static func run<Value: Sendable>(
        _ options: Options = Options(), while body: @Sendable (RealJanus) async throws -> Value
    ) async throws -> Value {
        await places.take()
        defer { places.giveBack() }
        let janus = try await start(options)
        defer { janus.stop() }
        return try await body(janus)
    }

    private static let places = Places(6)

    /// Places of which each is taken by one at a time, in the order of asking.
    private final class Places: Sendable {
        private struct State {
            var free: Int
            var waiting: [CheckedContinuation<Void, Never>] = []
        }

        private let state: Mutex<State>

        init(_ count: Int) { state = Mutex(State(free: count)) }

        func take() async {
            await withCheckedContinuation { continuation in
                let isFree = state.withLock { state in
                    if state.free > 0 {
                        state.free -= 1
                        return true
                    }
                    state.waiting.append(continuation)
                    return false
                }
                if isFree { continuation.resume() }
            }
        }

        func giveBack() {
            let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
                if state.waiting.isEmpty {
                    state.free += 1
                    return nil
                }
                return state.waiting.removeFirst()
            }
            next?.resume()
        }
    }
}
