public import JanusWire

// What goes on to the plugins, transports, event handlers and loggers that are loaded.
extension AdminClient {
    /// Sends a plugin a request that it answers at once, without a session (`message_plugin`).
    ///
    /// All of the VideoRoom's synchronous requests can be sent so. A room's secret or the admin key stands in the request
    /// as ever: the secret of the Admin API is not taken for them. See ``VideoRoom`` for when a request without a `room`
    /// ends Janus.
    ///
    /// - Throws: ``JanusError/Kind/videoRoom(code:reason:)`` when the plugin refuses, code 460 when it is not loaded.
    public func message(
        plugin: String = JanusPlugin.videoRoom, request: JSONValue
    ) async throws(JanusError) -> JSONValue {
        let response = try await query("message_plugin", "plugin", plugin, request)
        try response.throwRefusal()
        return response
    }

    /// Asks a transport something, such as "janus.transport.http" (`query_transport`).
    ///
    /// - Throws: code 460 when it is not loaded, 490 when it cannot be asked anything.
    public func queryTransport(_ transport: String, request: JSONValue) async throws(JanusError) -> JSONValue {
        try await query("query_transport", "transport", transport, request)
    }

    /// Asks an event handler something, or has it changed, such as "janus.eventhandler.sampleevh"
    /// (`query_eventhandler`).
    ///
    /// - Throws: code 460 when it is not loaded, 490 when it cannot be asked anything.
    public func queryEventHandler(_ handler: String, request: JSONValue) async throws(JanusError) -> JSONValue {
        try await query("query_eventhandler", "handler", handler, request)
    }

    /// Asks a logger something (`query_logger`).
    ///
    /// - Throws: code 460 when it is not loaded, 490 when it cannot be asked anything.
    public func queryLogger(_ logger: String, request: JSONValue) async throws(JanusError) -> JSONValue {
        try await query("query_logger", "logger", logger, request)
    }

    private func query(
        _ verb: String, _ kind: String, _ name: String, _ request: JSONValue
    ) async throws(JanusError) -> JSONValue {
        let request = JanusRequest(verb, parameters: [kind: .string(name), "request": request])
        return try await ask(request, for: "a response") { $0["response"] }
    }

    /// Has the event handlers told something (`custom_event`).
    ///
    /// Without event handlers it is told to nobody.
    public func customEvent(schema: String, data: JSONValue) async throws(JanusError) {
        try await request(
            JanusRequest("custom_event", parameters: ["schema": .string(schema), "data": data]))
    }

    /// Writes a line into Janus' log, at a level from 1 to 7 (`custom_logline`).
    ///
    /// It stands there unchanged: keep control characters, and line breaks above all, out of it.
    public func customLogLine(_ line: String, level: Int? = nil) async throws(JanusError) {
        var parameters: [String: JSONValue] = ["line": .string(line)]
        parameters["level"] = level.map { .integer(Int64($0)) }
        try await request(JanusRequest("custom_logline", parameters: parameters))
    }
}
