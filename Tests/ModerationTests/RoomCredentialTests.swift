import JanusWire
import Testing
import Text

@testable import Moderation

/// The secrets, pins and tokens of rooms that are given at the start.
@Suite("Credentials of rooms") struct RoomCredentialTests {
    private static func bench(
        secrets: RoomCredentials = RoomCredentials(), pins: RoomCredentials = RoomCredentials(),
        tokens: RoomCredentials = RoomCredentials(), isCleartext: Bool = false
    ) -> Bench {
        var bench = Bench()
        bench.state = ModerationState(
            server: ServerDescription(url: "http://127.0.0.1:8088/janus", isCleartext: isCleartext),
            options: ModerationOptions(roomSecrets: secrets, pins: pins, roomTokens: tokens))
        bench.send(.start)
        bench.send(.connected(Bench.info, url: "http://127.0.0.1:8088/janus", .new))
        bench.listed([Bench.room(1234), Bench.room(5)])
        bench.forgetOutput()
        return bench
    }

    private static func kick(in room: RoomID, _ bench: inout Bench) {
        let target = Target(room: RoomTarget(id: room, description: ""), id: 1, name: nil)
        bench.send(.intent(.act([.kick(target)], reason: nil)))
    }

    private static func join(_ room: RoomID, _ bench: inout Bench) {
        bench.send(.intent(.act([.join(RoomTarget(id: room, description: ""))], reason: nil)))
    }

    @Test("A room's own secret is used where it has one, and the default everywhere else")
    func secrets() {
        var bench = Self.bench(secrets: RoomCredentials(standard: Secret("default"), byRoom: [1234: Secret("own")]))
        Self.kick(in: 1234, &bench)
        Self.kick(in: 5, &bench)
        #expect(bench.kickEffects.map(\.1) == [Secret("own"), Secret("default")])
    }

    @Test("A room's own secret that is refused is not tried there again, nor is the default in its place")
    func refusedSecret() {
        var bench = Self.bench(secrets: RoomCredentials(standard: Secret("default"), byRoom: [1234: Secret("own")]))
        Self.kick(in: 1234, &bench)
        bench.send(.requestAnswered(bench.lastAction, .failure(.room(433, "Unauthorized (wrong secret)"))))
        bench.send(.intent(.giveUp(bench.lastAction)))
        Self.kick(in: 1234, &bench)
        Self.kick(in: 5, &bench)
        #expect(bench.kickEffects.map(\.1) == [Secret("own"), nil, Secret("default")])
    }

    @Test("A pin and a token go along at the first join, so that nobody is asked, and again after a gap")
    func joining() {
        var bench = Self.bench(
            pins: RoomCredentials(standard: Secret("any"), byRoom: [1234: Secret("4711")]),
            tokens: RoomCredentials(byRoom: [1234: Secret("mine")]))
        Self.join(1234, &bench)
        #expect(bench.joinEffects.map(\.pin) == [Secret("4711")])
        #expect(bench.joinEffects.map(\.token) == [Secret("mine")])
        bench.enter()
        #expect(bench.outcomes == [.done])
        bench.send(.pollBroke(JanusError(.connectionLost("cut"))))
        bench.reconnect(.new)
        #expect(bench.joinEffects.map(\.pin) == [Secret("4711"), Secret("4711")])

        Self.join(5, &bench)
        #expect(bench.joinEffects.last?.pin == Secret("any"))
        #expect(bench.joinEffects.last?.token == nil)
    }

    @Test("A pin that is refused is asked for, and the typed one is used from then on")
    func refusedPin() {
        var bench = Self.bench(pins: RoomCredentials(standard: Secret("old")))
        Self.join(1234, &bench)
        bench.send(.joinAnswered(1234, .failure(.room(433, "Unauthorized (wrong pin)"))))
        #expect(bench.outcomes == [.needs(.credential(.pin, refusal: "Unauthorized (wrong pin)"))])
        bench.send(.intent(.supply(bench.lastAction, .pin, Secret("new"))))
        #expect(bench.joinEffects.map(\.pin) == [Secret("old"), Secret("new")])
        bench.enter()
        bench.send(.intent(.act([.leave(Bench.roomTarget)], reason: nil)))
        bench.send(.leaveAnswered(1234, .success(())))
        Self.join(1234, &bench)
        #expect(bench.joinEffects.last?.pin == Secret("new"))
        Self.join(5, &bench)
        #expect(bench.joinEffects.last?.pin == Secret("old"))
    }

    @Test("A pin and a token that were refused and given up are not sent again")
    func givenUp() {
        for (reason, kind) in [
            ("Unauthorized (wrong pin)", CredentialKind.pin), ("Unauthorized (not in the allowed list)", .token),
        ] {
            var bench = Self.bench(
                pins: RoomCredentials(standard: Secret("p")), tokens: RoomCredentials(standard: Secret("t")))
            Self.join(1234, &bench)
            bench.send(.joinAnswered(1234, .failure(.room(433, reason))))
            bench.send(.intent(.giveUp(bench.lastAction)))
            Self.join(1234, &bench)
            #expect(bench.joinEffects.last?.pin == (kind == .pin ? nil : Secret("p")))
            #expect(bench.joinEffects.last?.token == (kind == .token ? nil : Secret("t")))
        }
    }

    @Test("Over plain http to another machine a pin is no less a secret than what is typed")
    func cleartext() {
        var bench = Self.bench(pins: RoomCredentials(standard: Secret("p")), isCleartext: true)
        Self.join(1234, &bench)
        #expect(bench.outcomes == [.needs(.cleartextConsent)])
        #expect(bench.joinEffects.isEmpty)
    }
}
