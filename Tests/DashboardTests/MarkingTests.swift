import Canvas
import JanusWire
import Moderation
import TestSupport
import Testing
import Text

@testable import Dashboard

/// Marks, and what they come to when a capital is pressed.
@Suite(.computing) struct Marking {
    private static func hands(_ count: Int64 = 6) -> Hands {
        var hands = Hands.atLiveServer(size: Size(columns: 132, rows: 43), snapshot: room(count))
        hands.press(.tab)
        return hands
    }

    private static func room(_ count: Int64) -> Snapshot {
        var snapshot = Snapshot.lively
        snapshot.watched?.people = (1...count).map { .person(.number($0), "p\($0)", media: [.audio]) }
        return snapshot
    }

    private static func kicked(_ hands: Hands) -> [ParticipantID] {
        guard case .act(let deeds, _)? = hands.deeds.last else { return [] }
        return deeds.compactMap { if case .kick(let target) = $0 { target.id } else { nil } }
    }

    @Test func `Space marks and goes on, v marks a range, star marks all, u clears`() {
        var hands = Self.hands()
        hands.press(" ", " ")
        #expect(hands.state.marks.count == 2)
        #expect(hands.screen().contains("2 marked"))
        hands.press("g", " ")
        #expect(hands.state.marks.count == 1, "once more takes the mark away")
        hands.press("u", "g", "j", "v", "j", "j", "v")
        #expect(hands.state.markedCrowd().shown.map(\.target.id) == [2, 3, 4])
        hands.press("u", "*")
        #expect(hands.state.marks.count == 6)
        hands.press("u")
        #expect(hands.state.marks.isEmpty)
    }

    @Test func `star marks only whom the filter shows, and never us, dummies and ghosts`() {
        var hands = Hands.atLiveServer()
        hands.press(.tab, "*")
        let marked = hands.state.markedCrowd().shown.map(\.target.id)
        #expect(!marked.contains(77) && !marked.contains(4_611_686_018_427_400))
        hands.press("u", "/")
        hands.type("alice")
        hands.press(.enter, "*")
        #expect(hands.state.marks.count == 2)
    }

    @Test func `marks are of people, whatever rows they move to, and who leaves loses the mark`() {
        var hands = Self.hands()
        hands.press("j", " ")
        var snapshot = Self.room(6)
        snapshot.watched?.people.reverse()
        hands.happen(.snapshot(snapshot))
        #expect(hands.state.markedCrowd().shown.map(\.target.id) == [2])
        snapshot.watched?.people.removeAll { $0.id == 2 }
        hands.happen(.snapshot(snapshot))
        #expect(hands.state.marks.isEmpty)
        hands.happen(.snapshot(Self.room(6)))
        #expect(hands.state.marks.isEmpty, "who comes back under the same id is not marked")
    }

    @Test func `of who left another room the event stream tells`() {
        var hands = Self.hands()
        hands.press(" ", " ", .backTab, "j")
        #expect(hands.state.markedCrowd().elsewhere.map(\.target.id) == [1, 2])
        hands.happen(
            .log(LogDelta(records: [.event(1, .left, subject: .init(id: 1, name: "p1"), polled: true)])))
        #expect(hands.state.markedCrowd().elsewhere.map(\.target.id) == [2])
    }

    @Test func `two are confirmed by y, three by their number, and by nothing else`() {
        var hands = Self.hands()
        hands.press(" ", " ", "g", "K")
        hands.lookAtDialog()
        hands.press("y")
        #expect(Self.kicked(hands) == [1, 2])
        #expect(hands.state.marks.isEmpty)

        hands = Self.hands()
        hands.press(" ", " ", " ", "g", "K")
        hands.lookAtDialog()
        hands.press("y", .enter)
        hands.type("4")
        hands.press(.enter)
        #expect(hands.deeds.isEmpty && hands.state.dialog != nil)
        hands.press(.backspace)
        hands.type("3")
        hands.press("y")
        #expect(hands.deeds.isEmpty || Self.kicked(hands) == [1, 2, 3])
        if hands.deeds.isEmpty { hands.press(.enter) }
        #expect(Self.kicked(hands) == [1, 2, 3])
    }

    @Test func `with the cursor on somebody else it is asked who is meant`() {
        for answer: (Key, [ParticipantID]) in [("m", [1, 2]), ("c", [4])] {
            var hands = Self.hands()
            hands.press(" ", " ", "j", "K")
            #expect(hands.screen().contains("Who is meant?"))
            hands.lookAtDialog()
            hands.press("y")
            #expect(hands.deeds.isEmpty)
            hands.lookAtDialog()
            hands.press(answer.0)
            hands.lookAtDialog()
            hands.press("y")
            #expect(Self.kicked(hands) == answer.1)
        }
    }

    @Test func `who is hidden by the filter, or elsewhere, is left out unless chosen`() {
        var hands = Self.hands()
        hands.press("*", "/")
        hands.type("p1")
        hands.press(.enter, "K")
        #expect(hands.screen().contains("also 5 hidden by the filter"))
        hands.lookAtDialog()
        hands.press("y")
        #expect(Self.kicked(hands) == [1])

        hands = Self.hands()
        hands.press("*", "/")
        hands.type("p1")
        hands.press(.enter, "K")
        hands.lookAtDialog()
        hands.press("h")
        hands.type("6")
        hands.press(.enter)
        #expect(Self.kicked(hands) == [1, 2, 3, 4, 5, 6])
    }

    @Test(arguments: 0..<30)
    func `whatever happens while the dialog is open, the requests carry the ids that it showed`(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        var hands = Hands.atLiveServer(size: Size(columns: 132, rows: 43), snapshot: Self.room(500))
        hands.press(.tab)
        var wanted: Set<ParticipantID> = []
        while wanted.count < 50 {
            for _ in 0..<Int.random(in: 0..<10, using: &numbers) { hands.press("j") }
            let person = try #require(hands.state.people.selected)
            if wanted.insert(person.id).inserted { hands.press(" ") } else { hands.press("j") }
            if hands.state.people.selectedRow == 499 { hands.press("g") }
        }
        let cursor = try #require(wanted.randomElement(using: &numbers))
        hands.press("g")
        while hands.state.people.selected?.id != cursor { hands.press("j") }
        hands.press("K")
        let shown = Set(hands.state.deeds(of: try #require(hands.state.dialog)).compactMap(\.target?.id))
        #expect(shown == wanted)
        hands.lookAtDialog()
        var people = try #require(Self.room(500).watched?.people)
        for _ in 0..<20 {
            people.shuffle(using: &numbers)
            people.removeFirst(Int.random(in: 0..<20, using: &numbers))
            people.append(.person(.number(.random(in: 1_000..<9_999, using: &numbers)), "new"))
            var snapshot = Snapshot.lively
            snapshot.watched?.people = people
            snapshot.rooms.shuffle(using: &numbers)
            hands.happen(.snapshot(snapshot))
        }
        hands.type("50")
        hands.press(.enter)
        #expect(Set(Self.kicked(hands)) == wanted)
        #expect(Self.kicked(hands).count == 50)
    }
}
