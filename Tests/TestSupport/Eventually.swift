/// A condition that did not come true in time.
package struct NeverHappened: Error, CustomStringConvertible {
    package let description: String

    package init(description: String) { self.description = description }
}

/// Waits until `condition` holds, asking again every few milliseconds.
///
/// Time in which this could not run, because other tests held the threads that it and what it waits for run on, is not
/// counted.
///
/// - Throws: ``NeverHappened`` when it does not hold within `limit`, naming what was waited for.
package func eventually(
    _ what: String = "the condition", within limit: Duration = .seconds(30),
    _ condition: () async throws -> Bool
) async throws {
    let pause = Duration.milliseconds(5)
    var deadline = ContinuousClock.now + limit
    while try await !condition() {
        let now = ContinuousClock.now
        guard now < deadline else {
            throw NeverHappened(description: "\(what) did not come true within \(limit)")
        }
        try await Task.sleep(for: pause)
        let late = ContinuousClock.now - now - pause
        if late > .milliseconds(50) { deadline += late }
    }
}

/// Waits until `value` gives something, and gives that.
///
/// - Throws: ``NeverHappened`` when it gives nothing within `limit`, naming what was waited for.
package func eventually<Value>(
    _ what: String = "the value", within limit: Duration = .seconds(30),
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
