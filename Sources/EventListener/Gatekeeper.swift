internal import FoundationEssentials
internal import JanusWire
internal import NIOHTTP1

/// Decides by the head of a request who may send, and what.
struct Gatekeeper: Sendable {
    /// Where events are posted to, and WebSockets opened.
    static let path = "/"
    /// What a WebSocket that carries events speaks: the name that wsevh offers unless it is told another one.
    static let subprotocol = "janus-event-handlers"

    private let authorization: [UInt8]?
    private let bodyLimit: Int

    init(_ options: EventListenerOptions) {
        authorization = options.credentials.map { credentials in
            Array(Data("\(credentials.user):\(credentials.password.revealed)".utf8).base64EncodedString().utf8)
        }
        bodyLimit = options.limits.body
    }

    /// Why a request is not even read; `nil` for one that may go on.
    func refusal(of head: HTTPRequestHead) -> HTTPResponseStatus? {
        if let refusal = refusalOfSender(head) { return refusal }
        guard head.uri.prefix(while: { $0 != "?" }) == Self.path else { return .notFound }
        // One that could be a WebSocket would not have come here.
        if head.headers.contains(name: "Upgrade") { return .badRequest }
        guard head.method == .POST else { return .methodNotAllowed }
        let type = head.headers.first(name: "Content-Type")?.prefix { $0 != ";" }.filter { $0 != " " }
        // A web page can send anything else without being asked first who it is.
        guard type?.lowercased() == "application/json" else { return .unsupportedMediaType }
        let encodings = head.headers[canonicalForm: "Content-Encoding"].map { $0.lowercased() }
        guard encodings.isEmpty || encodings == ["gzip"] || encodings == ["deflate"] else {
            return .unsupportedMediaType
        }
        if let length = head.headers.first(name: "Content-Length").flatMap({ Int($0) }), length > bodyLimit {
            return .payloadTooLarge
        }
        return nil
    }

    /// Whether the request may become a WebSocket.
    func admitsWebSocket(_ head: HTTPRequestHead) -> Bool {
        refusalOfSender(head) == nil && head.uri.prefix(while: { $0 != "?" }) == Self.path
            && head.headers[canonicalForm: "Sec-WebSocket-Protocol"].contains { $0 == Self.subprotocol }
    }

    private func refusalOfSender(_ head: HTTPRequestHead) -> HTTPResponseStatus? {
        guard isAuthorized(head) else { return .unauthorized }
        // Web pages say where they are from: one of somewhere else has no business here.
        if let origin = head.headers.first(name: "Origin"),
            Self.host(of: origin) != head.headers.first(name: "Host").map(Self.host)
        {
            return .forbidden
        }
        return nil
    }

    /// Takes the same time for every password of the same length.
    private func isAuthorized(_ head: HTTPRequestHead) -> Bool {
        guard let authorization else { return true }
        let given = head.headers["Authorization"]
        guard given.count == 1, let text = given.first, text.lowercased().hasPrefix("basic ") else { return false }
        let shown = Array(text.utf8.dropFirst("basic ".utf8.count).filter { $0 != UInt8(ascii: " ") })
        guard shown.count == authorization.count else { return false }
        return zip(shown, authorization).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// The host in an origin or a `Host`, without scheme and port.
    private static func host(of text: String) -> String {
        let authority = text.firstRange(of: "://").map { text[$0.upperBound...] } ?? text[...]
        if authority.hasPrefix("[") { return String(authority.prefix { $0 != "]" }).lowercased() }
        return String(authority.prefix { $0 != ":" }).lowercased()
    }
}
