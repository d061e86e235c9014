public import JanusWire

/// What a plugin answered at once.
public struct PluginReply: Hashable, Sendable {
    /// The plugin's name.
    public var plugin: String
    /// The plugin's own answer.
    public var data: JSONValue
    /// The session description beside it.
    public var jsep: JSONValue?
    /// How long it took.
    public var duration: Duration
}

extension JanusSession {
    /// Sends a plugin a request that it answers at once.
    ///
    /// - Throws: ``JanusError/Kind/videoRoom(code:reason:)`` when the plugin refuses. Janus reports that as a success.
    public func request(
        _ handle: HandleID, body: JSONValue, jsep: JSONValue? = nil
    ) async throws(JanusError) -> PluginReply {
        let start = ContinuousClock.now
        let reply = try await exchange(.message(id, handle, body: body, jsep: jsep))
        guard case .success(_, let plugin?) = reply else {
            throw JanusError(.malformed("no answer of the plugin"))
        }
        try plugin.data.throwRefusal()
        return PluginReply(
            plugin: plugin.plugin, data: plugin.data, jsep: plugin.jsep, duration: start.duration(to: .now))
    }

    /// Sends a plugin a request that it answers with an event, and waits for that event.
    ///
    /// The event comes on the poll, so ``run(_:)`` has to be running; it is delivered there as well, in its place among
    /// the others. That the server acknowledged the request is no answer.
    ///
    /// - Throws: ``JanusError/Kind/videoRoom(code:reason:)`` when the plugin refuses; ``JanusError/Kind/timedOut`` or
    ///   the error that broke the poll when the event does not come: whether the request was carried out is not known
    ///   then.
    public func asyncRequest(
        _ handle: HandleID, body: JSONValue, jsep: JSONValue? = nil
    ) async throws(JanusError) -> JanusEvent {
        let transaction = Transaction.make()
        let (events, continuation) = AsyncStream.makeStream(
            of: Result<JanusEvent, JanusError>.self, bufferingPolicy: .bufferingOldest(1))
        // Open before anything is sent: the event can be quicker than the acknowledgement.
        transactions.open(transaction, waiter: continuation)
        defer { transactions.close(transaction) }

        let request = JanusRequest.message(id, handle, body: body, jsep: jsep)
        let event = try await withDeadline(requestTimeout) { () async throws(JanusError) -> JanusEvent in
            try await self.send(request, transaction: transaction, awaitingEventOn: events)
        }
        if case .videoRoom(.failed(let code, let reason)) = event.body {
            throw JanusError(.videoRoom(code: code, reason: reason))
        }
        return event
    }

    /// Sends a request beside the wait for its event, and gives whatever settles the matter first.
    private func send(
        _ request: JanusRequest, transaction: String,
        awaitingEventOn events: AsyncStream<Result<JanusEvent, JanusError>>
    ) async throws(JanusError) -> JanusEvent {
        let result = await withTaskGroup(of: Result<JanusEvent, JanusError>?.self) { group in
            group.addTask { await self.acknowledgement(of: request, transaction: transaction) }
            group.addTask {
                for await result in events { return result }
                return .failure(JanusError(.cancelled))
            }
            var settled: Result<JanusEvent, JanusError>?
            while settled == nil, let next = await group.next() { settled = next }
            group.cancelAll()
            return settled
        }
        return try (result ?? .failure(JanusError(.cancelled))).get()
    }

    /// Sends a request whose answer is an event; `nil` once the event is all there is to wait for.
    private func acknowledgement(
        of request: JanusRequest, transaction: String
    ) async -> Result<JanusEvent, JanusError>? {
        do throws(JanusError) {
            switch try await exchange(request, transaction: transaction) {
            case .ack:
                transactions.acknowledge(transaction)
                return nil
            case .success(_, let plugin?):
                // A plugin may refuse at once what it would otherwise answer with an event.
                try plugin.data.throwRefusal()
                return .failure(JanusError(.malformed("an answer where an event was expected")))
            default:
                return .failure(JanusError(.malformed("neither an acknowledgement nor an error")))
            }
        } catch {
            return .failure(error)
        }
    }
}

extension JSONValue {
    /// Throws the refusal in a plugin's answer, if it is one.
    func throwRefusal() throws(JanusError) {
        guard let code = self["error_code"]?.integer.flatMap(Int.init(exactly:)) else { return }
        throw JanusError(.videoRoom(code: code, reason: self["error"]?.string ?? ""))
    }
}
