internal import JanusWire

/// One of the two APIs that a Janus offers over HTTP and WebSocket, each on ports of its own.
enum JanusAPI: Sendable {
    /// The one for who uses the server.
    case client
    /// The one for who looks after it.
    case admin

    /// What a WebSocket is asked for (`Sec-WebSocket-Protocol`).
    var subprotocol: String {
        switch self {
        case .client: "janus-protocol"
        case .admin: "janus-admin-protocol"
        }
    }

    /// The base path where the operator chose no other.
    var defaultPath: String {
        switch self {
        case .client: "/janus"
        case .admin: "/admin"
        }
    }

    /// Sorts a message, or gives `nil` for what has no `janus` in it.
    ///
    /// The Admin API puts what it has to say beside the word `success`, in no member of always the same name: all of it
    /// becomes the data.
    func reply(_ message: JSONValue) -> JanusReply? {
        if self == .admin, message["janus"]?.string == "success" { return .success(data: message, plugin: nil) }
        return JanusReply(message)
    }
}

extension JanusConfiguration {
    /// This configuration for the Admin API, which takes no other secret than its own.
    func ofAdmin(_ secret: Secret?) -> JanusConfiguration {
        var configuration = self
        configuration.api = .admin
        configuration.credentials = .admin(secret)
        return configuration
    }
}
