import JanusWire
import Testing
import Text

@testable import Moderation

@Suite("How people's media travel")
struct LinkTests {
    private static let people = [Bench.person(1, "Alice", publishes: true), Bench.person(2, "Bob")]

    private static func bench(_ line: Line = Line()) -> Bench {
        var bench = Bench.administering(people)
        bench.walk([alice(line)], for: .seconds(1))
        return bench
    }

    private static func alice(_ line: Line) -> HandleInfo {
        .participant(1, "Alice", session: 10, handle: 11, privateID: 7, webrtc: line.webrtc, streams: [stream])
    }

    private static let stream: JSONValue = [
        "type": "audio", "mindex": 0, "mid": "0", "codec": "opus", "audio-level-dBov": 31, "subscribers": 2,
    ]

    @Test("What Janus knows of a participant's handle stands with the participant")
    func numbers() throws {
        let link = try #require(Self.bench(Line(packets: 970, lost: 30)).find(1)?.link)
        #expect(link.bitrateIn == 40_000)
        #expect(link.bitrateOut == nil, "nothing is sent that way")
        #expect(link.loss == 3)
        #expect(link.jitter == 4)
        #expect(link.roundTrip == 20)
        #expect(link.linkQuality == 100)
        #expect(link.audioLevel == 31)
        #expect(link.codecs == ["opus"])
        #expect(link.ice == "ready" && link.dtls == "connected")
        #expect(link.transport == "websockets")
        #expect(link.peer == PeerAddress(host: "198.51.100.7", port: 40000, kind: "prflx"))
        #expect(link.attachedAt.map { link.readAt.since($0) } == .seconds(60))
    }

    @Test("Loss is that of the time between two readings")
    func loss() throws {
        var bench = Self.bench(Line(packets: 1000, lost: 1000))
        #expect(bench.find(1)?.link?.loss == 50)
        bench.walk([Self.alice(Line(packets: 1950, lost: 1050))], for: .seconds(2))
        #expect(bench.find(1)?.link?.loss == 5)
        bench.walk([Self.alice(Line(packets: 2950, lost: 1050))], for: .seconds(2))
        #expect(bench.find(1)?.link?.loss == 0, "what was lost long ago is over")
        bench.walk([Self.alice(Line(packets: 100, lost: 25))], for: .seconds(2))
        #expect(bench.find(1)?.link?.loss == 20, "counters that begin anew are not compared")
    }

    @Test(
        "The mark goes by the worst number, and says which",
        arguments: [
            (Line(), LinkQuality(grade: .good)),
            (Line(packets: 970, lost: 30), LinkQuality(grade: .fair, reason: .loss(3, mid: "0"))),
            (Line(packets: 900, lost: 100, jitter: 90), LinkQuality(grade: .poor, reason: .loss(10, mid: "0"))),
            (Line(jitter: 90), LinkQuality(grade: .poor, reason: .jitter(90, mid: "0"))),
            (Line(quality: 80), LinkQuality(grade: .fair, reason: .linkQuality(80, mid: "0"))),
            (Line(quality: 60), LinkQuality(grade: .poor, reason: .linkQuality(60, mid: "0"))),
            (Line(roundTrip: 300), LinkQuality(grade: .fair, reason: .roundTrip(300))),
            (Line(ice: "failed"), LinkQuality(grade: .dead, reason: .ice("failed"))),
        ])
    func mark(_ line: Line, _ quality: LinkQuality) {
        #expect(Self.bench(line).find(1)?.quality == quality)
    }

    @Test(
        "No number of a server's is too large or too small",
        arguments: [
            Line(packets: .max, lost: .max, bytesLastSecond: .max, jitter: .max, quality: .max, roundTrip: .max),
            Line(packets: .min, lost: .min, bytesLastSecond: .min, jitter: .min, quality: .min, roundTrip: .min),
        ])
    func extremes(_ line: Line) {
        var bench = Self.bench(line)
        bench.walk([Self.alice(Line())], for: .seconds(2))
        bench.walk([Self.alice(line)], for: .seconds(2))
        #expect(bench.find(1)?.link != nil)
        _ = bench.snapshot
    }

