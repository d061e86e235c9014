internal import JanusWire

/// Runs `operation`, and cancels it when it takes longer than `limit`.
///
/// - Throws: ``JanusError/Kind/timedOut`` when time is up, ``JanusError/Kind/cancelled`` when the task is cancelled
///   before the operation ends, and whatever the operation throws.
func withDeadline<Value: Sendable>(
    _ limit: Duration, _ operation: @escaping @Sendable () async throws(JanusError) -> Value
) async throws(JanusError) -> Value {
    let result = await withTaskGroup(of: Result<Value, JanusError>?.self) { group in
        group.addTask {
            do throws(JanusError) {
                return .success(try await operation())
            } catch {
                return .failure(error)
            }
        }
        group.addTask {
            do {
                try await Task.sleep(for: limit)
                return .failure(JanusError(.timedOut))
            } catch {
                // The operation ended first, or it is cancelled as well and says so itself.
                return nil
            }
        }
        var first: Result<Value, JanusError>?
        while first == nil, let next = await group.next() { first = next }
        group.cancelAll()
        return first
    }
    guard let result else { throw JanusError(.cancelled) }
    return try result.get()
}
