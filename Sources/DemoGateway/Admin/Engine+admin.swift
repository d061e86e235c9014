import NIOCore

/// The Admin API (janus.md 3.1; the order of the checks is that of J:2177-3000, the texts as seen on 1.1.2).
extension Engine {
    /// The reply to a request to the Admin API.
    mutating func answerAdmin(_ text: [UInt8], session: UInt64, handle: UInt64, at time: Duration) -> JSON {
        advance(to: time)
        defer { settle() }
        let request: CoreRequest
        do throws(CoreError) {
            request = try CoreRequest(text: text, session: session, handle: handle)
        } catch {
            return error.reply(session: 0, transaction: nil)
        }
        do throws(CoreError) {
            return try answerAdmin(request)
        } catch {
            return error.reply(session: request.session, transaction: request.transaction)
        }
    }

    private mutating func answerAdmin(_ request: CoreRequest) throws(CoreError) -> JSON {
        guard request.session != 0 || request.handle != 0 else { return try answerAdminAtRoot(request) }
        guard request.session != 0 else { throw .sessionNotFound }
        // An id of 0 gives the error of sessions, not the one of handles (seen live).
        if request.handle == 0, request.body["handle_id"]?.int != nil { throw .sessionNotFound }
        try authorizeAdmin(request)
        guard let handles = handles(of: request.session) else { throw .noSuchSession(request.session) }
        guard request.handle != 0 else { return try answerAdmin(request, aboutSessionWith: handles) }
        guard handles.contains(request.handle) else { throw .noSuchHandle(request.handle, request.session) }
        return try answerAdminAboutHandle(request)
    }

    private func authorizeAdmin(_ request: CoreRequest) throws(CoreError) {
        guard request.body["admin_secret"]?.string == options.adminSecret else { throw .unauthorized }
    }

    /// Requests about the whole server; `info` and `ping` need no secret.
    private mutating func answerAdminAtRoot(_ request: CoreRequest) throws(CoreError) -> JSON {
        switch request.verb {
        case "info": return serverInfo(transaction: request.transaction)
        case "ping": return ["janus": "pong", "transaction": .string(request.transaction)]
        default: try authorizeAdmin(request)
        }
        if let answer = try settings.change(request) { return reply("success", request, answer) }
        switch request.verb {
        case "get_status": return reply("success", request, ["status": settings.status])
        case "list_sessions":
            let ids = (Array(sessions.keys) + Array(crowd.sessions.keys)).sorted()
            return reply("success", request, ["sessions": .array(ids.map { .int(Int64(bitPattern: $0)) })])
        case "loops_info": return reply("success", request, ["loops": loops])
        case "message_plugin": return try messagePlugin(request)
        case "query_transport": return try queryTransport(request)
        case "query_eventhandler": return try query("handler", called: "event handler", request)
        case "query_logger": return try query("logger", called: "logger", request)
        case "custom_event":
            try request.check("schema", .string)
            return reply("success", request)
        case "custom_logline":
            try request.check("line", .string)
            try request.check("level", .integer, isRequired: false)
            return reply("success", request)
        case "resolve_address": return try resolve(request)
        case "test_stun": return try testSTUN(request)
        case "list_tokens", "add_token", "allow_token", "disallow_token", "remove_token":
            return try answerAboutTokens(request)
        default: throw .unhandled(request.spelledVerb)
        }
    }

    private mutating func messagePlugin(_ request: CoreRequest) throws(CoreError) -> JSON {
        try request.check("plugin", .string)
        try request.check("request", .object, isRequired: false)
        guard request.body["plugin"]?.string == ServerInfo.videoRoom else { throw .noSuch("plugin") }
        return reply("success", request, ["response": room.answer(request.body["request"]?.object ?? [:])])
    }

    /// The handles are spread over the event loops, as evenly as their ids are.
    private var loops: JSON {
        var counts = Array(repeating: Int64(0), count: options.eventLoops)
        guard !counts.isEmpty else { return [] }
        let handles = sessions.values.flatMap(\.handles) + crowd.sessions.values.flatMap { $0.handles.map(\.id) }
        for handle in handles { counts[Int(handle % UInt64(counts.count))] += 1 }
        return .array(counts.enumerated().map { ["id": .int(Int64($0.offset)), "handles": .int($0.element)] })
    }

    /// What the HTTP transport answers by itself (1.1.2 H:650-760).
    private func queryTransport(_ request: CoreRequest) throws(CoreError) -> JSON {
        try request.check("transport", .string)
        try request.check("request", .object, isRequired: false)
        guard request.body["transport"]?.string == ServerInfo.http else { throw .noSuch("transport") }
        func refusal(_ code: Int64, _ text: String) -> JSON { ["error_code": .int(code), "error": .string(text)] }
        let response: JSON =
            switch request.body["request"]?["request"] {
            case nil: refusal(412, "Missing mandatory element (request)")
            case .string("configure"): ["result": 200]
            case .string("connections"):
                [
                    "result": 200,
                    "connections": [
                        "http": .int(Int64(connections.api)), "admin_http": .int(Int64(connections.admin)),
                    ],
                    "messages": .int(Int64(polls.count + 1)),
                ]
            case .string(let name): refusal(411, "Unknown request '\(name)'")
            default: refusal(413, "Invalid element type (request should be a string)")
            }
        return reply("success", request, ["response": response])
    }

    /// There are no event handlers and no loggers here, so that every name is wrong.
    private func query(_ element: String, called kind: String, _ request: CoreRequest) throws(CoreError) -> JSON {
        try request.check(element, .string)
        throw .noSuch(kind)
    }

    /// Only what is an address already: the demo asks nobody on the network.
    private func resolve(_ request: CoreRequest) throws(CoreError) -> JSON {
        try request.check("address", .string)
        let address = try literal(request)
        return reply("success", request, ["ip": .string(address), "elapsed": 24])
    }

    private func testSTUN(_ request: CoreRequest) throws(CoreError) -> JSON {
        try request.check("address", .string)
        try request.check("port", .positive)
        try request.check("localport", .positive, isRequired: false)
        _ = try literal(request)
        throw .unknown("STUN request failed")
    }

    private func literal(_ request: CoreRequest) throws(CoreError) -> String {
        guard let text = request.body["address"]?.string, let address = try? SocketAddress(ipAddress: text, port: 0),
            let literal = address.ipAddress
        else { throw .unknown("Could not resolve address") }
        return literal
    }
}
