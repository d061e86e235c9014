/// How many people were in a room in each of the last ten minutes.
struct Trend: Hashable, Sendable {
    /// The present minute last.
    private(set) var counts: [Int] = []
    private var minute: Int64 = 0

    /// Whether nothing has changed, so that there is nothing to show.
    var isFlat: Bool { counts.allSatisfy { $0 == counts.first } }

    private static let length = 10

    /// Whether taking this count would change something: one like all before it changes nothing, at any time.
    func isNews(_ count: Int) -> Bool { !isFlat || counts.first != count }

    /// Takes how many there are now; of the counts of one minute the last is kept.
    mutating func record(_ count: Int, at now: Moment) {
        let present = now.uptime.components.seconds / 60
        guard let latest = counts.last else {
            counts = [count]
            minute = present
            return
        }
        // Minutes in which nothing was read were like the last that was.
        let passed = Int(min(max(0, present - minute), Int64(Self.length)))
        counts += Array(repeating: latest, count: passed)
        counts.removeFirst(max(0, counts.count - Self.length))
        counts[counts.count - 1] = count
        minute = present
    }
}
