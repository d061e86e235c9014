/// A table of figures, each beside what it is to be judged by.
struct Table {
    var title: String
    var rows: [Row]

    struct Row {
        var what: String
        var unit: String
        var figure: Figure
        /// What it is to be judged by, and the figure of that.
        var baseline: (what: String, figure: Figure)?
        /// The number that it is to hold.
        var goal: Goal?
    }

    enum Goal {
        /// The median is under this.
        case under(Double)
        /// This percentile is under that.
        case percentileUnder(Double, Double)
        /// So many of the unit can be had in a second at least; the figure is in microseconds.
        case perSecond(Double)
        /// The median is under that of the baseline.
        case underBaseline
    }

    /// The table in Markdown; `nil` where nothing of it was measured.
    func markdown(_ results: Results) -> String? {
        let lines = rows.compactMap { row -> String? in
            guard let samples = results[row.figure] else { return nil }
            var cells = [
                row.what, row.unit, decimal(samples.median),
                "\(decimal(samples.percentile(0.05))) – \(decimal(samples.percentile(0.95)))",
                decimal(samples.percentile(0.99)), "\(samples.values.count)",
            ]
            let baseline = row.baseline.flatMap { baseline in results[baseline.figure].map { (baseline.what, $0) } }
            cells.append(baseline.map { "\(decimal($0.1.median)) (\($0.0))" } ?? "")
            cells.append(row.goal.map { $0.text(samples, baseline?.1) } ?? "")
            return "| \(cells.joined(separator: " | ")) |"
        }
        guard !lines.isEmpty else { return nil }
        return """
            ### \(title)

            | what | unit | median | 5 – 95 % | 99 % | samples | beside it, median | goal |
            |---|---|--:|--:|--:|--:|---|---|
            \(lines.joined(separator: "\n"))

            """
    }
}

extension Table.Goal {
    func text(_ samples: Samples, _ baseline: Samples?) -> String {
        switch self {
        case .under(let limit): verdict("under \(decimal(limit))", samples.median < limit)
        case .percentileUnder(let share, let limit):
            verdict("\(decimal(share * 100)) % under \(decimal(limit))", samples.percentile(share) < limit)
        case .perSecond(let rate):
            verdict("\(decimal(rate)) a second", samples.median * rate <= 1_000_000)
        case .underBaseline:
            baseline.map { verdict("under that", samples.median < $0.median) } ?? ""
        }
    }

    private func verdict(_ goal: String, _ isHeld: Bool) -> String { isHeld ? "\(goal): held" : "\(goal): **missed**" }
}

/// A number with three significant digits, and thousands apart.
func decimal(_ value: Double) -> String {
    if value != 0, abs(value) < 0.0005 { return "<0.001" }
    let digits = abs(value) >= 100 ? 0 : abs(value) >= 10 ? 1 : abs(value) >= 1 ? 2 : 3
    let scale = [1.0, 10, 100, 1_000][digits]
    let scaled = Int((value * scale).rounded())
    var whole = "\(abs(scaled) / Int(scale))"
    var index = whole.count - 3
    while index > 0 {
        whole.insert(",", at: whole.index(whole.startIndex, offsetBy: index))
        index -= 3
    }
    let sign = scaled < 0 ? "-" : ""
    guard digits > 0 else { return sign + whole }
    let fraction = "\(abs(scaled) % Int(scale))"
    let padded = String(repeating: "0", count: digits - fraction.count) + fraction
    let shortened = padded.reversed().drop { $0 == "0" }.reversed()
    return shortened.isEmpty ? sign + whole : "\(sign)\(whole).\(String(shortened))"
}
