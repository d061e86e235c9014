import Testing

@testable import JanusClient

@Suite("the table of open transactions")
struct TransactionTableTests {
    typealias Table = TransactionTable<String>

    /// What can happen to a transaction.
    enum Step: CaseIterable, CustomTestStringConvertible {
        case open, acknowledge, answer, answerAll, close
        var testDescription: String { "\(self)" }
    }

    /// Where a transaction can be; `absent` before it is opened and after it is closed.
    enum Place: CaseIterable {
        case absent, waiting, acknowledged, done

        /// A table with the transaction "t" there, and another one that waits.
        var table: Table {
            var table = Table()
            table.open("other", waiter: "the other one")
            if self == .absent { return table }
            table.open("t", waiter: "somebody")
            if self == .acknowledged { table.acknowledge("t") }
            if self == .done { _ = table.answer("t") }
            return table
        }

        var stage: Table.Stage? {
            switch self {
            case .absent: nil
            case .waiting: .waiting
            case .acknowledged: .acknowledged
            case .done: .done
            }
        }
    }

    /// Where a step leads, and who is told.
    static let transitions: [(from: Place, step: Step, to: Place, told: [String])] = [
        (.absent, .open, .waiting, []),
        (.absent, .acknowledge, .absent, []),
        (.absent, .answer, .absent, []),
        (.absent, .answerAll, .absent, ["the other one"]),
        (.absent, .close, .absent, []),
        (.waiting, .open, .waiting, []),
        (.waiting, .acknowledge, .acknowledged, []),
        (.waiting, .answer, .done, ["somebody"]),
        (.waiting, .answerAll, .done, ["the other one", "somebody"]),
        (.waiting, .close, .absent, []),
        (.acknowledged, .open, .waiting, []),
        (.acknowledged, .acknowledge, .acknowledged, []),
        (.acknowledged, .answer, .done, ["somebody"]),
        (.acknowledged, .answerAll, .done, ["the other one", "somebody"]),
        (.acknowledged, .close, .absent, []),
        (.done, .open, .waiting, []),
        (.done, .acknowledge, .done, []),
        (.done, .answer, .done, []),
        (.done, .answerAll, .done, ["the other one"]),
        (.done, .close, .absent, []),
    ]

    @Test("every step from every place leads where it should, and tells whom it should", arguments: transitions)
    func step(_ transition: (from: Place, step: Step, to: Place, told: [String])) {
        var table = transition.from.table
        #expect(table.stage(of: "t") == transition.from.stage)
        var told: [String] = []
        switch transition.step {
        case .open: table.open("t", waiter: "somebody")
        case .acknowledge: table.acknowledge("t")
        case .answer: told = table.answer("t").map { [$0] } ?? []
        case .answerAll: told = table.answerAll()
        case .close: table.close("t")
        }
        #expect(table.stage(of: "t") == transition.to.stage)
        #expect(told == transition.told)
        // What happens to one is nothing to the other.
        #expect(table.stage(of: "other") == (transition.step == .answerAll ? .done : .waiting))
    }

    @Test("the table of transitions names every place with every step, once")
    func completeness() {
        let named = Self.transitions.map { "\($0.from) \($0.step)" }
        #expect(Set(named).count == named.count)
        #expect(named.count == Place.allCases.count * Step.allCases.count)
    }

    @Test("nothing is kept of a transaction that was closed")
    func closing() {
        var table = Table()
        for number in 0..<100 {
            table.open("\(number)", waiter: "w")
            if number.isMultiple(of: 2) { _ = table.answer("\(number)") }
        }
        #expect(table.count == 100)
        for number in 0..<100 { table.close("\(number)") }
        #expect(table.count == 0)
    }
}
