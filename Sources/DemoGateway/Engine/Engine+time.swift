/// What happens because time passes.
extension Engine {
    /// When the next thing falls due, if anything does.
    var nextDue: Duration? {
        var due = polls.map(\.deadline)
        if let script { due.append(script.nextDue) }
        if let load = load?.nextDue { due.append(load) }
        due += sessions.values.compactMap(timeout(of:))
        return due.min()
    }

    /// Does what is due at `now`.
    mutating func runDue() {
        let now = now
        for deed in script?.deeds(until: now) ?? [] { play(deed) }
        playLoad()
        let silent = sessions.values.filter { timeout(of: $0).map { $0 <= now } ?? false }.map(\.id)
        for id in silent.sorted() { timeOut(id) }
        finishPolls { poll, _ in poll.deadline <= now ? .keepalive(limit: poll.limit) : nil }
    }

    /// When a session ends for want of requests; nil means never.
    private func timeout(of session: Session) -> Duration? {
        let limit = session.timeout ?? settings.sessionTimeout
        return limit > .zero ? session.lastActivity + limit : nil
    }

    /// Only a poll that waits sees `timeout`; then the queue is gone, and everybody else finds 404 and 458 (J:721).
    private mutating func timeOut(_ id: UInt64) {
        settle()
        enqueue(["janus": "timeout", "session_id": .int(Int64(bitPattern: id))], for: id)
        settle()
        end(id)
    }

    /// Ends a session and takes its people out of their rooms; no `detached` comes (J:821).
    ///
    /// Its waiting polls stay and
    /// get a keepalive at the end of their hold (janus.md 1.5).
    mutating func end(_ id: UInt64) {
        guard let session = sessions.removeValue(forKey: id) else { return }
        for handle in session.handles { room.detach(HandleKey(session: id, handle: handle)) }
    }
}
