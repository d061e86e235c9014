import Testing

@testable import DemoGateway

/// The long poll and the session's timeout (janus.md 0.1, 1.5, 1.7), with the time in the test's hand.
struct PollTests {
    private static let keepalive: JSON = ["janus": "keepalive"]

    @Test("one event is an object, several are an array, and queued ones come at once")
    func shapes() {
        var desk = Desk()
        let session = desk.create()
        for _ in 0..<3 { _ = desk.verb("detach", desk.attach(session)) }
        guard case .body(.array(let two), wasQueued: true) = desk.poll(session, limit: 2).reply else {
            Issue.record("no array")
            return
        }
        #expect(two.count == 2)
        guard case .body(.object(let one), wasQueued: true) = desk.poll(session, limit: 1).reply else {
            Issue.record("no object")
            return
        }
        #expect(one["janus"] == "detached")
        #expect(desk.poll(session, limit: 1).reply == nil)
    }

    @Test("a poll without events gets a keepalive after its hold, not before", arguments: [1, 10])
    func hold(limit: Int) {
        var desk = Desk()
        let poll = desk.poll(desk.create(), limit: limit)
        desk.pass(.milliseconds(29_999))
        #expect(desk.finishedPolls().isEmpty)
        desk.pass(.milliseconds(1))
        let keepalive = limit > 1 ? [Self.keepalive] : Self.keepalive
        #expect(desk.finishedPolls() == [poll.id: .body(keepalive, wasQueued: false)])
    }

    @Test("an event wakes all polls: the oldest takes it, the others get keepalives at once")
    func wakesAll() {
        var desk = Desk()
        let key = desk.attach()
        let polls = [
            desk.poll(key.session, limit: 5), desk.poll(key.session, limit: 1), desk.poll(key.session, limit: 5),
        ]
        _ = desk.verb("detach", key)
        let finished = desk.finishedPolls()
        guard case .body(.array(let events), _) = finished[polls[0].id] else {
            Issue.record("the first poll has no events")
            return
        }
        #expect(events.map { $0["janus"] } == ["detached"])
        #expect(finished[polls[1].id] == .body(Self.keepalive, wasQueued: false))
        #expect(finished[polls[2].id] == .body([Self.keepalive], wasQueued: false))
    }

    @Test("a poll whose client is gone still takes the next event, as Janus lets it")
    func abandoned() {
        var desk = Desk()
        let key = desk.attach()
        let (lost, live) = (desk.poll(key.session, limit: 5), desk.poll(key.session, limit: 5))
        _ = desk.verb("detach", key)
        let finished = desk.finishedPolls()
        #expect(finished[live.id] == .body([Self.keepalive], wasQueued: false))
        #expect(finished[lost.id] != finished[live.id])
        #expect(desk.events(key.session).isEmpty)
    }

    @Test("unknown sessions are not found")
    func unknown() {
        var desk = Desk()
        #expect(desk.poll(77, limit: 1).reply == .notFound)
    }

    @Test("a destroyed session's poll hangs until its hold ends; then it is not found")
    func destroyed() {
        var desk = Desk()
        let session = desk.create()
        let poll = desk.poll(session, limit: 5)
        _ = desk.ask(["janus": "destroy", "transaction": "d"], session: session)
        #expect(desk.finishedPolls().isEmpty)
        desk.pass(.seconds(30))
        #expect(desk.finishedPolls() == [poll.id: .body([Self.keepalive], wasQueued: false)])
        #expect(desk.poll(session, limit: 5).reply == .notFound)
    }

    @Test("a claim loses what was queued and leaves older polls to their hold")
    func claim() {
        var desk = Desk()
        let (first, second) = (desk.attach(), desk.attach())
        _ = desk.verb("detach", first)
        _ = desk.ask(["janus": "claim", "transaction": "c"], session: first.session)
        #expect(desk.poll(first.session, limit: 5).reply == nil)

        let poll = desk.poll(second.session, limit: 5)
        _ = desk.ask(["janus": "claim", "transaction": "c"], session: second.session)
        _ = desk.verb("detach", second)
        #expect(desk.finishedPolls()[poll.id] == nil)
        #expect(desk.events(second.session).count == 1)
    }

    @Test("a silent session times out, its people leave, and only a waiting poll hears of it")
    func timeout() {
        var desk = Desk {
            $0.sessionTimeout = .seconds(20)
            $0.dialect = .v1_1_2
        }
        let (watcher, ghost) = (desk.attach(), desk.attach())
        _ = desk.join(watcher)
        _ = desk.join(ghost, ["id": 6])
        let poll = desk.poll(ghost.session, limit: 5)
        desk.pass(.seconds(19))
        _ = desk.ask(["janus": "keepalive", "transaction": "k"], session: watcher.session)
        #expect(desk.finishedPolls().isEmpty)
        desk.pass(.seconds(1))
        let timeout: JSON = ["janus": "timeout", "session_id": .int(Int64(ghost.session))]
        #expect(desk.finishedPolls() == [poll.id: .body([timeout], wasQueued: false)])
        #expect(desk.poll(ghost.session, limit: 5).reply == .notFound)
        #expect(desk.told(watcher).compactMap { $0["leaving"] } == [6])
    }

    @Test("only a poll's start counts as activity")
    func activity() {
        var desk = Desk { $0.sessionTimeout = .seconds(6) }
        let session = desk.create()
        desk.pass(.seconds(5))
        let poll = desk.poll(session, limit: 5)
        desk.pass(.seconds(5))
        #expect(desk.finishedPolls().isEmpty)
        desk.pass(.seconds(1))
        guard case .body(.array(let events), _) = desk.finishedPolls()[poll.id] else {
            Issue.record("the poll still waits")
            return
        }
        #expect(events.map { $0["janus"] } == ["timeout"])
    }

    @Test("without a timeout sessions live for ever")
    func noTimeout() {
        var desk = Desk { $0.sessionTimeout = .zero }
        let session = desk.create()
        desk.pass(.seconds(100_000))
        #expect(desk.ask(["janus": "keepalive", "transaction": "k"], session: session)["janus"] == "ack")
    }
}
