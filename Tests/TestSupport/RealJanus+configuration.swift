internal import FoundationEssentials

extension RealJanus.Options {
    /// Writes all that a Janus reads: the HTTP and WebSocket transports and the VideoRoom plugin, and loopback alone.
    func write(
        to folder: String, of installation: RealJanus.Installation, ports: RealJanus.Ports,
        certificates: TestCertificates
    ) throws {
        let libraries =
            [("transports", "libjanus_http.so"), ("transports", "libjanus_websockets.so")]
            + (loadsVideoRoom ? [("plugins", "libjanus_videoroom.so")] : [])
        for kind in ["plugins", "transports", "events", "none"] {
            try FileManager.default.createDirectory(atPath: "\(folder)/\(kind)", withIntermediateDirectories: false)
        }
        for (kind, library) in libraries {
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/\(kind)/\(library)",
                withDestinationPath: "\(installation.modules)/\(kind)/\(library)")
        }
        for handling in events { try handling.write(to: folder, of: installation) }
        try write(core(folder: folder), to: "\(folder)/janus.jcfg")
        let common = transportSettings(certificates)
        try write(http(ports) + common, to: "\(folder)/janus.transport.http.jcfg")
        try write(webSockets(ports) + common, to: "\(folder)/janus.transport.websockets.jcfg")
        try write(rooms, to: "\(folder)/janus.plugin.videoroom.jcfg")
    }

    private func write(_ text: String, to file: String) throws {
        try Data(text.utf8).write(to: URL(filePath: file))
    }

    private func core(folder: String) -> String {
        """
        general: {
            configs_folder = "\(folder)"
            plugins_folder = "\(folder)/plugins"
            transports_folder = "\(folder)/transports"
            events_folder = "\(folder)/events"
            loggers_folder = "\(folder)/none"
            interface = "127.0.0.1"
            server_name = "janitor-tests"
            debug_level = 4
            event_loops = \(eventLoops)
            session_timeout = \(sessionTimeout)
            reclaim_session_timeout = \(reclaimSessionTimeout)
            \(apiSecret.map { "api_secret = \"\($0)\"" } ?? "")
            \(tokenAuth ? "token_auth = true" : "")
            \(adminSecret.map { "admin_secret = \"\($0)\"" } ?? "")
        }
        media: {
            ipv6 = false
            rtp_port_range = "40000-40099"
        }
        events: {
            broadcast = \(!events.isEmpty)
            stats_period = 1
        }
        nat: {
            ice_enforce_list = "\(iceInterface)"
            full_trickle = \(isTrickling)
            \(natMapping.map { "nat_1_1_mapping = \"\($0)\"" } ?? "")
        }

        """
    }

    private func http(_ ports: RealJanus.Ports) -> String {
        """
        general: {
            base_path = "/janus"
            http = true
            port = \(ports.api[.http] ?? 0)
            ip = "127.0.0.1"
            https = true
            secure_port = \(ports.api[.https] ?? 0)
            secure_ip = "127.0.0.1"
        }
        admin: {
            admin_base_path = "/admin"
            admin_http = \(adminSecret != nil)
            admin_port = \(ports.admin[.http] ?? 0)
            admin_ip = "127.0.0.1"
            admin_https = \(adminSecret != nil)
            admin_secure_port = \(ports.admin[.https] ?? 0)
            admin_secure_ip = "127.0.0.1"
        }

        """
    }

    private func webSockets(_ ports: RealJanus.Ports) -> String {
        """
        general: {
            ws = true
            ws_port = \(ports.api[.ws] ?? 0)
            ws_interface = "lo"
            wss = true
            wss_port = \(ports.api[.wss] ?? 0)
            wss_interface = "lo"
        }
        admin: {
            admin_ws = \(adminSecret != nil)
            admin_ws_port = \(ports.admin[.ws] ?? 0)
            admin_ws_interface = "lo"
            admin_wss = \(adminSecret != nil)
            admin_wss_port = \(ports.admin[.wss] ?? 0)
            admin_wss_interface = "lo"
        }

        """
    }

    /// What both transports read alike.
    private func transportSettings(_ certificates: TestCertificates) -> String {
        """
        certificates: {
            cert_pem = "\(certificates.certificate(certificate))"
            cert_key = "\(certificates.key(certificate))"
        }
        cors: {
            \(enforceCORS.map { "allow_origin = \"\($0)\"" } ?? "")
            enforce_cors = \(enforceCORS != nil)
        }

        """
    }

    /// The rooms are called alike whether ids are numbers or strings; see ``TestRoom``.
    private var rooms: String {
        """
        general: {
            string_ids = \(stringIDs)
            \(adminKey.map { "admin_key = \"\($0)\"" } ?? "")
        }
        room-1234: {
            description = "Demo Room"
            secret = "adminpwd"
            publishers = 6
        }
        room-2001: {
            description = "Pin Room"
            secret = "adminpwd"
            pin = "4711"
        }
        room-2002: {
            description = "Announcing Room"
            secret = "adminpwd"
            notify_joining = true
        }
        room-2003: {
            description = "Private Room"
            secret = "adminpwd"
            is_private = true
        }
        room-2004: {
            description = "Room without a secret"
            \(hasOpenRoom ? "" : "secret = \"adminpwd\"")
        }
        room-2005: {
            description = "Talking Room"
            secret = "adminpwd"
            publishers = 6
            notify_joining = true
            audiolevel_event = true
            audio_active_packets = 20
            audio_level_average = 50
        }

        """
    }
}
