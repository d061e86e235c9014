import Benchmark
import BenchmarkSubjects

/// The parts of the program, each alone and in this process.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration.metrics = [.wallClock, .throughput]
    Benchmark.defaultConfiguration.warmupIterations = 3
    Benchmark.defaultConfiguration.maxDuration = .seconds(2)
    decoding()
    reducing()
    drawing()
}

/// Measures what changes a value, which is made before and lives through all iterations.
func measure<Value>(
    _ name: String, of makeValue: @escaping () throws -> Value, _ body: @escaping (inout Value) throws -> any Sendable
) {
    Benchmark(name) { (benchmark: Benchmark, subject: Subject<Value>) in
        for _ in benchmark.scaledIterations { blackHole(try body(&subject.value)) }
    } setup: {
        Subject(value: try makeValue())
    }
}

private final class Subject<Value> {
    var value: Value
    init(value: Value) { self.value = value }
}
