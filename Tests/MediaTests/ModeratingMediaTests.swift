import EventListener
import JanusClient
import Moderation
import TestSupport
import Testing
import Text

/// The moderation with the Admin API, where media really flow.
@Suite(
    "Moderating real media", .serialized, .timeLimit(.minutes(3)),
    .enabled(if: MediaJanus.isExpected, Comment(rawValue: MediaJanus.skipReason)))
struct ModeratingMediaTests {
    private static let room: RoomID = 1234

    private static func admin(_ janus: MediaJanus) throws -> AdminEndpoint {
        AdminEndpoint(address: JanusAddress(try JanusURL(janus.adminURL)), secret: Secret("admin"))
    }

    @Test("How media come, whose subscriptions they are, and who listens without being listed")
    func seeing() async throws {
        try await MediaJanus.run { janus in
            let alice = try await MediaPeer("Alice", at: janus)
            let publishing = try await alice.join(Self.room)
            try await publishing.publish()
            let bob = try await MediaPeer("Bob", at: janus)
            let listening = try await bob.join(Self.room)
            let apart = try await MediaPeer("Bob's other session", at: janus)
            let his = try await apart.subscribe(
                to: publishing.id, in: Self.room, privateID: listening.privateID)
            let lurker = try await MediaPeer("Lurker", at: janus)
            let hers = try await lurker.subscribe(to: publishing.id, in: Self.room)
            try await his.hearsAndSees()
            try await Moderator.run(at: janus.url, admin: Self.admin(janus)) { moderator in
                moderator.submit(.watch(Self.room))
                try await moderator.sees("Alice's media") { snapshot in
                    let link = snapshot.person(publishing.id)?.link
                    return link?.bitrateIn ?? 0 > 0 && link?.loss != nil
                }
                let person = try #require(moderator.snapshot?.person(publishing.id))
                let link = try #require(person.link)
                #expect(link.codecs == ["opus", "vp8"])
                #expect(link.ice == "ready" || link.ice == "connected")
                #expect(link.dtls == "connected" && link.transport == "http")
                #expect(link.peer?.host == "10.255.77.1" && link.peer?.isRelay == false)
                #expect(link.streams.map(\.subscribers) == [2, 2])
                #expect(person.quality != nil)
                #expect(person.streams.count == 2, "so she can be muted from outside")
                #expect(person.media == [.audio, .video])

                try await moderator.sees("both listeners, and whose the one is") { snapshot in
                    let owners = snapshot.watched?.listeners?.map(\.ownerID)
                    return owners == [nil, listening.id]
                }
                let listeners = try #require(moderator.snapshot?.watched?.listeners)
                #expect(listeners.map(\.owner) == [.nobody, .participant(listening.id, name: "Bob")])
                #expect(listeners.map { $0.watches.map(\.id) } == [[publishing.id], [publishing.id]])
                #expect(listeners[0].id == HandleAddress(session: lurker.session.id, handle: hers.handle))

                try await moderator.does(
                    .mute(person.target, Muting(person.streams.map { .init($0.name, $0.media) }, isMuted: true)))
                try await his.receivesNothingMore(from: publishing.id, as: moderator)
            }
            for peer in [alice, bob, apart, lurker] { await peer.leave() }
        }
    }

