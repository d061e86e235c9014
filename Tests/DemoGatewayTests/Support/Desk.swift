@testable import DemoGateway

/// Talks to an engine without any IO, and holds the time.
struct Desk {
    var engine: Engine
    var now: Duration = .zero

    init(_ configure: (inout DemoGatewayOptions) -> Void = { _ in }) {
        var options = DemoGatewayOptions()
        configure(&options)
        engine = Engine(options)
    }

    /// The reply to a request as it stands.
    mutating func ask(_ request: JSON, session: UInt64 = 0, handle: UInt64 = 0) -> JSON {
        engine.answer(JSONPrinter.bytes(of: request, layout: .compact), session: session, handle: handle, at: now)
    }

    /// The reply to a text that may be no JSON at all.
    mutating func ask(text: String) -> JSON { engine.answer(Array(text.utf8), session: 0, handle: 0, at: now) }

    /// A new session.
    mutating func create() -> UInt64 {
        UInt64(ask(["janus": "create", "transaction": "t"])["data"]?["id"]?.int ?? 0)
    }

    /// A new handle, in a session of its own unless one is given.
    mutating func attach(_ session: UInt64? = nil) -> HandleKey {
        let session = session ?? create()
        let reply = ask(
            ["janus": "attach", "transaction": "t", "plugin": "janus.plugin.videoroom"], session: session)
        return HandleKey(session: session, handle: UInt64(reply["data"]?["id"]?.int ?? 0))
    }

    /// The whole reply to a message.
    mutating func message(_ body: JSON, _ key: HandleKey, transaction: String = "t") -> JSON {
        ask(
            ["janus": "message", "transaction": .string(transaction), "body": body], session: key.session,
            handle: key.handle)
    }

    /// What the plugin said to a synchronous request.
    mutating func plugin(_ body: JSON, _ key: HandleKey) -> JSON? { message(body, key)["plugindata"]?["data"] }

    /// The reply to a verb of a handle, `detach` or `hangup`.
    mutating func verb(_ verb: JSON, _ key: HandleKey) -> JSON {
        ask(["janus": verb, "transaction": "t"], session: key.session, handle: key.handle)
    }

    /// Everything that waits for a session, taken by one poll.
    ///
    /// With nothing there, none is begun: it would stay and
    /// take the next event.
    mutating func events(_ session: UInt64) -> [JSON] {
        guard engine.sessions[session]?.queue.isEmpty == false else { return [] }
        let poll = engine.poll(
            session: session, limit: 1000, credentials: Credentials(secret: engine.options.apiSecret), at: now)
        guard case .body(.array(let events), _) = poll.reply else { return [] }
        return events
    }

    /// What the plugin said in the events that wait for a handle's session.
    mutating func told(_ key: HandleKey) -> [JSON] {
        events(key.session).compactMap { $0["plugindata"]?["data"] }
    }

    /// Joins, and gives what came of it: `joined` or an error.
    mutating func join(_ key: HandleKey, room: JSON = 1234, _ rest: JSONObject = [:]) -> JSON? {
        var body: JSONObject = ["request": "join", "ptype": "publisher", "room": room]
        for member in rest.members { body[member.key] = member.value }
        _ = message(.object(body), key)
        return told(key).last
    }

    mutating func poll(_ session: UInt64, limit: Int, secret: String? = nil) -> (reply: PollReply?, id: Poll.ID) {
        engine.poll(session: session, limit: limit, credentials: Credentials(secret: secret), at: now)
    }

    /// How waiting polls ended since the last call.
    mutating func finishedPolls() -> [Poll.ID: PollReply] {
        Dictionary(uniqueKeysWithValues: engine.takeFinishedPolls())
    }

    /// Lets time pass.
    mutating func pass(_ time: Duration) {
        now += time
        engine.advance(to: now)
    }

    mutating func perform(_ deeds: Deed...) {
        for deed in deeds { engine.perform(deed, at: now) }
    }
}

/// An error of the plugin, as it stands in a reply.
func pluginError(_ code: Int64, _ text: String) -> JSON {
    ["videoroom": "event", "error_code": .int(code), "error": .string(text)]
}
