// What `info` says about how a Janus is set up, for who looks after it.
extension ServerInfo {
    /// `local-ip`: the address that Janus takes for its own.
    public var localIP: String? { raw["local-ip"]?.string }

    /// `public-ip`, `public-ips`: the addresses that Janus tells others to reach it under (`nat_1_1_mapping`).
    public var publicIPs: [String] {
        raw["public-ips"]?.array?.compactMap(\.string) ?? raw["public-ip"]?.string.map { [$0] } ?? []
    }

    /// `stun-server`: the one that Janus asks for its address.
    public var stunServer: String? { raw["stun-server"]?.string }

    /// `turn-server`: the relay that Janus itself uses.
    public var turnServer: String? { raw["turn-server"]?.string }

    /// `ice-tcp`: whether media can go over TCP, too.
    public var iceTCP: Bool { raw["ice-tcp"]?.bool ?? false }

    /// `ice-lite`: whether Janus only waits to be reached.
    public var iceLite: Bool { raw["ice-lite"]?.bool ?? false }

    /// `full-trickle`: whether Janus tells its candidates one by one.
    public var fullTrickle: Bool { raw["full-trickle"]?.bool ?? false }

    /// `mdns-enabled`: whether names that hide addresses of a local network are resolved.
    public var mdnsEnabled: Bool { raw["mdns-enabled"]?.bool ?? false }

    /// `ipv6`: whether media can go over IPv6.
    public var ipv6: Bool { raw["ipv6"]?.bool ?? false }

    /// `data_channels`: whether they were built in.
    public var dataChannels: Bool { raw["data_channels"]?.bool ?? false }

    /// `webrtc_encryption`: false where media go unencrypted, for debugging.
    public var isEncrypted: Bool { raw["webrtc_encryption"]?.bool ?? true }

    /// `reclaim-session-timeout`: seconds that a session outlives its connection, waiting to be claimed.
    public var reclaimSessionTimeout: Int? { number("reclaim-session-timeout") }

    /// `candidates-timeout`: seconds that candidates are kept for a connection that is not there yet.
    public var candidatesTimeout: Int? { number("candidates-timeout") }

    /// `static-event-loops`: how many loops serve all handles; 0 means that each has one, and a thread, of its own.
    public var staticEventLoops: Int? { number("static-event-loops") }

    /// `event_handlers`: whether events are handed to event handlers.
    public var broadcastsEvents: Bool { raw["event_handlers"]?.bool ?? false }

    /// `events`: the event handlers that are loaded, by name.
    public var eventHandlers: [String: Module] { Self.modules(raw["events"]) }

    /// `loggers`: the loggers that are loaded, by name.
    public var loggers: [String: Module] { Self.modules(raw["loggers"]) }

    /// `commit-hash`: what it was built from.
    public var commitHash: String? { raw["commit-hash"]?.string }

    /// `dependencies`: the versions of the libraries that it was built with, unless it hides them.
    public var dependencies: [String: String] {
        (raw["dependencies"]?.object?.dictionary ?? [:]).compactMapValues(\.string)
    }

    private func number(_ key: String) -> Int? { raw[key]?.integer.flatMap(Int.init(exactly:)) }
}
