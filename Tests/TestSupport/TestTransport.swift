/// A way to reach a Janus.
package enum TestTransport: String, CaseIterable, Sendable, Hashable {
    case http
    case https
    case ws
    case wss

    /// The URL of a server on loopback, with the path that Janus has by default.
    package func url(port: Int, path: String = "/janus") -> String {
        switch self {
        case .http, .https: "\(rawValue)://127.0.0.1:\(port)\(path)"
        case .ws, .wss: "\(rawValue)://127.0.0.1:\(port)"
        }
    }
}
