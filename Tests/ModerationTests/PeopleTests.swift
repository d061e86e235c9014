import JanusWire
import Testing
import Text

@testable import Moderation

@Suite("People") struct PeopleTests {
    @Test("Differences between polls become events marked as polled")
    func polledDifferences() {
        var bench = Bench.watching([Bench.person(1, "Alice"), Bench.person(2, "Bob", publishes: true)])
        bench.people([Bench.person(1, "Alicia", publishes: true), Bench.person(3, "Carol")])
        #expect(bench.kinds.contains(.renamed(from: "Alice", to: "Alicia")))
        #expect(bench.kinds.contains(.published(nil)))
        #expect(bench.kinds.contains(.arrived))
        #expect(bench.kinds.contains(.left))
        #expect(bench.isAllPolled)
    }

    @Test("Whoever left stays for three seconds as a ghost")
    func ghosts() {
        var bench = Bench.watching([Bench.person(1, "Alice")])
        bench.people([])
        #expect(bench.find(1)?.gone?.manner == .left)
        #expect(bench.snapshot.rooms.first?.people == 0)
        bench.wait(.milliseconds(2900))
        bench.people([])
        #expect(bench.find(1) != nil)
        bench.wait(.milliseconds(200))
        #expect(bench.find(1) == nil)
    }

    @Test("A live event is newer than the answer to a question asked before it")
    func eventsOutrunAnswers() {
        var bench = Bench.joined([Bench.person(1, "Alice")])
        bench.wait(.seconds(2))
        #expect(bench.state.running[.people(1234)] != nil)
        bench.event(["videoroom": "event", "room": 1234, "leaving": 1])
        bench.event(["videoroom": "event", "room": 1234, "joining": ["id": 2, "display": "Bob"]])
        bench.people([Bench.person(1, "Alice"), Bench.person(42, "moderator")])
        #expect(bench.find(1)?.gone != nil)
        #expect(bench.find(2)?.gone == nil)
        #expect(bench.find(2) != nil)
    }

    @Test("An entry that is ourselves is marked, not counted, and no news")
    func ourselves() {
        let bench = Bench.joined([Bench.person(1, "Alice")])
        #expect(bench.find(42)?.isYou == true)
        #expect(bench.snapshot.watched?.room.people == 1)
        #expect(bench.snapshot.watched?.people.count == 2)
    }

    @Test("A publisher's streams say what is published; a screen says so in its description")
    func media() {
        var bench = Bench.joined([])
        bench.event([
            "videoroom": "event", "room": 1234,
            "publishers": [
                [
                    "id": 5, "display": "Eve",
                    "streams": [
                        ["type": "audio", "mid": "0"], ["type": "video", "mid": "1", "description": "My Screen"],
                        ["type": "video", "mid": "2", "disabled": true], ["type": "data", "mid": "3"],
                    ],
                ]
            ],
        ])
        #expect(bench.find(5)?.media == [.audio, .screen, .data])
        #expect(bench.kinds == [.arrived, .published([.audio, .screen, .data])])
    }

    @Test("unpublished may come any number of times, and is said once")
    func unpublishedTwice() {
        var bench = Bench.joined([], publishers: [Bench.publisher(5, "Eve")])
        for _ in 0..<3 { bench.event(["videoroom": "event", "room": 1234, "unpublished": 5]) }
        #expect(bench.kinds == [.unpublished])
        bench.event(["videoroom": "event", "room": 1234, "leaving": 5])
        #expect(bench.kinds == [.unpublished, .left])
    }

    @Test("A mute of the audio ends the talking, by mid and by kind")
    func muteEndsTalking() {
        for moderation: JSONValue in [
            ["videoroom": "event", "room": 1234, "id": 5, "mid": "0", "moderation": "muted"],
            ["videoroom": "event", "room": 1234, "id": 5, "audio-moderation": "muted"],
        ] {
            var bench = Bench.joined([], publishers: [Bench.publisher(5, "Eve", talks: true)])
            #expect(bench.find(5)?.isTalking == true)
            bench.event(moderation)
            #expect(bench.find(5)?.isTalking == false)
            #expect(bench.find(5)?.muted == .audio)
            // A poll of Janus 1.1.2 still says that the person talks.
            bench.people([Bench.person(5, "Eve", publishes: true, talks: true), Bench.person(42, "moderator")])
            #expect(bench.find(5)?.isTalking == false)
        }
    }

    @Test("Kicked by us, back under the same name or id within ten minutes: marked")
    func backAfterKick() {
        var bench = Bench.watching([Bench.person(1, "Bob")])
        bench.kick(1, "Bob")
        bench.send(.requestAnswered(ActionID(1), .success(.done)))
        bench.people([Bench.person(2, "Bob"), Bench.person(3, "Alice")])
        #expect(bench.find(2)?.isBackAfterKick == true)
        #expect(bench.find(3)?.isBackAfterKick == false)
        #expect(bench.kinds.contains(.backAfterKick))
        bench.people([])
        bench.wait(.seconds(601))
        bench.people([Bench.person(4, "Bob")])
        #expect(bench.find(4)?.isBackAfterKick == false)
    }

    @Test("A hostile name is cleaned, and its raw form kept")
    func hostileName() {
        let bench = Bench.watching([Bench.person(1, "\u{1b}[31mred\u{202e}"), Bench.person(2, " \u{200b} ")])
        #expect(bench.find(1)?.name?.isAltered == true)
        let scalars = bench.find(1)?.name?.string.unicodeScalars.map(\.value) ?? [0]
        #expect(scalars.min() ?? 0 >= 0x20)
        #expect(bench.find(1)?.rawName == "\u{1b}[31mred\u{202e}")
        #expect(bench.find(2)?.name == nil)
    }
}
