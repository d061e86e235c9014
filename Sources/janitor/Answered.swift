import JanusClient

/// What a server answers, or that it took too long.
///
/// Throws ``JanusError``: the server's own, or that the time was up.
func answered<Value: Sendable>(
    within limit: Duration, _ ask: @escaping @Sendable () async throws(JanusError) -> Value
) async throws(JanusError) -> Value {
    let result = await withTaskGroup(of: Result<Value, JanusError>.self) { group in
        group.addTask {
            do throws(JanusError) {
                return .success(try await ask())
            } catch {
                return .failure(error)
            }
        }
        group.addTask {
            try? await Task.sleep(for: limit)
            return .failure(JanusError(.timedOut))
        }
        defer { group.cancelAll() }
        return await group.next() ?? .failure(JanusError(.cancelled))
    }
    return try result.get()
}
