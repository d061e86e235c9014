/// What `info` says (J:323-500; the members and their order as seen on 1.1.2).
enum ServerInfo {
    /// The only plugin there is.
    static let videoRoom = "janus.plugin.videoroom"

    /// The only transport there is.
    static let http = "janus.transport.http"

    /// The version as a number and as text.
    static func version(_ dialect: DemoGatewayOptions.Dialect) -> (number: Int64, text: String) {
        switch dialect {
        case .v0_16: (162, "0.16.2")
        case .v1_1_2: (1102, "1.1.2")
        case .v1_4: (1401, "1.4.1")
        }
    }
}

extension Engine {
    /// The `server_info` reply.
    func serverInfo(transaction: String) -> JSON {
        let version = ServerInfo.version(options.dialect)
        var info: JSONObject = [
            "janus": "server_info", "transaction": .string(transaction), "name": "Janus WebRTC Server",
            "version": .int(version.number), "version_string": .string(version.text), "author": "Meetecho s.r.l.",
            "commit-hash": "not-a-git-repo", "compile-time": "Thu Jan  1 00:00:00 UTC 1970", "log-to-stdout": true,
            "log-to-file": false, "data_channels": true, "accepting-new-sessions": .bool(settings.acceptsNewSessions),
            "session-timeout": .int(settings.sessionTimeout.components.seconds), "reclaim-session-timeout": 0,
            "candidates-timeout": 45, "server-name": .string(options.serverName), "local-ip": .string(options.host),
            "ipv6": false, "ice-lite": false, "ice-tcp": false, "ice-nomination": "aggressive",
        ]
        if options.dialect == .v1_4 { info["ice-consent-freshness"] = false }
        info["ice-keepalive-conncheck"] = false
        if options.dialect == .v1_4 { info["hangup-on-failed"] = false }
        info.merge([
            "full-trickle": false, "mdns-enabled": true, "min-nack-queue": 200, "nack-optimizations": false,
            "twcc-period": 200, "dtls-mtu": 1200, "static-event-loops": .int(Int64(options.eventLoops)),
            "api_secret": .bool(options.apiSecret != nil),
            "auth_token": .bool(options.tokenAuth), "event_handlers": false, "opaqueid_in_api": false,
            "dependencies": [
                "glib2": "2.74.6", "jansson": "2.14", "libnice": "0.1.18", "libsrtp": "libsrtp2 2.5.0",
                "libcurl": "7.88.1", "crypto": "OpenSSL 3.0.7 1 Nov 2022",
            ],
            "transports": [
                ServerInfo.http: plugin(
                    "JANUS REST (HTTP/HTTPS) transport plugin",
                    "This transport plugin adds REST (HTTP/HTTPS) support to the Janus API via libmicrohttpd.",
                    "0.0.2", 2)
            ],
            "events": [:], "loggers": [:],
            "plugins": [
                ServerInfo.videoRoom: plugin(
                    "JANUS VideoRoom plugin",
                    "This is a plugin implementing a videoconferencing SFU (Selective Forwarding Unit) for Janus, "
                        + "that is an audio/video router.",
                    options.dialect == .v1_4 ? "0.0.10" : "0.0.9", options.dialect == .v1_4 ? 10 : 9)
            ],
        ])
        return .object(info)
    }

    private func plugin(_ name: String, _ description: String, _ text: String, _ version: Int64) -> JSON {
        [
            "name": .string(name), "author": "Meetecho s.r.l.", "description": .string(description),
            "version_string": .string(text), "version": .int(version),
        ]
    }
}
