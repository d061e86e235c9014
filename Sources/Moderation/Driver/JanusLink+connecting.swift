import JanusClient

// On the way to a session: finding the server, going on with the old session, making a new one.
extension JanusLink {
    /// Finds the server, and keeps the old session if it lives; all that on connections made anew.
    ///
    /// An attempt that is under way is given up.
    func connect(with credentials: JanusCredentials) async -> ModerationInput {
        stopPolling()
        quickest = nil
        configuration.credentials = credentials
        client?.use(credentials)
        let previous = attempt
        previous?.cancel()
        client?.disconnect()
        let attempt = Task {
            // One after the other: two must not make two sessions.
            _ = await previous?.value
            return await self.attemptToConnect()
        }
        self.attempt = attempt
        return await attempt.value
    }

    private func attemptToConnect() async -> ModerationInput {
        var info: ServerInfo?
        do throws(JanusError) {
            if Task.isCancelled { throw JanusError(.cancelled) }
            let (client, url, reached) = try await reach()
            info = reached
            if let session, try await isAlive(session) {
                try await detachStrays(of: session)
            } else {
                try await startSession(with: client)
            }
            if let session { try await attachControl(to: session) }
            return .connected(reached, url: url.redacted, session?.id == reportedSession ? .resumed : .new)
        } catch {
            return .connectFailed(error, info)
        }
    }

    /// The model took the connection for its own.
    func adopt() { reportedSession = session?.id }

    /// The server's `info`; the first time, with the URL it answers under.
    private func reach() async throws(JanusError) -> (JanusClient, JanusURL, ServerInfo) {
        if let client, let url { return (client, url, try await client.info()) }
        let (url, info) = try await JanusClient.locate(server, configuration: configuration)
        let client = JanusClient(url: url, configuration: configuration)
        self.client = client
        self.url = url
        return (client, url, info)
    }

    private func startSession(with client: JanusClient) async throws(JanusError) {
        forgetSession()
        // Before anything else is asked: a farewell from now on has to end it.
        session = try await client.createSession()
    }

    /// The handle for requests that belong to no joined room, attached if there is none yet.
    private func attachControl(to session: JanusSession) async throws(JanusError) {
        guard control == nil else { return }
        do throws(JanusError) {
            control = VideoRoom(session: session, handle: try await session.attach())
        } catch {
            // An attempt that was given up leaves its session to the next one. One that Janus refused must not leave
            // it behind: sessions that nobody ends weigh on the server until they time out.
            if error.kind != .cancelled {
                try? await session.destroy()
                forgetSession()
            }
            throw error
        }
    }

    /// False only when Janus says so: a session that does not answer may live, and must not be left behind.
    private func isAlive(_ session: JanusSession) async throws(JanusError) -> Bool {
        do throws(JanusError) {
            try await session.resume()
            return true
        } catch {
            guard error.isSessionGone else { throw error }
            return false
        }
    }

    func forgetSession() {
        session = nil
        control = nil
        roomHandles.removeAll()
        roomsByHandle.removeAll()
        strays.removeAll()
    }
}
