/// A condition that did not come true in time.
package struct NeverHappened: Error, CustomStringConvertible {
    package let description: String

    package init(description: String) { self.description = description }
}

/// Waits until `condition` holds, asking again every few milliseconds.
///
/// - Throws: ``NeverHappened`` when it does not hold within `limit`, naming what was waited for.
package func eventually(
    _ what: String = "the condition", within limit: Duration = .seconds(10),
    _ condition: () async throws -> Bool
) async throws {
    let deadline = ContinuousClock.now + limit
    var rounds = 0
    while try await !condition() {
        rounds += 1
        // Where the whole process stood still, time alone says nothing: everybody else has to have had a chance, too.
        guard ContinuousClock.now < deadline || rounds < 100 else {
            throw NeverHappened(description: "\(what) did not come true within \(limit)")
        }
        try await Task.sleep(for: .milliseconds(5))
    }
}

/// Waits until `value` gives something, and gives that.
///
/// - Throws: ``NeverHappened`` when it gives nothing within `limit`, naming what was waited for.
package func eventually<Value>(
    _ what: String = "the value", within limit: Duration = .seconds(10),
    some value: () async throws -> Value?
) async throws -> Value {
    var found: Value?
    try await eventually(what, within: limit) {
        found = try await value()
        return found != nil
    }
    guard let found else { throw NeverHappened(description: what) }
    return found
}