    @Test("A kick from the server ends what the person receives, on whichever session, and nobody else's")
    func removing() async throws {
        try await MediaJanus.run { janus in
            let alice = try await MediaPeer("Alice", at: janus)
            let publishing = try await alice.join(Self.room)
            try await publishing.publish()
            let bob = try await MediaPeer("Bob", at: janus)
            let listening = try await bob.join(Self.room)
            let his = try await bob.subscribe(to: publishing.id, in: Self.room, privateID: listening.privateID)
            let apart = try await MediaPeer("Bob's other session", at: janus)
            let hisToo = try await apart.subscribe(
                to: publishing.id, in: Self.room, privateID: listening.privateID)
            let carol = try await MediaPeer("Carol", at: janus)
            let hers = try await carol.subscribe(to: publishing.id, in: Self.room)
            for receiving in [his, hisToo, hers] { try await receiving.hearsAndSees() }
            try await Moderator.run(at: janus.url, admin: Self.admin(janus)) { moderator in
                moderator.submit(.watch(Self.room))
                let removal = try await moderator.survey(listening.id) { $0.ends.count == 3 }
                #expect(removal.scope == .session && removal.stays.isEmpty)
                let suspect = try #require(moderator.snapshot?.survey?.of)
                try await moderator.does(.remove(suspect, removal), reason: "spam")
                try await his.receivesNothing(while: hers)
                try await hisToo.receivesNothing(while: hers)
                #expect(moderator.count { $0 == .kicked(byYou: true) } == 1)
                #expect(try await publishing.participants().map(\.id) == [publishing.id])

                // Who only listens is removed the same way.
                try await moderator.sees("only Carol") { $0.watched?.listeners?.count == 1 }
                let listener = try #require(moderator.snapshot?.watched?.listeners?.first)
                let target = ListenerTarget(
                    room: RoomTarget(id: Self.room, description: ""), id: listener.id, handles: listener.handles,
                    watches: listener.watches)
                let hersEnds = try await moderator.survey(.listener(target)) { $0.ends.count == 1 }
                moderator.submit(.act([.remove(.listener(target), hersEnds)], reason: nil))
                try await hers.receivesNothingMore(from: publishing.id, as: moderator)
            }
            for peer in [alice, bob, apart, carol] { await peer.leave() }
        }
    }

    @Test("Of two people on one session the one is removed, and the other's media go on")
    func oneOfTwo() async throws {
        try await MediaJanus.run { janus in
            let backEnd = try await MediaPeer("Back end", at: janus)
            let alice = try await backEnd.join(Self.room, display: "Alice")
            try await alice.publish()
            let mallory = try await backEnd.join(Self.room, display: "Mallory")
            let bob = try await MediaPeer("Bob", at: janus)
            let his = try await bob.subscribe(to: alice.id, in: Self.room)
            try await his.hearsAndSees()
            try await Moderator.run(at: janus.url, admin: Self.admin(janus)) { moderator in
                moderator.submit(.watch(Self.room))
                let removal = try await moderator.survey(mallory.id) { $0.ends.count == 1 }
                #expect(removal.scope == .handles)
                #expect(removal.ends.map(\.handle.handle) == [mallory.handle])
                #expect(removal.stays.map(\.handle.handle) == [alice.handle])
                let suspect = try #require(moderator.snapshot?.survey?.of)

                // Somebody else comes onto what was to end: that is not what was confirmed.
                let more = try await backEnd.subscribe(
                    to: alice.id, in: Self.room, privateID: mallory.privateID)
                moderator.submit(.act([.remove(suspect, removal)], reason: nil))
                try await moderator.sees("that nothing was done") {
                    if case .refused = $0.actions.last?.outcome { true } else { false }
                }
                #expect(try await Set(alice.participants().map(\.id)) == [alice.id, mallory.id])
                try await more.hearsAndSees()

                let newer = try await moderator.survey(mallory.id) { $0.ends.count == 2 }
                try await moderator.does(.remove(suspect, newer))
                try await more.receivesNothing(while: his)
                #expect(try await alice.participants().map(\.id) == [alice.id])
                try await his.hearsAndSees()
            }
            for peer in [backEnd, bob] { await peer.leave() }
        }
    }

