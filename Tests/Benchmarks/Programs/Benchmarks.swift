import Benchmark

/// The whole program on a terminal of its own, against a server in a process of its own.
let benchmarks: @Sendable () -> Void = {
    frames()
    starting()
    pictures()
    refreshing()
    idling()
    remembering()
    flooding()
    watchingChurn()
}

/// Registers an experiment, which is carried out so many times and gives figures of these names.
func experiment(
    _ name: String, giving figures: [String], runs: Int = 1, _ body: @escaping (Benchmark) async throws -> Void
) {
    // Without a throughput the library exports nothing, and a run of more than two seconds has none that it would count.
    let metrics = [BenchmarkMetric.throughput] + figures.map(BenchmarkMetric.figure)
    Benchmark(
        name,
        configuration: .init(
            metrics: metrics, warmupIterations: 0, maxDuration: .seconds(300), maxIterations: runs)
    ) { benchmark in
        do {
            try await body(benchmark)
        } catch {
            benchmark.error("\(name): \(error)")
        }
        benchmark.startMeasurement()
        benchmark.stopMeasurement()
    }
}

extension BenchmarkMetric {
    /// A whole number that an experiment gives under this name.
    static func figure(_ name: String) -> BenchmarkMetric {
        .custom(name, polarity: .prefersSmaller, useScalingFactor: false)
    }
}

extension Benchmark {
    /// Takes down a figure.
    func note(_ name: String, _ value: Int) { measurement(.figure(name), value) }
}
