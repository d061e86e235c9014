package import JanusWire

extension ScriptedServer {
    /// A request that came in whole.
    package struct Request: Sendable {
        /// Such as "POST".
        package var method: String
        /// The path without its query.
        package var path: String
        /// What stands behind the question mark.
        package var query: String
        /// The names of the headers in lower case, and their values.
        package var headers: [String: String]
        /// The body, where it is JSON.
        package var body: JSONValue?

        /// The transaction in the body.
        package var transaction: String { body?["transaction"]?.string ?? "" }

        /// What `janus` says in the body; "poll" for a poll of a session, "info" for a question what the server is.
        package var verb: String {
            if let verb = body?["janus"]?.string { return verb }
            return path.hasSuffix("/info") ? "info" : "poll"
        }

        /// The first request in what was received, and how long it is; `nil` while it is not complete.
        static func parse(_ received: [UInt8]) -> (request: Request, length: Int)? {
            let text = String(decoding: received, as: UTF8.self)
            guard let end = text.firstRange(of: "\r\n\r\n") else { return nil }
            let lines = text[..<end.lowerBound].split(separator: "\r\n")
            let start = lines[0].split(separator: " ")
            guard start.count >= 2 else { return nil }
            var headers: [String: String] = [:]
            for line in lines.dropFirst() {
                let parts = line.split(separator: ":", maxSplits: 1)
                headers[parts[0].lowercased()] = parts.last.map { String($0.drop { $0 == " " }) }
            }
            let headLength = text[..<end.upperBound].utf8.count
            let bodyLength = headers["content-length"].flatMap { Int($0) } ?? 0
            guard received.count >= headLength + bodyLength else { return nil }
            let target = start[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
            let request = Request(
                method: String(start[0]), path: String(target[0]), query: target.count > 1 ? String(target[1]) : "",
                headers: headers, body: try? JSONValue(parsing: Array(received[headLength..<headLength + bodyLength])))
            return (request, headLength + bodyLength)
        }
    }

    /// What a request gets.
    package struct Reply: Sendable {
        /// What happens after the bytes.
        package enum Ending: Sendable {
            /// The connection stays open for the next request.
            case open
            /// The connection is closed.
            case close
            /// This text is sent again and again with such pauses, for as long as anybody listens.
            case drip(String, every: Duration)
        }

        package var bytes: [UInt8]
        package var ending: Ending

        /// Exactly these bytes.
        package static func raw(_ text: String, then ending: Ending = .close) -> Reply {
            Reply(bytes: Array(text.utf8), ending: ending)
        }

        /// A complete HTTP answer.
        package static func http(
            _ status: Int = 200, type: String = "application/json", headers: [String] = [], _ body: String = ""
        ) -> Reply {
            let lines =
                ["HTTP/1.1 \(status) Whatever", "Content-Type: \(type)", "Content-Length: \(body.utf8.count)"] + headers
            return .raw(lines.joined(separator: "\r\n") + "\r\n\r\n" + body, then: .open)
        }

        /// A complete HTTP answer of these bytes.
        package static func bytes(_ body: [UInt8]) -> Reply {
            Reply(bytes: Array("HTTP/1.1 200 OK\r\nContent-Length: \(body.count)\r\n\r\n".utf8) + body, ending: .open)
        }

        /// A complete HTTP answer of that JSON.
        package static func json(_ value: JSONValue) -> Reply { .http(200, value.serializedText()) }

        /// Nothing at all, for ever.
        package static let nothing = Reply.raw("", then: .open)

        /// `success` for a request that makes something with that id.
        package static func made(_ id: Int64, for request: Request) -> Reply {
            .json(["janus": "success", "transaction": .string(request.transaction), "data": ["id": .integer(id)]])
        }

        /// `ack` for a request.
        package static func ack(_ request: Request) -> Reply {
            .json(["janus": "ack", "transaction": .string(request.transaction)])
        }

        /// `error` for a request.
        package static func error(_ code: Int64, _ reason: String, for request: Request) -> Reply {
            .json([
                "janus": "error", "transaction": .string(request.transaction),
                "error": ["code": .integer(code), "reason": .string(reason)],
            ])
        }

        /// The VideoRoom's answer to a request that it answers at once.
        package static func videoRoom(_ data: JSONValue, for request: Request) -> Reply {
            .json([
                "janus": "success", "transaction": .string(request.transaction), "sender": 2,
                "plugindata": ["plugin": "janus.plugin.videoroom", "data": data],
            ])
        }
    }

    /// An event of the VideoRoom, as it stands in the answer to a poll.
    package static func event(_ data: JSONValue, transaction: String? = nil) -> JSONValue {
        var members: [String: JSONValue] = [
            "janus": "event", "session_id": 1, "sender": 2,
            "plugindata": ["plugin": "janus.plugin.videoroom", "data": data],
        ]
        members["transaction"] = transaction.map(JSONValue.string)
        return .object(members)
    }
}
