internal import AsyncHTTPClient
internal import JanusWire
internal import NIOCore
internal import NIOHTTP1

/// An HTTP answer on its way to being a message of Janus.
struct HTTPAnswer {
    private let response: HTTPClientResponse
    private let url: JanusURL
    private let maximumSize: Int

    init(_ response: HTTPClientResponse, of url: JanusURL, maximumSize: Int) {
        self.response = response
        self.url = url
        self.maximumSize = maximumSize
    }

    /// The JSON in the body, read to its end.
    ///
    /// - Throws: a ``JanusError`` that says what came instead, or what broke while it came.
    func message() async throws -> JSONValue {
        let status = Int(response.status.code)
        if (300..<400).contains(status), let location = response.headers.first(name: "location") {
            throw JanusError(.redirected(to: url.redirection(to: location, asking: "/info")))
        }
        // Janus puts its own refusals into a 200, so another status has nothing to add.
        guard status == 200 else { throw JanusError(.httpStatus(status)) }
        let body = try await response.body.collect(upTo: maximumSize)
        let bytes = Array(body.readableBytesView)
        do throws(JSONValue.ParseError) {
            let start = ThreadTime.now
            let message = try JSONValue(parsing: bytes, maximumSize: maximumSize)
            ExchangeMeter.current?.add(decoding: ThreadTime.now - start)
            return message
        } catch {
            throw JanusError(error, in: bytes)
        }
    }
}

/// The answer to a poll: one event, or an array of them.
struct PollReply {
    /// What happened; nothing where Janus only says that the session is alive.
    let events: [JanusEvent]

    init(_ message: JSONValue) throws(JanusError) {
        var events: [JanusEvent] = []
        for element in message.array ?? [message] {
            guard element.object != nil else {
                throw JanusError(.malformed("an event that is not an object"))
            }
            switch JanusReply(element) {
            case .keepalive: continue
            case .event(let event): events += event.parts
            case .refusal(let error): throw error
            // Not meant for a poll, or nothing that is known: shown, not dropped.
            case .success, .ack, .pong, .serverInfo, nil: events.append(JanusEvent(element))
            }
        }
        self.events = events
    }
}
