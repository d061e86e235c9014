import JanusWire
import Testing
import Text

@testable import Moderation

@Suite("Rooms") struct RoomTests {
    @Test("The first list is a picture, not news; later ones tell what changed")
    func listDifferences() {
        var bench = Bench.connected(rooms: [Bench.room(1), Bench.room(2)])
        #expect(!bench.kinds.contains(.roomAppeared))
        bench.forgetOutput()
        bench.listed([Bench.room(1, recording: true), Bench.room(3)])
        #expect(bench.kinds.contains(.roomAppeared))
        #expect(bench.kinds.contains(.roomVanished))
        #expect(bench.kinds.contains(.recording(true)))
        #expect(bench.isAllPolled)
        #expect(bench.snapshot.rooms.map(\.id).sorted() == [1, 3])
    }

    @Test("Rooms with most people come first, equal ones by id")
    func order() {
        let bench = Bench.connected(rooms: [
            Bench.room(5, people: 1), Bench.room(9, people: 4), Bench.room(2, people: 1),
        ])
        #expect(bench.snapshot.rooms.map(\.id) == [9, 2, 5])
    }

    @Test("A room that is not listed can be watched, and says in Janus' words when it does not exist")
    func unlisted() {
        var bench = Bench.connected()
        bench.send(.intent(.watch(777)))
        #expect(bench.queries.contains(.people(777)))
        bench.send(.answered(.people(777), .failure(.room(426, "No such room (777)")), roundTrip: nil))
        #expect(bench.snapshot.watched?.problem?.string == "No such room (777)")
        bench.send(.intent(.watch(1234)))
        #expect(!bench.snapshot.rooms.contains { $0.id == 777 })
    }

    @Test("A changed number of participants is looked into at once")
    func changedCount() {
        var bench = Bench.connected(rooms: [Bench.room(1), Bench.room(2)])
        bench.wait(.milliseconds(200))
        bench.people([], in: 1)
        bench.people([], in: 2)
        bench.wait(.seconds(3))
        bench.forgetOutput()
        bench.listed([Bench.room(1), Bench.room(2, people: 1)])
        bench.wait(.milliseconds(100))
        #expect(bench.queries.contains(.people(2)))
        #expect(!bench.queries.contains(.people(1)))
    }

    @Test("Never more than four questions at a time, and the room on screen first")
    func boundedQueries() {
        var bench = Bench.connected(rooms: (1...200).map { Bench.room($0, people: $0) })
        bench.send(.intent(.watch(150)))
        bench.wait(.seconds(1))
        #expect(bench.runningPeopleQueries == 4)
        #expect(bench.queries.contains(.people(150)))
        bench.forgetOutput()
        for query in bench.state.running.keys {
            if case .people(let room) = query { bench.people([], in: room) }
        }
        bench.wait(.seconds(1))
        #expect(bench.runningPeopleQueries == 4)
    }

    @Test("Ten thousand rooms are swept at no more than twenty questions a second")
    func sweepRate() {
        var bench = Bench.connected(rooms: (1...300).map { Bench.room($0, people: 1) })
        bench.forgetOutput()
        var asked = 0
        for _ in 0..<200 {
            bench.wait(.milliseconds(10))
            for query in bench.state.running.keys {
                if case .people(let room) = query {
                    asked += 1
                    bench.people([Bench.person(1, "x")], in: room)
                } else {
                    bench.listed((1...300).map { Bench.room($0, people: 1) })
                }
            }
        }
        #expect(asked > 20)
        #expect(asked <= 44)
    }
}
