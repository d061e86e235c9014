import JanusWire
import Testing
import Text

@testable import Moderation

@Suite("Muting")
struct MuteTests {
    private static let alice = Target(room: Bench.roomTarget, id: 5, name: "Alice")
    private static let audio = Muting.Stream(.mid("0"), .audio)
    private static let video = Muting.Stream(.mid("1"), .video)

    private static func bench() -> Bench { Bench.joined([], publishers: [Bench.publisher(5, "Alice", talks: true)]) }

    private static func mute(_ streams: [Muting.Stream], _ isMuted: Bool = true, lasts: Bool = false) -> Intent {
        .act([.mute(alice, Muting(streams, isMuted: isMuted, lasts: lasts))], reason: nil)
    }

    private static func moderation(_ mid: String, _ word: String) -> JSONValue {
        ["videoroom": "event", "room": 1234, "id": 5, "mid": .string(mid), "moderation": .string(word)]
    }

    @Test("The request names the streams that the dialog showed; done is said by its answer")
    func request() {
        var bench = Self.bench()
        bench.send(.intent(Self.mute([Self.audio, Self.video])))
        #expect(bench.muteEffects == [[.mid("0"), .mid("1")]])
        bench.event(Self.moderation("0", "muted"))
        bench.event(Self.moderation("1", "muted"))
        bench.send(.requestAnswered(bench.lastAction, .success(.done)))
        #expect(bench.outcomes.last == .done)
        #expect(bench.find(5)?.muted == [.audio, .video])
        #expect(bench.find(5)?.streams.map(\.mutedBy) == [.you, .you])
        #expect(bench.find(5)?.isTalking == false, "a mute freezes talking")
        #expect(bench.kinds.contains(.muted(.audio, stream: "0", true, byYou: true)))
    }

    @Test("An event that comes after the answer is still told as ours, and one that comes much later is not")
    func echo() {
        for (isMuted, word) in [(true, "muted"), (false, "unmuted")] {
            var bench = Self.bench()
            bench.send(.intent(Self.mute([Self.audio], isMuted)))
            bench.send(.requestAnswered(bench.lastAction, .success(.done)))
            bench.event(Self.moderation("0", word))
            #expect(bench.kinds.contains(.muted(.audio, stream: "0", isMuted, byYou: true)))
            bench.now.uptime += .seconds(60)
            bench.event(Self.moderation("0", word))
            #expect(bench.kinds.contains(.muted(.audio, stream: "0", isMuted, byYou: false)))
        }
    }

    @Test("What another moderator did is told as theirs")
    func another() {
        var bench = Self.bench()
        bench.event(Self.moderation("1", "muted"))
        #expect(bench.find(5)?.streams.map(\.mutedBy) == [nil, .anotherModerator])
        bench.event(Self.moderation("1", "unmuted"))
        #expect(bench.find(5)?.muted == [])
    }

    @Test("A mute that is to last is put back when the person publishes anew, and only then")
    func lasting() {
        for lasts in [true, false] {
            var bench = Self.bench()
            bench.send(.intent(Self.mute([Self.audio], lasts: lasts)))
            bench.event(Self.moderation("0", "muted"))
            bench.send(.requestAnswered(bench.lastAction, .success(.done)))
            bench.forgetOutput()
            bench.event(["videoroom": "event", "room": 1234, "unpublished": 5])
            bench.event(["videoroom": "event", "room": 1234, "publishers": [Bench.publisher(5, "Alice")]])
            #expect(bench.muteEffects == (lasts ? [[.mid("0")]] : []))
            if lasts { #expect(bench.snapshot.actions.last?.origin == .lastingMute) }
        }
    }

    @Test("A lasting mute ends when we, or another moderator, let it through, and when the person leaves")
    func lastingEnds() {
        for end in 0..<3 {
            var bench = Self.bench()
            bench.send(.intent(Self.mute([Self.audio], lasts: true)))
            bench.event(Self.moderation("0", "muted"))
            bench.send(.requestAnswered(bench.lastAction, .success(.done)))
            switch end {
            case 0:
                bench.send(.intent(Self.mute([Self.audio], false)))
                bench.send(.requestAnswered(bench.lastAction, .success(.done)))
            case 1: bench.event(Self.moderation("0", "unmuted"))
            default: bench.event(["videoroom": "event", "room": 1234, "leaving": 5])
            }
            bench.forgetOutput()
            bench.event(["videoroom": "event", "room": 1234, "publishers": [Bench.publisher(5, "Alice")]])
            #expect(bench.muteEffects.isEmpty)
        }
    }

    @Test("A mute without an answer is done if the room was told, and otherwise stays unknown, to be repeated")
    func unanswered() {
        var told = Self.bench()
        told.send(.intent(Self.mute([Self.audio])))
        told.event(Self.moderation("0", "muted"))
        told.send(.requestAnswered(told.lastAction, .failure(JanusError(.timedOut))))
        #expect(told.outcomes.last == .done)

        var silent = Self.bench()
        silent.send(.intent(Self.mute([Self.audio])))
        silent.send(.requestAnswered(silent.lastAction, .failure(JanusError(.malformed("half")))))
        #expect(silent.outcomes.last == .uncertain)
        #expect(silent.outcomes.last?.isFinal == true)
    }

    @Test("Who has gone, or publishes no such stream any more, needs no mute")
    func gone() {
        var bench = Self.bench()
        bench.send(.intent(Self.mute([Self.audio])))
        bench.send(.requestAnswered(bench.lastAction, .failure(.room(428, "No such stream 0"))))
        #expect(bench.outcomes.last == .alreadyGone)
    }

    @Test("Janus 0.x is muted by kind of media, whoever watches")
    func singleStream() {
        var bench = Bench.watching([Bench.person(5, "Alice", publishes: true)])
        bench.send(.intent(Self.mute([.init(.kind(.audio), .audio)])))
        #expect(bench.muteEffects == [[.kind(.audio)]])
        bench.send(.requestAnswered(bench.lastAction, .success(.done)))
        #expect(bench.find(5)?.muted == .audio)
        #expect(bench.snapshot.server.muting == .byMid)
    }

    @Test("The version says how to mute before anything was seen", arguments: [(162, 1), (1000, 2), (1102, 0)])
    func versions(_ version: Int64, _ expected: Int) {
        var bench = Bench()
        var info = Bench.info
        info.version = Int(version)
        bench.send(.start)
        bench.send(.connected(info, url: "http://127.0.0.1:8088/janus", .new))
        #expect(bench.snapshot.server.muting == [.byMid, .byKind, .never][expected])
    }
}
