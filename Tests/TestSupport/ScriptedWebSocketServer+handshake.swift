internal import FoundationEssentials

extension ScriptedWebSocketServer {
    /// What a request to upgrade gets.
    package enum Handshake: Sendable {
        /// The subprotocol that an accepted client is told.
        package enum Subprotocol: Sendable, Hashable {
            /// What it asked for.
            case asAsked
            /// None.
            case omitted
            /// This, whatever it asked for.
            case other(String)
        }

        /// It is accepted; the other bytes follow in the same write, such as those of a first frame.
        case accept(Subprotocol = .asAsked, glued: [UInt8] = [])
        /// It gets exactly these bytes.
        case raw([UInt8])
        /// It gets an HTTP answer, and the connection is closed.
        case refuse(Int, body: String = "", headers: [String] = [])
        /// It gets nothing, and the connection stays open.
        case silence
        /// It gets nothing, and the connection is closed.
        case drop

        func replies(to request: ScriptedServer.Request) -> [Connection.Reply] {
            switch self {
            case .accept(let subprotocol, let glued): [.bytes(acceptance(of: request, subprotocol) + glued)]
            case .raw(let bytes): [.bytes(bytes)]
            case .refuse(let status, let body, let headers):
                [.bytes(ScriptedServer.Reply.http(status, headers: headers, body).bytes), .drop]
            case .silence: []
            case .drop: [.drop]
            }
        }

        private func acceptance(of request: ScriptedServer.Request, _ subprotocol: Subprotocol) -> [UInt8] {
            let key = request.headers["sec-websocket-key"] ?? ""
            let told: String? =
                switch subprotocol {
                case .asAsked: request.headers["sec-websocket-protocol"]
                case .omitted: nil
                case .other(let name): name
                }
            var lines = [
                "HTTP/1.1 101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade",
                "Sec-WebSocket-Accept: \(ScriptedWebSocketServer.accept(key))",
            ]
            if let told { lines.append("Sec-WebSocket-Protocol: \(told)") }
            return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
        }
    }

    /// What proves to a client that its key was read.
    package static func accept(_ key: String) -> String {
        // The text that RFC 6455 has every server append.
        Data(sha1(Array("\(key)258EAFA5-E914-47DA-95CA-C5AB0DC85B11".utf8))).base64EncodedString()
    }
}
