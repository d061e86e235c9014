import NIOHTTP1

/// What goes back over HTTP.
struct HTTPReply: Sendable {
    var status: HTTPResponseStatus
    /// Empty for bare statuses, which carry no JSON (janus.md 1.5).
    var body: [UInt8] = []
    var location: String?
    /// Replies are chunked, but for events that were queued when the poll came (janus.md 1.5).
    var isChunked = false

    static func status(_ status: HTTPResponseStatus) -> HTTPReply { HTTPReply(status: status) }

    static func json(_ json: JSON, layout: JSONPrinter.Layout, isChunked: Bool = true) -> HTTPReply {
        HTTPReply(status: .ok, body: JSONPrinter.bytes(of: json, layout: layout), isChunked: isChunked)
    }

    init(status: HTTPResponseStatus, body: [UInt8] = [], location: String? = nil, isChunked: Bool = false) {
        self.status = status
        self.body = body
        self.location = location
        self.isChunked = isChunked
    }

    init(_ reply: PollReply, layout: JSONPrinter.Layout) {
        switch reply {
        case .forbidden: self = .status(.forbidden)
        case .notFound: self = .status(.notFound)
        case .body(let json, let wasQueued): self = .json(json, layout: layout, isChunked: !wasQueued)
        }
    }

    /// The response's head; the CORS headers are always there (janus.md 1.1).
    var headers: HTTPHeaders {
        var headers: HTTPHeaders = ["Access-Control-Allow-Origin": "*", "Access-Control-Max-Age": "86400"]
        if !body.isEmpty { headers.add(name: "Content-Type", value: "application/json") }
        if let location { headers.add(name: "Location", value: location) }
        if isChunked {
            headers.add(name: "Transfer-Encoding", value: "chunked")
        } else {
            headers.add(name: "Content-Length", value: String(body.count))
        }
        return headers
    }
}
