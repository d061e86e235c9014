import Dashboard
import Synchronization
import Terminal

/// How servers are doing, from whoever asks them to the screen.
final class ServerNews: Sendable {
    private let pending = Mutex<[(Picker.Health, of: String)]>([])

    func post(_ health: Picker.Health, of name: String, ringing doorbell: Doorbell) {
        pending.withLock { $0.append((health, of: name)) }
        doorbell.ring()
    }

    func take() -> [(Picker.Health, of: String)] {
        pending.withLock { news in
            defer { news = [] }
            return news
        }
    }
}
