import Moderation
import Text

extension Room {
    /// How the number of people went over the last ten minutes, the present one last, against the highest of them.
    ///
    /// In fewer columns a bar stands for several minutes, of which it shows the last.
    func sparkline(columns: Int) -> CleanText {
        // The numbers are the server's: none of them may overflow.
        let trend = trend.map { min(max(0, $0), 1_000_000) }
        guard columns > 0, let highest = trend.max(), highest > 0 else { return .empty }
        let step = max(1, 10 / columns)
        let counts = stride(from: trend.count - 1, through: 0, by: -step).map { trend[$0] }.reversed()
        return counts.map { count in
            Self.bars[min(Self.bars.count - 1, count * (Self.bars.count - 1) / highest)]
        }.joined(separator: .empty)
    }

    private static let bars: [CleanText] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}