    @Test(
        "With the event handlers each thing shows exactly once, whether we are in the room or not",
        arguments: [false, true])
    func eventsOnce(isJoined: Bool) async throws {
        let listener = EventListener(EventListenerOptions())
        let address = try await listener.start()
        try await MediaJanus.run(eventsTo: address.port) { janus in
            // Lists are read when there is a reason: on a busy machine they would now and then be quicker than an event.
            try await Moderator.run(at: janus.url, admin: Self.admin(janus), refresh: .seconds(60)) { moderator in
                let feeding = Task {
                    for await batch in listener.batches {
                        await moderator.receive(batch.events, dropped: batch.dropped)
                    }
                }
                defer { feeding.cancel() }
                moderator.submit(.watch(Self.room))
                try await moderator.sees("the room") { $0.watched?.freshness == .fresh && $0.admin.isLive }
                if isJoined { try await moderator.join(Self.room) }

                let alice = try await MediaPeer("Alice", at: janus)
                let publishing = try await alice.join(Self.room)
                try await publishing.publish()
                let bob = try await MediaPeer("Bob", at: janus)
                let listening = try await bob.join(Self.room)
                try await moderator.sees("that Alice publishes") {
                    $0.person(publishing.id)?.media == [.audio, .video] && $0.person(listening.id) != nil
                }
                let target = try #require(moderator.snapshot?.person(listening.id)?.target)
                try await moderator.does(.kick(target))
                await alice.leave()
                try await moderator.sees("that Alice is gone") { snapshot in
                    snapshot.person(publishing.id).map { $0.gone != nil } ?? true
                }
                // Whatever comes late has come when somebody who came later shows, and the lists have been read again.
                let last = try await MediaPeer("Last", at: janus)
                let lastOne = try await last.join(Self.room)
                try await moderator.sees("who comes last") { $0.person(lastOne.id) != nil }
                moderator.submit(.refresh)
                try await eventually("all events", within: .seconds(10)) {
                    listener.counters.events > 0 && moderator.told(.left, of: publishing.id) == 1
                }
                for (kind, id) in [
                    (EventRecord.Kind.arrived, publishing.id), (.arrived, listening.id), (.arrived, lastOne.id),
                    (.published([.audio, .video]), publishing.id), (.left, publishing.id),
                    (.kicked(byYou: true), listening.id),
                ] {
                    #expect(moderator.told(kind, of: id) == 1, "\(kind) of \(id)")
                }
                #expect(moderator.told(.left, of: listening.id) == 0)
                #expect(moderator.log.filter { $0.kind == .arrived }.allSatisfy { !$0.isPolled }, "not by a list")
                for peer in [bob, last] { await peer.leave() }
            }
        }
        await listener.shutdown()
    }
}

extension Moderator {
    /// Asks what removing a participant would end, until the answer is as it has to be.
    fileprivate func survey(_ id: ParticipantID, _ fits: @escaping @Sendable (Removal) -> Bool) async throws -> Removal
    {
        try await sees("the person") { $0.person(id)?.link != nil }
        guard let target = snapshot?.person(id)?.target else { throw NeverHappened(description: "nobody there") }
        return try await survey(.person(target), fits)
    }

    fileprivate func survey(_ suspect: Suspect, _ fits: @escaping @Sendable (Removal) -> Bool) async throws -> Removal {
        submit(.survey(suspect))
        defer { submit(.survey(nil)) }
        return try await eventually("what would end", within: .seconds(20)) {
            if let survey = snapshot?.survey, survey.of == suspect, case .read(let removal) = survey.state,
                fits(removal)
            {
                return removal
            }
            return nil
        }
    }

    /// How often that was said of somebody.
    fileprivate func told(_ kind: EventRecord.Kind, of id: ParticipantID) -> Int {
        log.count { $0.kind == kind && $0.subject?.id == id }
    }
}

extension Snapshot {
    fileprivate func person(_ id: ParticipantID) -> Person? { watched?.people.first { $0.id == id } }
}

extension Person {
    fileprivate var target: Target {
        Target(room: RoomTarget(id: 1234, description: ""), id: id, name: name)
    }
}

extension MediaPeer.Receiving {
    /// Waits until no packets come any more from a publisher whose media still reach the server.
    fileprivate func receivesNothingMore(from id: ParticipantID, as moderator: Moderator) async throws {
        try await eventually("the packets to stop", within: .seconds(20)) {
            let before = try await packets()
            let start = moderator.snapshot?.person(id)?.link?.readAt
            try await eventually("a later reading of the publisher", within: .seconds(10)) {
                guard let start, let link = moderator.snapshot?.person(id)?.link else { return false }
                return link.readAt.since(start) > .seconds(1) && link.bitrateIn ?? 0 > 0
            }
            return try await packets() == before
        }
    }
}
