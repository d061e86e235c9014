import Testing

@testable import DemoGateway

/// What happens to handles and sessions of people without a client, and of clients, when they are taken away.
struct RemovalTests {
    /// A client in room 1234 with Bob (7) and Zoë (8), who send audio.
    private static func desk() -> (Desk, HandleKey) {
        var desk = Desk { $0.adminSecret = "s" }
        let key = desk.attach()
        _ = desk.join(key)
        for (person, name) in [(7, "Bob"), (8, "Zoë")] as [(EntityID, String)] {
            desk.perform(
                Deed(person, in: 1234, .arrive(display: name)),
                Deed(person, in: 1234, .publish([PublishedStream(.audio)])))
        }
        _ = desk.told(key)
        return (desk, key)
    }

    @Test("a kick leaves what the person receives, until they come back or it is taken away")
    func kick() throws {
        var (desk, key) = Self.desk()
        let bob = try #require(desk.handle { $0["id"] == 7 })
        #expect(
            desk.plugin(["request": "kick", "room": 1234, "id": 7, "secret": "adminpwd"], key)
                == ["videoroom": "success"])
        let infos = desk.handles(of: bob.session).map { desk.handleInfo($0) }
        #expect(infos.map { $0["plugin_specific"]?["type"] } == ["publisher", "subscriber"])
        #expect(infos.first?["plugin_specific"]?["room"] == nil)
        #expect(infos.last?["plugin_specific"]?["streams"]?.array?.map { $0["feed_id"] } == [8])
        #expect(infos.last?["webrtc"] != nil)

        desk.perform(Deed(7, in: 1234, .arrive(display: "Bob")))
        #expect(desk.admin(["janus": "list_handles"], session: bob.session)["error"]?["code"] == 458)
        let again = try #require(desk.handle { $0["id"] == 7 })
        #expect(again.session != bob.session)
    }

    @Test("a publisher's handle taken away is told as unpublished and leaving; the subscriber's goes in silence")
    func detach() throws {
        var (desk, key) = Self.desk()
        let bob = try #require(desk.handle { $0["id"] == 7 })
        let subscriber = try #require(desk.handles(of: bob.session).last)
        #expect(
            desk.admin(["janus": "detach_handle"], session: subscriber.session, handle: subscriber.handle)
                == ["janus": "success", "session_id": .int(Int64(bob.session)), "transaction": "t"])
        #expect(desk.told(key).isEmpty)
        #expect(desk.handles(of: bob.session) == [bob])
        _ = desk.admin(["janus": "detach_handle"], session: bob.session, handle: bob.handle)
        #expect(
            desk.told(key) == [
                ["videoroom": "event", "room": 1234, "display": "Bob", "unpublished": 7],
                ["videoroom": "event", "room": 1234, "display": "Bob", "leaving": 7],
            ])
        let again = desk.admin(["janus": "detach_handle"], session: bob.session, handle: bob.handle)
        #expect(again["error"]?["code"] == 458, "the last handle takes the session with it")
    }

    @Test("a destroyed session takes its people out of the room")
    func destroy() throws {
        var (desk, key) = Self.desk()
        let bob = try #require(desk.handle { $0["id"] == 7 })
        _ = desk.admin(["janus": "destroy_session"], session: bob.session)
        #expect(desk.told(key).compactMap { $0["leaving"] } == [7])
        #expect(desk.handle { $0["id"] == 7 } == nil)
        #expect(!desk.sessions().contains(bob.session))
    }

    @Test("media that the server hangs up on come back after a while")
    func hangUp() throws {
        var desk = Desk {
            $0.population = .lively
            $0.adminSecret = "s"
        }
        let bob = try #require(desk.handle { $0["display"] == "Bob" })
        _ = desk.admin(["janus": "hangup_webrtc"], session: bob.session, handle: bob.handle)
        #expect(desk.handleInfo(bob)["webrtc"] == nil)
        #expect(desk.handleInfo(bob)["plugin_specific"]?["streams"] == [])
        desk.pass(.seconds(26))
        #expect(desk.handleInfo(bob)["webrtc"] != nil)
    }

    @Test("clients' sessions are found too, told of a detach and not of an end")
    func clients() {
        var (desk, key) = Self.desk()
        #expect(desk.sessions().contains(key.session))
        #expect(desk.handleInfo(key)["plugin_specific"]?["type"] == "publisher")
        let other = desk.attach(key.session)
        _ = desk.admin(["janus": "detach_handle"], session: other.session, handle: other.handle)
        #expect(
            desk.events(key.session) == [
                [
                    "janus": "detached", "session_id": .int(Int64(key.session)), "sender": .int(Int64(other.handle)),
                ]
            ])
        #expect(desk.admin(["janus": "destroy_session"], session: key.session)["janus"] == "success")
        let keepalive = desk.ask(["janus": "keepalive", "transaction": "t"], session: key.session)
        #expect(keepalive["error"]?["code"] == 458)
        #expect(
            desk.plugin(["request": "listparticipants", "room": 1234], desk.attach())?["participants"]?.array?.count
                == 2)
    }
}
