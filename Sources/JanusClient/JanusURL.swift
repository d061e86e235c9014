internal import NIOCore

/// The address of a Janus API, such as `https://rtc.example.org/janus` or `ws://127.0.0.1:8188`, checked and normalised.
///
/// It never holds a user name, a password or a query, so that it can be shown anywhere.
public struct JanusURL: Hashable, Sendable {
    /// How the connection is made.
    public enum Scheme: String, Hashable, Sendable, CaseIterable {
        case http, https, ws, wss

        /// The port where none is written.
        var defaultPort: Int {
            switch self {
            case .http, .ws: 80
            case .https, .wss: 443
            }
        }

        /// Whether the connection is a WebSocket.
        public var isWebSocket: Bool { self == .ws || self == .wss }

        /// Whether the connection is encrypted, and the server has to show who it is.
        public var isSecure: Bool { self == .https || self == .wss }
    }

    /// How the connection is made.
    public let scheme: Scheme
    /// A name or an address, in lower case; an IPv6 address without brackets.
    public let host: String
    /// The port, also where none was written.
    public let port: Int
    /// The base path without a slash at its end: empty, or such as "/janus".
    ///
    /// Percent-encoded.
    public let path: String

    init(scheme: Scheme, host: String, port: Int, path: String) {
        self.scheme = scheme
        self.host = host
        self.port = port
        self.path = path
    }

    /// The same server with another base path.
    public func with(path: String) -> JanusURL {
        JanusURL(scheme: scheme, host: host, port: port, path: path)
    }

    /// Whether a base path is written, so that there is nothing to guess.
    public var hasPath: Bool { !path.isEmpty }

    /// The whole address, without a port that goes without saying.
    ///
    /// There is nothing secret in it.
    public var redacted: String {
        "\(scheme.rawValue)://\(authority)\(path)"
    }

    /// Whether the host is a bare address rather than a name.
    var isHostAddress: Bool { (try? SocketAddress(ipAddress: host, port: port)) != nil }

    /// The host and the port as they stand in a `Host` header.
    var authority: String {
        let host = host.contains(":") ? "[\(host)]" : host
        return port == scheme.defaultPort ? host : "\(host):\(port)"
    }

    /// Whether the server runs on this machine.
    public var isLoopback: Bool {
        if host == "localhost" || host.hasSuffix(".localhost") { return true }
        switch try? SocketAddress(ipAddress: host, port: port) {
        case .v4: return host.hasPrefix("127.")
        case .v6: return host == "::1" || host.hasPrefix("::ffff:127.")
        default: return false
        }
    }

    /// Whether what is sent, secrets included, can be read on its way.
    public var isCleartextToAnotherMachine: Bool { !scheme.isSecure && !isLoopback }
}

extension JanusURL: CustomStringConvertible {
    /// The same as ``redacted``.
    public var description: String { redacted }
}
