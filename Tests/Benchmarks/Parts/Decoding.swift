import Benchmark
import BenchmarkSubjects

/// From the bytes of a reply to what the moderation takes, beside parsing the same bytes and nothing more.
func decoding() {
    measure("poll of 100: decode") {
        Reply.poll(events: 100)
    } _: {
        try $0.events()
    }
    measure("poll of 100: parse") {
        Reply.poll(events: 100)
    } _: {
        try $0.parsed()
    }
    measure("list of 10000: decode") {
        Reply.list(rooms: 10_000)
    } _: {
        try $0.rooms()
    }
    measure("list of 10000: parse") {
        Reply.list(rooms: 10_000)
    } _: {
        try $0.parsed()
    }
    Benchmark("poll of 100: bytes", configuration: .init(metrics: [.throughput, bytes], maxIterations: 1)) {
        $0.measurement(bytes, Reply.poll(events: 100).bytes.count)
    }
    Benchmark("list of 10000: bytes", configuration: .init(metrics: [.throughput, bytes], maxIterations: 1)) {
        $0.measurement(bytes, Reply.list(rooms: 10_000).bytes.count)
    }
    node("poll of 100: node", Reply.poll(events: 100))
    node("list of 10000: node", Reply.list(rooms: 10_000))
}

let bytes = BenchmarkMetric.custom("bytes", polarity: .prefersSmaller, useScalingFactor: false)
let nodeTime = BenchmarkMetric.custom("nanoseconds of node", polarity: .prefersSmaller, useScalingFactor: false)

/// What `JSON.parse` of node takes for the same bytes, where node is installed.
private func node(_ name: String, _ reply: @escaping @autoclosure () -> Reply) {
    Benchmark(
        name,
        configuration: .init(metrics: [.throughput, nodeTime], warmupIterations: 0, maxIterations: 1)
    ) { benchmark in
        for time in try nodeTimes(reply()) { benchmark.measurement(nodeTime, time) }
        // Without a throughput the library exports nothing, and this took too long to have one.
        benchmark.startMeasurement()
        benchmark.stopMeasurement()
    }
}
