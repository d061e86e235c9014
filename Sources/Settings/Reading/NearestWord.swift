/// Which known word somebody may have meant.
package enum NearestWord {
    /// The nearest of `known`, if it is near: at most a third of its letters are other ones.
    static func to(_ word: String, in known: [String]) -> String? {
        let word = word.lowercased()
        let candidates = known.map { (word: $0, distance: distance(word, $0.lowercased())) }
        guard let best = candidates.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, best.word.count / 3) ? best.word : nil
    }

    /// How many letters have to be changed, put in, taken out or swapped with their neighbour (optimal string alignment).
    static func distance(_ left: String, _ right: String) -> Int {
        // Nobody means a word by one that is many times as long.
        let (left, right) = (Array(left.prefix(64)), Array(right.prefix(64)))
        var before: [Int] = []
        var previous = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let isSame = left[row] == right[column]
                var best = min(previous[column] + (isSame ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, before[column - 1] + 1)
                }
                current.append(best)
            }
            (before, previous) = (previous, current)
        }
        return previous[right.count]
    }

    /// "did you mean", or all that is known.
    package static func advice(for word: String, in known: [String]) -> String {
        if let near = to(word, in: known) { return "did you mean \(near.inQuotes)?" }
        return "expected one of \(known.joined(separator: ", "))"
    }
}
