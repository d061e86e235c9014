/// Values by their key, read where they lie and changed where they lie: what is not touched costs nothing.
///
/// A dictionary hands out copies of its values and moves a value out and in again to change it, which is dear for values
/// of half a kilobyte.
struct SlotTable<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    /// The first is nobody's and always nil.
    private var values: [Value?] = [nil]
    private var slots: [Key: Int] = [:]
    private var free: [Int] = []

    var isEmpty: Bool { slots.isEmpty }
    var count: Int { slots.count }
    var keys: Dictionary<Key, Int>.Keys { slots.keys }

    subscript(key: Key) -> Value? {
        _read { yield values[slots[key] ?? 0] }
        _modify {
            let slot = slots[key] ?? 0
            defer { settle(slot, key) }
            yield &values[slot]
        }
    }

    /// Where the value of a key lies, until it is taken away.
    func slot(of key: Key) -> Int? { slots[key] }
    subscript(slot slot: Int) -> Value? { _read { yield values[slot] } }
    var slotCount: Int { values.count }

    /// Takes in what was written to a key that had no value, and lets go of what was taken away.
    private mutating func settle(_ slot: Int, _ key: Key) {
        if slot != 0 {
            guard values[slot] == nil else { return }
            slots[key] = nil
            free.append(slot)
        } else if let value = values[0].take() {
            if let slot = free.popLast() {
                values[slot] = value
                slots[key] = slot
            } else {
                values.append(value)
                slots[key] = values.count - 1
            }
        }
    }
}

extension SlotTable: Sequence {
    /// The values, one after the other, in no order that means anything.
    func makeIterator() -> some IteratorProtocol<Value> { values.lazy.compactMap { $0 }.makeIterator() }

    var underestimatedCount: Int { count }
}
