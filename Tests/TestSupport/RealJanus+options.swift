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
        /// The secret of the Admin API, which is off without one, and on over every transport with one.
        package var adminSecret: String?
        /// What the VideoRoom plugin asks for before it makes a room, or lists private ones.
        package var adminKey: String?
        /// Whether ids of rooms and participants are strings.
        package var stringIDs: Bool
        /// The only origin of web pages that requests may come from; `nil` for any.
        package var enforceCORS: String?
        /// Seconds that a session outlives its WebSocket, waiting to be claimed.
        package var reclaimSessionTimeout: Int
        /// The interface, or the start of its addresses, on which media come and go.
        package var iceInterface = "127.0.0.1"
        /// Where it sends what happens.
        package var events: [EventHandling] = []
        /// How many event loops serve all handles; 0 gives each its own.
        package var eventLoops = 0
        /// What https and wss show.
        package var certificate: TestCertificates.Name
        /// The address that others are told in the place of its own (`nat_1_1_mapping`).
        package var natMapping: String?
        /// Whether candidates are told one by one (`full_trickle`).
        package var isTrickling = false
        /// Whether the VideoRoom plugin is loaded.
        package var loadsVideoRoom = true
        /// Whether there is a room without a secret.
        package var hasOpenRoom = true

        package init(
            sessionTimeout: Int = 60, apiSecret: String? = nil, tokenAuth: Bool = false, adminSecret: String? = nil,
            adminKey: String? = nil, stringIDs: Bool = false, enforceCORS: String? = nil,
            reclaimSessionTimeout: Int = 0, certificate: TestCertificates.Name = .good
        ) {
            self.sessionTimeout = sessionTimeout
            self.apiSecret = apiSecret
            self.tokenAuth = tokenAuth
            self.adminSecret = adminSecret
            self.adminKey = adminKey
            self.stringIDs = stringIDs
            self.enforceCORS = enforceCORS
            self.reclaimSessionTimeout = reclaimSessionTimeout
            self.certificate = certificate
        }
    }
}
