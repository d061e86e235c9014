import Synchronization
import Terminal

/// Where the moderator goes from a server, once that is chosen.
final class Departure: Sendable {
    struct Destination: Sendable {
        /// The name of the server; without one, the choice.
        var server: String?
    }

    private let chosen = Mutex<Destination?>(nil)

    var destination: Destination? { chosen.withLock { $0 } }
    func choose(_ server: String?) { chosen.withLock { $0 = Destination(server: server) } }
}

/// That the configuration is to be read anew: asked for by a signal, done by the application.
final class ReloadRequest: Sendable {
    private let isWanted = Mutex(false)

    func make(ringing doorbell: Doorbell) {
        isWanted.withLock { $0 = true }
        doorbell.ring()
    }

    func take() -> Bool {
        isWanted.withLock { wanted in
            defer { wanted = false }
            return wanted
        }
    }
}
