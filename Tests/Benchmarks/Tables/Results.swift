import FoundationEssentials

/// What a run of the benchmarks has exported, in the format of JMH.
struct Results {
    private var samples: [String: [Double]] = [:]

    /// Reads exported files.
    init(_ paths: [String]) throws {
        for path in paths {
            let data = try Data(contentsOf: URL(filePath: path))
            for element in try JSONDecoder().decode([Element].self, from: data) {
                let name = element.benchmark.replacing("_", with: " ")
                for (metric, values) in element.secondaryMetrics {
                    samples["\(name)/\(metric)"] = values.rawData.flatMap { $0 }.sorted()
                }
            }
        }
    }

    private struct Element: Decodable {
        var benchmark: String
        var secondaryMetrics: [String: Metric]
    }

    private struct Metric: Decodable {
        var rawData: [[Double]]
    }

    /// The samples of a figure, in the unit of the row that shows it; `nil` where it was not measured.
    subscript(_ figure: Figure) -> Samples? {
        let name = "package.benchmark.\(figure.target).\(figure.benchmark)/\(figure.metric)"
        guard let values = samples[name], !values.isEmpty else { return nil }
        return Samples(values: values.map { $0 * figure.scale })
    }
}

/// A figure of a benchmark, and what it is to be multiplied by.
struct Figure {
    var target: String
    var benchmark: String
    var metric: String
    var scale: Double

    /// The time that a part of the program takes, in microseconds, over this number of things that it does.
    static func part(_ benchmark: String, per count: Double = 1) -> Figure {
        Figure(target: "Parts", benchmark: benchmark, metric: "Time (wall clock)", scale: 1 / count)
    }

    /// Something else about a part of the program.
    static func part(_ benchmark: String, _ metric: String, per count: Double = 1) -> Figure {
        Figure(target: "Parts", benchmark: benchmark, metric: metric, scale: 1 / count)
    }

    /// A figure of the whole program.
    static func program(_ benchmark: String, _ metric: String, per count: Double = 1) -> Figure {
        Figure(target: "Programs", benchmark: benchmark, metric: metric, scale: 1 / count)
    }
}

/// Sorted samples.
struct Samples {
    var values: [Double]

    /// The sample below which this share of them lies.
    func percentile(_ share: Double) -> Double {
        values[min(values.count - 1, Int((Double(values.count - 1) * share).rounded()))]
    }

    var median: Double { percentile(0.5) }
}
