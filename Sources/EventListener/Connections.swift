internal import NIOCore
internal import Synchronization

/// The connections that are open, up to a number: where there are too many, the one that has been of no use for the
/// longest time goes.
///
/// So a flood of them cannot keep a server out that sends events.
final class Connections: Sendable {
    private struct State {
        var open: [ObjectIdentifier: (channel: any Channel, use: UInt64)] = [:]
        var uses: UInt64 = 0
        var isClosed = false
    }

    private let limit: Int
    private let state = Mutex(State())

    init(limit: Int) { self.limit = limit }

    /// How many are open.
    var count: Int { state.withLock { $0.open.count } }

    /// Takes a connection on, which may cost another one its place; false once all were closed.
    func admit(_ channel: any Channel) -> Bool {
        let id = ObjectIdentifier(channel)
        let (isAdmitted, victim) = state.withLock { state -> (Bool, (any Channel)?) in
            guard !state.isClosed else { return (false, nil) }
            var victim: (any Channel)?
            if state.open.count >= limit, let oldest = state.open.min(by: { $0.value.use < $1.value.use }) {
                victim = oldest.value.channel
                state.open[oldest.key] = nil
            }
            state.uses += 1
            state.open[id] = (channel, state.uses)
            return (true, victim)
        }
        victim?.close(promise: nil)
        if isAdmitted {
            channel.closeFuture.whenComplete { _ in self.state.withLock { state in state.open[id] = nil } }
        }
        return isAdmitted
    }

    /// Notes that a connection has just been of use.
    func touch(_ channel: any Channel) {
        state.withLock { state in
            state.uses += 1
            state.open[ObjectIdentifier(channel)]?.use = state.uses
        }
    }

    /// Closes all, and says which.
    func closeAll() -> [any Channel] {
        let channels = state.withLock { state in
            state.isClosed = true
            return state.open.values.map(\.channel)
        }
        for channel in channels { channel.close(promise: nil) }
        return channels
    }
}
