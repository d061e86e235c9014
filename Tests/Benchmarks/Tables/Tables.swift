import FoundationEssentials

/// `Tables FILE…`: prints what a run of the benchmarks has exported, each figure beside its baseline and its goal.
@main struct Tables {
    static func main() throws {
        let results = try Results(Array(CommandLine.arguments.dropFirst()))
        for table in parts + programs {
            if let text = table.markdown(results) { print(text) }
        }
    }

    static let roomCounts = ["10", "1000", "10000"]
}
