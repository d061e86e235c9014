internal import JanusClient

/// Why something could not be looked at.
struct Obstacle: Error, Hashable, Sendable {
    var reason: String
    /// What would make it possible.
    var remedy: String?

    init(_ reason: String, remedy: String? = nil) {
        self.reason = reason
        self.remedy = remedy
    }

    /// What the server, or the way to it, said.
    init(_ error: JanusError, during what: String) {
        self.init("\(what): \(error)")
    }

    static let outOfTime = Obstacle(
        "the server did not answer in the time that there was", remedy: "give more time by --timeout SECONDS")
}

/// Something that was looked at, or why it was not.
typealias Observation<Value> = Result<Value, Obstacle>

extension Result where Failure == Obstacle {
    /// What was seen, if it was.
    var seen: Success? { try? get() }
}

/// Looks at something, for no longer than `limit`.
func observe<Value: Sendable>(
    within limit: Duration, _ look: @escaping @Sendable () async throws(Obstacle) -> Value
) async -> Observation<Value> {
    await withTaskGroup(of: Observation<Value>.self) { group in
        group.addTask {
            do throws(Obstacle) {
                return .success(try await look())
            } catch {
                return .failure(error)
            }
        }
        group.addTask {
            try? await Task.sleep(for: limit)
            return .failure(.outOfTime)
        }
        defer { group.cancelAll() }
        return await group.next() ?? .failure(.outOfTime)
    }
}

/// A request of the examination's, whose failure is an obstacle to what depends on it.
func ask<Value>(
    _ what: String, _ request: () async throws(JanusError) -> Value
) async throws(Obstacle) -> Value {
    do throws(JanusError) {
        return try await request()
    } catch {
        throw Obstacle(error, during: what)
    }
}
