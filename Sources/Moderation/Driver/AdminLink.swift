package import JanusClient

/// Our way to the Admin API: asks and carries out what the model wants of it.
actor AdminLink {
    private let endpoint: AdminEndpoint
    private let configuration: JanusConfiguration
    private var client: AdminClient?
    /// The attempt that is under way: two would leave a client behind.
    private var attempt: Task<Result<ServerStatus, JanusError>, Never>?

    init(_ endpoint: AdminEndpoint, configuration: JanusConfiguration) {
        self.endpoint = endpoint
        self.configuration = configuration
    }

    /// Finds the Admin API, and shows it our secret.
    func connect() async throws(JanusError) -> ServerStatus {
        let previous = attempt
        let attempt = Task { () -> Result<ServerStatus, JanusError> in
            _ = await previous?.value
            do throws(JanusError) { return .success(try await self.reach()) } catch { return .failure(error) }
        }
        self.attempt = attempt
        return try await attempt.value.get()
    }

    private func reach() async throws(JanusError) -> ServerStatus {
        if let client {
            client.disconnect()
            return try await client.status()
        }
        let (url, _) = try await AdminClient.locate(endpoint.address, configuration: configuration)
        let client = AdminClient(url: url, secret: endpoint.secret, configuration: configuration)
        do throws(JanusError) {
            let status = try await client.status()
            self.client = client
            return status
        } catch {
            await client.shutdown()
            throw error
        }
    }

    func ask(_ query: AdminQuery) async -> Result<AdminAnswer, JanusError> {
        do throws(JanusError) {
            return .success(try await answer(to: query))
        } catch {
            return .failure(error)
        }
    }

    private func answer(to query: AdminQuery) async throws(JanusError) -> AdminAnswer {
        let client = try requireClient()
        switch query {
        case .sessions: return .sessions(try await client.sessions())
        case .handles(let session): return .handles(try await client.handles(of: session))
        case .handle(let address): return .handle(try await client.handleInfo(address.session, address.handle))
        case .server:
            return .server(
                try await client.info(), try await client.status(), loops: try await eventLoops(of: client),
                tokens: try await tokens(of: client)
            )
        case .survey(_, let session, let others): return .survey(try await walk(session, besides: others))
        }
    }

    /// Removes what a removal holds, if a walk finds just that.
    func stillHolds(_ removal: Removal, of suspect: Suspect) async throws(JanusError) -> Bool {
        let others = removal.ends.map(\.handle).filter { $0.session != removal.session }
        let walk = try await walk(removal.session, besides: others)
        return Removal(of: suspect, session: removal.session, walk: walk)?.endsTheSame(as: removal) ?? false
    }

    /// Ends a session, or single handles; what is gone already is no failure.
    func end(_ removal: Removal) async throws(JanusError) {
        let client = try requireClient()
        var rest = removal.ends
        if removal.scope == .session, try await isAll(removal) {
            try await ignoringGone { () async throws(JanusError) in try await client.destroySession(removal.session) }
            rest.removeAll { $0.handle.session == removal.session }
        }
        for ending in rest {
            try await ignoringGone { () async throws(JanusError) in
                try await client.detachHandle(ending.handle.session, ending.handle.handle)
            }
        }
    }

    func carryOut(_ deed: ServerDeed) async throws(JanusError) {
        let client = try requireClient()
        switch deed {
        case .acceptSessions(let accepts): try await client.setAcceptsNewSessions(accepts)
        case .logLevel(let level): try await client.setLogLevel(level)
        case .addToken(let token, let plugins):
            try await client.addToken(token, plugins: plugins.isEmpty ? nil : plugins)
        case .removeToken(let listed): try await client.removeToken(listed.token)
        }
    }

    func shutdown() async { await client?.shutdown() }

    // MARK: The parts

    /// Whether the session still holds nothing else: since the walk, somebody may have come onto it.
    private func isAll(_ removal: Removal) async throws(JanusError) -> Bool {
        do throws(JanusError) {
            let handles = try await requireClient().handles(of: removal.session)
            return Set(removal.ends.map(\.handle.handle)).isSuperset(of: handles)
        } catch {
            guard error.isHandleGone else { throw error }
            return false
        }
    }

    private func requireClient() throws(JanusError) -> AdminClient {
        guard let client else { throw JanusError(.cancelled) }
        return client
    }

    /// Everything on a session, and these handles of others; who leaves meanwhile is left out.
    private func walk(
        _ session: SessionID, besides others: [HandleAddress]
    ) async throws(JanusError) -> [HandleInfo] {
        let client = try requireClient()
        var walk: [HandleInfo] = []
        let own = try await client.handles(of: session).map { HandleAddress(session: session, handle: $0) }
        for address in own + others {
            do throws(JanusError) {
                walk.append(try await client.handleInfo(address.session, address.handle, pluginOnly: true))
            } catch {
                guard error.isHandleGone else { throw error }
            }
        }
        return walk
    }

    private func ignoringGone(_ request: () async throws(JanusError) -> Void) async throws(JanusError) {
        do throws(JanusError) {
            try await request()
        } catch {
            guard error.isHandleGone else { throw error }
        }
    }

    /// None where the server does not know the request.
    private func eventLoops(of client: AdminClient) async throws(JanusError) -> [EventLoopInfo] {
        do throws(JanusError) {
            return try await client.eventLoops()
        } catch {
            guard error.code == JanusErrorCode.invalidPath else { throw error }
            return []
        }
    }

    /// `nil` where the server has no stored tokens (490).
    private func tokens(of client: AdminClient) async throws(JanusError) -> [StoredToken]? {
        do throws(JanusError) {
            return try await client.tokens()
        } catch {
            guard error.code == JanusErrorCode.unknown else { throw error }
            return nil
        }
    }
}

/// Where a server's Admin API is, and what opens it.
package struct AdminEndpoint: Sendable {
    package var address: JanusAddress
    package var secret: Secret?

    package init(address: JanusAddress, secret: Secret?) {
        self.address = address
        self.secret = secret
    }

    /// What the model has to know of it.
    package var access: AdminAccess {
        AdminAccess(isCleartext: address.likeliest.isCleartextToAnotherMachine && secret != nil)
    }
}
