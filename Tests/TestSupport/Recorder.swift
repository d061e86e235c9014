internal import Synchronization

/// Keeps what happens, in order, for a test to look at.
package final class Recorder<Element: Sendable>: Sendable {
    private let recorded = Mutex<[Element]>([])

    package init() {}

    /// All that happened so far.
    package var elements: [Element] { recorded.withLock { $0 } }

    /// It happened.
    package func record(_ element: Element) { recorded.withLock { $0.append(element) } }

    /// They happened, in this order.
    package func record(_ elements: [Element]) { recorded.withLock { $0 += elements } }

    /// Waits until something happened that fits, and gives the first such thing.
    package func first(
        _ what: String = "the event", within limit: Duration = .seconds(10),
        where fits: @Sendable (Element) -> Bool
    ) async throws -> Element {
        try await eventually(what, within: limit, some: { elements.first(where: fits) })
    }
}
