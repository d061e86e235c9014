internal import FoundationEssentials

extension RealJanus {
    /// Where a Janus sends what happens, and how.
    package struct EventHandling: Hashable, Sendable {
        /// Which of Janus' event handlers sends.
        package enum Handler: String, Hashable, Sendable, CaseIterable {
            /// By HTTP.
            case sampleevh
            /// By WebSocket; it cannot compress, nor show a password.
            case wsevh
        }

        package var handler: Handler
        /// The port on loopback to which it sends.
        package var port: Int
        /// Whether several events go together as an array.
        package var isGrouped = true
        /// Whether they are compressed.
        package var isCompressed = false
        /// What it shows.
        package var user: String?
        package var password: String?

        package init(_ handler: Handler, port: Int) {
            self.handler = handler
            self.port = port
        }
    }
}

extension RealJanus.EventHandling {
    /// Puts the event handler and its configuration into the folder of a Janus.
    func write(to folder: String, of installation: RealJanus.Installation) throws {
        let library = "libjanus_\(handler.rawValue).so"
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder)/events/\(library)", withDestinationPath: "\(installation.modules)/events/\(library)")
        let scheme = handler == .sampleevh ? "http" : "ws"
        let text = """
            general: {
                enabled = true
                events = "all"
                grouping = \(isGrouped)
                compress = \(isCompressed)
                backend = "\(scheme)://127.0.0.1:\(port)"
                \(handler == .wsevh ? "subprotocol = \"janus-event-handlers\"" : "")
                \(user.map { "backend_user = \"\($0)\"" } ?? "")
                \(password.map { "backend_pwd = \"\($0)\"" } ?? "")
            }

            """
        try Data(text.utf8).write(to: URL(filePath: "\(folder)/janus.eventhandler.\(handler.rawValue).jcfg"))
    }
}
