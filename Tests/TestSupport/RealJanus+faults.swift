/// What a test does to a Janus of its own, never to a shared one.
extension RealJanus {
    /// Kills it (SIGKILL) and waits until it is gone, with its connections.
    package func kill() async throws { try await process.kill() }

    /// Starts it again on the same ports with the same configuration, and waits until it answers.
    ///
    /// One that still runs is killed before.
    package func restart() async throws {
        try await process.kill()
        let deadline = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < deadline {
            let known = log.utf8.count
            try process.start()
            if try await answers(within: .seconds(20), logFrom: known) { return }
            // Its ports can be in use for a moment as the near end of somebody's connection.
            try await process.kill()
        }
        throw NeverHappened(description: "Janus did not start again:\n\(log.suffix(4_000))")
    }

    /// Stops all of its threads where they are (SIGSTOP): connections stay open, the kernel accepts new ones.
    package func freeze() async throws { try await process.freeze() }

    /// Lets it go on after ``freeze()``.
    package func thaw() async throws { try await process.thaw() }
}
