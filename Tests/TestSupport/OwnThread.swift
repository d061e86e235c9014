internal import Dispatch
package import Testing

/// Runs tests that compute for long without a pause on a thread of their own, one after the other.
///
/// The threads of Swift's tasks are as many as the cores. A few such tests at a time would hold all of them for seconds,
/// in which nothing happens to the tests that wait for a server or a screen.
package struct OwnThread: SuiteTrait, TestTrait, TestScoping {
    package var isRecursive: Bool { true }

    package func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(ComputingExecutor.shared, operation: function)
    }
}

extension Trait where Self == OwnThread {
    /// On a thread of its own, beside the tests that wait.
    package static var computing: Self { OwnThread() }
}

private final class ComputingExecutor: TaskExecutor {
    static let shared = ComputingExecutor()

    private let queue = DispatchQueue(label: "computing tests")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
