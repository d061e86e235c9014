import TestSupport
import Testing

@testable import DemoGateway

/// The sessions of people without a client, as a walk finds them.
@Suite(.computing) struct CrowdTests {
    private static func lively(seed: UInt64 = 1) -> Desk {
        Desk {
            $0.population = .lively
            $0.adminSecret = "s"
            $0.seed = seed
            $0.sessionTimeout = .zero
        }
    }

    private static func address(_ info: JSON) -> String? {
        info["webrtc"]?["ice"]?["selected-pair"]?.string?.split(separator: " <-> ").last
            .flatMap { $0.split(separator: " ").first?.split(separator: ":").dropLast().joined(separator: ":") }
    }

    @Test("equal seeds give equal walks, and the walk changes nothing of the play")
    func reproducible() {
        var (one, two, unwatched) = (Self.lively(), Self.lively(), Self.lively())
        #expect(one.handleInfos() == two.handleInfos())
        for _ in 0..<40 {
            one.pass(.seconds(5))
            unwatched.pass(.seconds(5))
            _ = one.handleInfos()
        }
        two.pass(.seconds(200))
        #expect(one.handleInfos() == two.handleInfos())
        #expect(
            one.engine.room.rooms.map(\.participants.count) == unwatched.engine.room.rooms.map(\.participants.count))
        var other = Self.lively(seed: 2)
        #expect(other.sessions() != two.sessions())
    }

    @Test("everybody in a room has a publisher's handle and a subscriber's with its private id, on one session")
    func attendance() {
        var desk = Self.lively()
        for _ in 0..<30 {
            desk.pass(.seconds(20))
            let people = desk.engine.room.rooms.flatMap { room in
                room.participants.map { PersonKey(room: room.id, person: $0.id) }
            }
            #expect(Set(desk.engine.crowd.attendance.keys) == Set(people))
        }
        for (_, session) in desk.engine.crowd.attendance {
            let infos = desk.handles(of: session).map { desk.handleInfo($0)["plugin_specific"] ?? .null }
            let publishers = infos.filter { $0["type"] == "publisher" }.map { $0["private_id"] }
            let subscribers = infos.filter { $0["type"] == "subscriber" }.map { $0["private_id"] }
            #expect(!publishers.isEmpty)
            #expect(subscribers.allSatisfy(publishers.contains))
        }
    }

    @Test("three sessions only watch the first room, two of them from where somebody in it is")
    func listeners() {
        var desk = Self.lively()
        desk.pass(.seconds(3))
        var silent: [JSON] = []
        for session in desk.sessions() {
            let infos = desk.handles(of: session).map { desk.handleInfo($0) }
            if infos.allSatisfy({ $0["plugin_specific"]?["type"] == "subscriber" }) { silent += infos }
        }
        #expect(silent.count == 3)
        #expect(silent.allSatisfy { $0["plugin_specific"]?["private_id"] == 0 })
        #expect(silent.allSatisfy { $0["plugin_specific"]?["room"] == 1234 })
        let mallory = desk.handleInfos().first {
            $0["plugin_specific"]?["display"]?.string?.hasPrefix("Mallory") == true
        }
        let home = mallory.flatMap(Self.address)
        #expect(home != nil)
        #expect(silent.compactMap(Self.address).filter { $0 == home }.count == 2)
    }

    @Test("a private room with two people is in no list, but in their handles")
    func privateRoom() {
        var desk = Self.lively()
        let list = desk.plugin(["request": "list"], desk.attach())?["list"]?.array ?? []
        #expect(list.count == 7)
        let listed = list.compactMap { $0["room"] }
        let unlisted = desk.handleInfos().compactMap { $0["plugin_specific"] }.filter {
            $0["type"] == "publisher" && $0["room"].map { !listed.contains($0) } == true
        }
        #expect(unlisted.count == 2)
        #expect(unlisted.allSatisfy { $0["room"] == 8118 })
    }

    @Test("one session carries three people of a room; one of them goes, two stay")
    func backEnd() throws {
        var desk = Self.lively()
        let sessions = desk.sessions()
        let carrier = try #require(sessions.first { desk.handles(of: $0).count > 2 })
        #expect(sessions.filter { desk.handles(of: $0).count > 2 } == [carrier])
        let first = try #require(desk.handles(of: carrier).first)
        let gone = desk.handleInfo(first)["plugin_specific"]?["display"]
        #expect(desk.admin(["janus": "detach_handle"], session: carrier, handle: first.handle)["janus"] == "success")
        let left = desk.handles(of: carrier).compactMap { desk.handleInfo($0)["plugin_specific"]?["display"] }
        #expect(left.count == 2)
        let people = desk.plugin(["request": "listparticipants", "room": 6006], desk.attach())?["participants"]
        #expect(people?.array?.compactMap { $0["display"] }.contains(gone ?? .null) == false)
        #expect(left.allSatisfy { name in people?.array?.contains { $0["display"] == name } == true })
    }

    @Test("one loses every eighth packet, one jitters, one has frozen, one comes through a relay; counters never fall")
    func quality() throws {
        var desk = Self.lively()
        desk.pass(.milliseconds(900))
        func media(_ name: String) throws -> (JSON, JSON) {
            let key = try #require(desk.handle { $0["display"] == .string(name) && $0["room"] == 1234 })
            let info = desk.handleInfo(key)
            return (info, try #require(info["webrtc"]?["media"]?["0"]))
        }
        let (_, lossy) = try media("Bob")
        let lost = lossy["rtcp"]?["main"]?["lost"]?.int ?? 0
        let came = lossy["stats"]?["in"]?["packets"]?.int ?? 0
        #expect((0.11...0.13).contains(Double(lost) / Double(lost + came)))
        #expect(lossy["rtcp"]?["main"]?["in-link-quality"] == 88)
        #expect((try media("Zoë Ångström").1["rtcp"]?["main"]?["jitter-local"]?.int ?? 0) > 40)
        #expect(try media("Grace Hopper").1["stats"]?["in"]?["bytes_lastsec"] == 0)
        let relayed = desk.handleInfos().filter {
            $0["webrtc"]?["ice"]?["selected-pair"]?.string?.hasSuffix("[relay,udp]") == true
        }
        #expect(relayed.count == 2, "a publisher and its subscriber")

        for info in desk.handleInfos() {
            guard info["plugin_specific"]?["type"] == "publisher" else { continue }
            for medium in info["webrtc"]?["media"]?.object?.members ?? [] {
                let bytes = medium.value["stats"]?["in"]?["bytes_lastsec"]?.int ?? -1
                let isAudio = medium.value["type"] == "audio"
                let range: ClosedRange<Int64> = isAudio ? 3_300...5_600 : 33_000...280_000
                #expect(range.contains(bytes) || bytes == 0)
            }
        }
        var bytes: Int64 = 0
        for _ in 0..<5 {
            desk.pass(.milliseconds(20))
            let now = try media("Bob").1["stats"]?["in"]?["bytes"]?.int ?? 0
            #expect(now > bytes)
            bytes = now
        }
    }
}
