import Synchronization

/// What other threads want of the terminal thread.
final class TerminalControl: Sendable {
    /// The wishes that have come up since they were last taken.
    struct Wishes: Hashable, Sendable {
        /// End the loop.
        var finish = false
        /// The window may have another size.
        var measure = false
        /// Stop the process.
        var suspend = false
        /// The process was stopped and goes on.
        var resume = false
    }

    /// Rings when there is a wish.
    let doorbell = Doorbell()
    private let wishes = Mutex(Wishes())

    /// Adds a wish.
    func wish(_ change: (inout Wishes) -> Void) {
        wishes.withLock { change(&$0) }
        doorbell.ring()
    }

    /// Takes the wishes over; a wish to finish stays.
    func take() -> Wishes {
        doorbell.silence()
        return wishes.withLock { wishes in
            defer { wishes = Wishes(finish: wishes.finish) }
            return wishes
        }
    }
}
