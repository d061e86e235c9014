internal import JanusClient

/// A place where a Janus usually listens.
struct Door: Hashable, Sendable {
    /// Which of its two interfaces is there.
    enum Interface: Hashable, Sendable {
        case api, admin
    }

    /// What came of knocking.
    enum State: Hashable, Sendable {
        /// A Janus says so.
        case janus
        /// Something else answers.
        case somethingElse
        /// Nobody answers, or nobody that can be understood.
        case closed
    }

    var interface: Interface
    var url: JanusURL
    var state: State

    /// The ports that Janus' transports have unless its operator changed them, on one host.
    static func usual(_ interface: Interface, on host: String) -> [JanusURL] {
        let host = host.contains(":") ? "[\(host)]" : host
        let places =
            switch interface {
            case .api:
                ["http://\(host):8088/janus", "https://\(host):8089/janus", "ws://\(host):8188", "wss://\(host):8989"]
            case .admin:
                ["http://\(host):7088/admin", "https://\(host):7889/admin", "ws://\(host):7188", "wss://\(host):7989"]
            }
        return places.compactMap { try? JanusURL($0) }
    }
}