    @Test("A line that is silent twice is dead, and lives again with the first byte")
    func silent() {
        var bench = Self.bench(Line(packets: 10))
        bench.now.uptime += .seconds(2)
        bench.send(.woke)
        bench.answerAdmin([Self.alice(Line(packets: 10, bytesLastSecond: 0))])
        #expect(bench.find(1)?.quality?.grade == .good, "a pause between two packets is none")
        bench.walk([Self.alice(Line(packets: 10, bytesLastSecond: 0))])
        #expect(bench.find(1)?.quality == LinkQuality(grade: .dead, reason: .silent))
        bench.walk([Self.alice(Line(packets: 20))])
        #expect(bench.find(1)?.quality?.grade == .good)
    }

    @Test(
        "A relay is known by its candidate, also when its packets came first",
        arguments: [
            Line(peer: "203.0.113.9:3478 [relay,udp]"),
            Line(
                peer: "203.0.113.9:3478 [prflx,udp]",
                remoteCandidates: ["1 1 udp 1 203.0.113.9 3478 typ relay raddr 10.0.0.9 rport 9"]),
        ])
    func relay(_ line: Line) {
        #expect(Self.bench(line).find(1)?.link?.peer?.isRelay == true)
    }

    @Test("Who publishes can be muted without the moderator being in the room")
    func mutable() {
        let bench = Self.bench()
        #expect(bench.find(1)?.streams == [PersonStream(.mid("0"), .audio)])
        #expect(bench.find(1)?.media == .audio)
        #expect(bench.find(2)?.streams.isEmpty == true)
    }

    @Test("A mute outlasts the next reading, which does not show it")
    func muted() {
        var bench = Self.bench()
        let target = Target(room: Bench.roomTarget, id: 1, name: "Alice")
        bench.send(.intent(.act([.mute(target, Muting([.init(.mid("0"), .audio)], isMuted: true))], reason: nil)))
        bench.send(.requestAnswered(bench.lastAction, .success(.done)))
        bench.walk([Self.alice(Line())])
        #expect(bench.find(1)?.muted == .audio)
    }

    @Test("Who arrives after the handle was read has a line at once")
    func arrival() {
        var bench = Bench.administering([])
        bench.walk([Self.alice(Line())])
        bench.people(Self.people)
        #expect(bench.find(1)?.link != nil)
    }

    @Test("A room that only its handles betray is shown, read, and goes with the last of them")
    func privateRoom() {
        var bench = Self.bench()
        let hidden = HandleInfo.participant(5, "Mallory", session: 20, handle: 21, room: 777)
        bench.walk([Self.alice(Line()), hidden], for: .seconds(8))
        let room = bench.snapshot.rooms.first { $0.id == 777 }
        #expect(room?.isFoundByHandles == true && room?.isPrivate == true && room?.isListed == false)
        #expect(bench.queries.contains(.people(777)))
        bench.listed([Bench.room(1234)])
        #expect(bench.snapshot.rooms.contains { $0.id == 777 }, "the list does not take it away")
        bench.walk([Self.alice(Line())], for: .seconds(8))
        #expect(!bench.snapshot.rooms.contains { $0.id == 777 })
    }

    @Test("Without an Admin API, nothing is asked of one, and nobody has a line")
    func absent() {
        var bench = Bench.watching(Self.people)
        bench.wait(.seconds(10))
        #expect(bench.adminQueries.isEmpty)
        #expect(bench.snapshot.admin == AdminPicture(access: .absent, requestsPerSecond: AdminTempo.requestsPerSecond))
        #expect(bench.snapshot.watched?.listeners == nil)
    }
}
