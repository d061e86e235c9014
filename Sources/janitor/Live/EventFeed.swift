import EventListener
import Moderation
import Text

/// Janus' event handlers on their way to the moderation, as long as a dashboard is open.
struct EventFeed: Sendable {
    /// Where they are listened to.
    let address: CleanText
    private let listener: EventListener

    /// Listens, while `body` runs, where that was asked for.
    ///
    /// Throws a ``Failure`` where nobody can listen.
    static func run<Value>(
        _ options: EventListenerOptions?, while body: (EventFeed?) async throws -> Value
    ) async throws -> Value {
        guard let options else { return try await body(nil) }
        let listener = EventListener(options)
        let address: ListeningAddress
        do throws(EventListener.Failure) { address = try await listener.start() } catch { throw Failure("\(error)") }
        let result: Result<Value, any Error>
        do {
            result = .success(
                try await body(EventFeed(address: CleanText(cleaning: "\(address)"), listener: listener)))
        } catch {
            result = .failure(error)
        }
        await listener.shutdown()
        return try result.get()
    }

    /// Hands on what comes, until the listener is shut down.
    func feed(_ moderation: Moderation) async {
        for await batch in listener.batches { await moderation.receive(batch.events, dropped: batch.dropped) }
    }
}
