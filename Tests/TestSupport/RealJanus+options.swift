internal import FoundationEssentials

extension RealJanus {
    /// How a Janus is configured.
    package struct Options: Hashable, Sendable {
        /// Seconds without a request after which a session ends.
        package var sessionTimeout: Int
        /// The API secret that requests have to carry.
        package var apiSecret: String?
        /// The tokens that requests may carry; empty for a server without tokens.
        ///
        /// They are added by the Admin API.
        package var tokenAuth: Bool
        /// The secret of the Admin API, which is off without one.
        package var adminSecret: String?
        /// Whether ids of rooms and participants are strings.
        package var stringIDs: Bool

        package init(
            sessionTimeout: Int = 60, apiSecret: String? = nil, tokenAuth: Bool = false, adminSecret: String? = nil,
            stringIDs: Bool = false
        ) {
            self.sessionTimeout = sessionTimeout
            self.apiSecret = apiSecret
            self.tokenAuth = tokenAuth
            self.adminSecret = adminSecret
            self.stringIDs = stringIDs
        }
    }
}

extension RealJanus.Options {
    /// Writes all that a Janus reads: only the HTTP transport and the VideoRoom plugin, and loopback alone.
    func write(to folder: String, of installation: RealJanus.Installation, port: Int, adminPort: Int) throws {
        for (kind, library) in [("plugins", "libjanus_videoroom.so"), ("transports", "libjanus_http.so")] {
            try FileManager.default.createDirectory(atPath: "\(folder)/\(kind)", withIntermediateDirectories: false)
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/\(kind)/\(library)",
                withDestinationPath: "\(installation.modules)/\(kind)/\(library)")
        }
        try FileManager.default.createDirectory(atPath: "\(folder)/none", withIntermediateDirectories: false)
        try write(core(folder: folder), to: "\(folder)/janus.jcfg")
        try write(
            transport(port: port, adminPort: adminPort), to: "\(folder)/janus.transport.http.jcfg")
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
            events_folder = "\(folder)/none"
            loggers_folder = "\(folder)/none"
            interface = "127.0.0.1"
            server_name = "janitor-tests"
            debug_level = 4
            session_timeout = \(sessionTimeout)
            \(apiSecret.map { "api_secret = \"\($0)\"" } ?? "")
            \(tokenAuth ? "token_auth = true" : "")
            \(adminSecret.map { "admin_secret = \"\($0)\"" } ?? "")
        }
        media: {
            ipv6 = false
            rtp_port_range = "40000-40099"
        }
        nat: {
            ice_enforce_list = "127.0.0.1"
        }

        """
    }

    private func transport(port: Int, adminPort: Int) -> String {
        """
        general: {
            base_path = "/janus"
            http = true
            port = \(port)
            ip = "127.0.0.1"
            https = false
        }
        admin: {
            admin_base_path = "/admin"
            admin_http = \(adminSecret != nil)
            admin_port = \(adminPort)
            admin_ip = "127.0.0.1"
            admin_https = false
        }

        """
    }

    /// The rooms are called alike whether ids are numbers or strings; see ``TestRoom``.
    private var rooms: String {
        """
        general: {
            string_ids = \(stringIDs)
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
        }

        """
    }
}
