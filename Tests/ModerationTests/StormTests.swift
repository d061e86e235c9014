import JanusWire
import TestSupport
import Testing
import Text

@testable import Moderation

/// Random inputs in any order: what must hold whatever Janus, the network and the moderator do.
@Suite("Storms", .computing) struct StormTests {
    @Test("Requests carry only what was asked for, once; nothing traps", arguments: 0..<40)
    func storm(seed: UInt64) {
        var dice = SplitMix64(seed: seed)
        var bench = Bench.connected(rooms: (1...3).map { Bench.room($0) })
        /// How often each action may have been sent: once when confirmed, once more for each answer to a question.
        var licences: [ActionID: Int] = [:]
        var targets: [ActionID: Target] = [:]
        var actions: UInt64 = 0
        for _ in 0..<400 {
            bench.effects = []
            let room = RoomID.number(Int64(dice.next(upTo: 4)))
            let person = ParticipantID.number(Int64(dice.next(upTo: 6)))
            switch dice.next(upTo: 16) {
            case 0, 1:
                actions += 1
                let target = Target(room: RoomTarget(id: room, description: ""), id: person, name: nil)
                targets[ActionID(actions)] = target
                licences[ActionID(actions)] = 1
                bench.send(.intent(.act([.kick(target)], reason: nil)))
            case 2:
                actions += 1
                let target = RoomTarget(id: room, description: "")
                bench.send(.intent(.act([dice.next(upTo: 2) == 0 ? .join(target) : .leave(target)], reason: nil)))
            case 3, 4:
                let id = ActionID(UInt64(dice.next(upTo: Int(actions) + 1)))
                bench.send(.requestAnswered(id, Self.result(&dice).map { .done }))
            case 5:
                let id = ActionID(UInt64(dice.next(upTo: Int(actions) + 1)))
                let action = bench.snapshot.actions.first { $0.id == id }
                if case .needs(.credential) = action?.outcome {
                    // Typed once, it serves all in the room that wait for it.
                    for other in bench.snapshot.actions where other.deed.room?.id == action?.deed.room?.id {
                        if case .needs(.credential) = other.outcome { licences[other.id, default: 0] += 1 }
                    }
                }
                bench.send(.intent(.supply(id, .roomSecret, Secret("s"))))
            case 6: bench.send(.intent(.giveUp(ActionID(UInt64(dice.next(upTo: Int(actions) + 1))))))
            case 7:
                bench.send(.joinAnswered(room, Self.result(&dice)))
            case 8: bench.send(.leaveAnswered(room, Self.result(&dice)))
            case 9: bench.event(Self.event(room, person, &dice), in: room)
            case 10: bench.people((0..<dice.next(upTo: 6)).map { Bench.person(Int64($0), "n\($0)") }, in: room)
            case 11: bench.listed((0..<dice.next(upTo: 4)).map { Bench.room(Int64($0), people: 3) })
            case 12: bench.send(.pollBroke(JanusError(.connectionLost("cut"))))
            case 13: bench.reconnect(dice.next(upTo: 2) == 0 ? .new : .resumed)
            case 14: bench.send(.intent(.watch(dice.next(upTo: 3) == 0 ? nil : room)))
            default: bench.wait(.milliseconds(dice.next(upTo: 5000)))
            }
            for effect in bench.effects {
                guard case .request(let id, .kick(let room, let person, _)) = effect else { continue }
                #expect(targets[id]?.id == person && targets[id]?.room.id == room)
                licences[id, default: 0] -= 1
                #expect(licences[id, default: -1] >= 0, "sent more often than asked for, seed \(seed)")
            }
            let snapshot = bench.snapshot
            #expect(snapshot.rooms.allSatisfy { $0.people >= 0 })
            #expect(snapshot.watched?.people.count { $0.isYou } ?? 0 <= 1)
            #expect(Set(snapshot.rooms.map { "\($0.id)" }).count == snapshot.rooms.count)
        }
        let sequences = bench.log.map(\.sequence)
        #expect(sequences == Array(sequences.first!...sequences.last!))
    }

    private static func result(_ dice: inout SplitMix64) -> Result<Void, JanusError> {
        switch dice.next(upTo: 6) {
        case 0: .failure(JanusError(.timedOut))
        case 1: .failure(.room(429, "Missing mandatory element (secret)"))
        case 2: .failure(.room(428, "No such user"))
        case 3: .failure(JanusError(.sessionGone))
        default: .success(())
        }
    }

    private static func event(_ room: RoomID, _ person: ParticipantID, _ dice: inout SplitMix64) -> JSONValue {
        switch dice.next(upTo: 8) {
        case 6: Bench.joinedData()
        case 0: ["videoroom": "event", "room": room.json, "leaving": person.json]
        case 1: ["videoroom": "event", "room": room.json, "kicked": person.json]
        case 2: ["videoroom": "event", "room": room.json, "unpublished": person.json]
        case 3: ["videoroom": "event", "room": room.json, "joining": ["id": person.json, "display": "x"]]
        case 4: ["videoroom": "destroyed", "room": room.json]
        case 5: ["videoroom": "event", "room": room.json, "leaving": "ok", "reason": "kicked"]
        default: ["videoroom": "talking", "room": room.json, "id": person.json]
        }
    }
}

extension SplitMix64 {
    fileprivate mutating func next(upTo bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
}
