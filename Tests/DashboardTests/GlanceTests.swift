import Canvas
import JanusWire
import Moderation
import Testing
import Text

@testable import Dashboard

/// What is read at a glance: levels, trends, the rate of events, and the forms of the event stream.
@Suite struct Glances {
    private static func events(_ records: [EventRecord], size: Size = Size(columns: 100, rows: 30)) -> Hands {
        var hands = Hands.atLiveServer(size: size)
        hands.happen(.log(LogDelta(records: records)))
        hands.press(.backTab)
        return hands
    }

    private static func record(_ sequence: UInt64, _ kind: EventRecord.Kind, in room: Room = .demo) -> EventRecord {
        var record = EventRecord.event(sequence, kind, subject: EventRecord.alice)
        record.room = RoomTarget(room)
        return record
    }

    @Test func `whoever talks has a level as loud as Janus says, which falls step by step when they stop`() {
        var person = Person.person(1, "Alice", talking: true)
        let now = Moment.at(.seconds(100))
        #expect(Level(person, at: now).filled == Level.steps)
        person.loudness = 55
        #expect(Level(person, at: now).filled == 3)
        person.loudness = 127
        #expect(Level(person, at: now).filled == 2, "who talks is never shown as silent")
        person.loudness = .nan
        #expect(Level(person, at: now).filled == 2)

        person.isTalking = false
        person.talkedUntil = now
        var filled: [Int] = []
        var time: Moment? = now
        while let moment = time {
            let level = Level(person, at: moment)
            filled.append(level.filled)
            time = level.changesAt.map { Moment.at($0) }
        }
        #expect(filled == filled.sorted(by: >), "it only falls")
        #expect(filled.last == 0 && filled.count >= 5)
    }

    @Test func `a falling level asks to be woken, and only while it is on the screen`() {
        var snapshot = Snapshot.lively
        snapshot.watched?.people[1].talkedUntil = .at(.seconds(1))
        var hands = Hands.atLiveServer(snapshot: snapshot)
        #expect(hands.state.nextWake == .seconds(1) + .milliseconds(500))
        hands.press("4")
        #expect(hands.state.nextWake == nil)
        hands.press("1")
        hands.wait(.seconds(3))
        hands.happen(.woke)
        #expect(hands.state.nextWake == nil)
    }

    @Test func `the header says how many events come a second, and nothing once none do`() {
        var hands = Self.events((1...25).map { Self.record($0, .talks) }, size: Size(columns: 132, rows: 43))
        #expect(hands.screen().contains("2.5 ev/s"))
        hands.wait(.seconds(11))
        hands.happen(.woke)
        #expect(!hands.screen().contains("ev/s"))
        #expect(hands.state.eventRate.changesAt == nil)
    }

    @Test func `a room that fills and empties shows it, one that does not takes no room for it`() {
        #expect(Room.demo.sparkline(columns: 10) == "")
        var room = Room.demo
        room.trend = [0, 1, 2, 3, 4, 5, 6, 7, 7, 0]
        #expect(room.sparkline(columns: 10) == "▁▂▃▄▅▆▇██▁")
        #expect(room.sparkline(columns: 5).width == 5)
        #expect(room.sparkline(columns: 5).string.last == "▁", "the present one is always among them")
        room.trend = [.max, -5]
        #expect(room.sparkline(columns: 10).width == 2, "numbers come from the server")
    }

    @Test func `t tells how long ago, and wakes when that changes`() {
        var hands = Self.events([Self.record(1, .talks)])
        hands.press("t")
        #expect(hands.screen().contains("0 s  1234"))
        #expect(hands.state.nextWake != nil)
        hands.wait(.seconds(70))
        hands.happen(.woke)
        #expect(hands.screen().contains("1 min  1234"))
        hands.press("t")
        #expect(hands.screen().contains("12:03:"))
    }

    @Test func `z wraps what is too long, and the newest stays in view`() {
        let long = CleanText(cleaning: String(repeating: "word ", count: 60))
        var hands = Self.events(
            (1...20).map { Self.record($0, $0 == 20 ? .talks : .notice(long)) }, size: Size(columns: 80, rows: 24))
        #expect(hands.screen().contains("…"))
        hands.press("z")
        let rows = hands.screen().split(separator: "\n")
        #expect(rows.contains { $0.contains(" talks") }, "the newest line")
        #expect(rows.filter { $0.contains("word word") }.count > 3)
        hands.press("k")
        #expect(hands.state.events.selected?.sequence == 19)
        #expect(hands.screen().contains("word word"))
    }

    @Test func `m draws one line behind what has been seen, and moves it when pressed again`() {
        var hands = Self.events([Self.record(1, .talks)])
        hands.press("m")
        hands.happen(.log(LogDelta(records: [Self.record(2, .stoppedTalking)])))
        func rows() -> [Substring] { hands.screen().split(separator: "\n").filter { $0.contains("│") } }
        let mark = rows().firstIndex { $0.contains("looked until here") }
        let newer = rows().firstIndex { $0.contains("stopped talking") }
        #expect(mark != nil && newer != nil)
        if let mark, let newer { #expect(mark < newer) }
        hands.press("m")
        #expect(rows().count { $0.contains("looked until here") } == 1)
        #expect(hands.state.events.records(onlyFiltered: false).count == 2, "it is no event")
    }

    @Test func `e narrows the stream to the room, the person or the kind under the cursor, and back`() {
        var other = Self.record(3, .kicked(byYou: true), in: .support)
        other.subject = .init(id: 9, name: "Bob")
        var hands = Self.events([Self.record(1, .talks), Self.record(2, .arrived), other])
        hands.press("e")
        #expect(hands.screen().contains("the room 4321"))
        hands.press(.enter)
        #expect(hands.state.events.filter.field.text == "room:4321")
        #expect(hands.state.events.count == 1)
        hands.press("e", "j", "j", .enter)
        #expect(hands.state.events.filter.field.text == "kind:kicks")
        hands.press("e", "G", .enter)
        #expect(hands.state.events.count == 3)
    }

    @Test(arguments: [
        ("kind:talk", [1, 4]), ("kind:talking kind:kicks", [1, 3, 4]), ("room:4321", [3]), ("who:9", [3]),
        ("kind:talking room:1234 who:2674477911324361", [1, 4]), ("!kind", [1, 2, 3, 4]), ("!talks", [2, 3]),
        ("kind:talking !talks", []), ("/^arr/", [2]), ("kind:", []), ("kind:nonsense", []),
    ])
    func `events are filtered by room, person, kind and text`(_ filter: String, _ expected: [UInt64]) {
        var other = Self.record(3, .kicked(byYou: true), in: .support)
        other.subject = .init(id: 9, name: "Bob")
        var hands = Self.events([Self.record(1, .talks), Self.record(2, .arrived), other, Self.record(4, .talks)])
        hands.press("/")
        hands.type(filter)
        #expect(hands.state.events.records(onlyFiltered: true).map(\.sequence) == expected)
    }
}
