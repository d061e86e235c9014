import Benchmark
import BenchmarkSubjects
import Instruments

/// A joined room in which ten thousand things happen in a second, for a minute.
func flooding() {
    experiment(
        "flood",
        giving: [
            "cpu", "bare cpu", "delivered", "delay", "longest delay", "key", "key without load", "memory", "written",
            "dropped", "shown",
        ]
    ) { benchmark in
        let quiet = try Gateway(rooms: 5)
        let calm = try janitor(quiet.url, room: Gateway.room)
        try calm.shows("● live", "publishing of")
        for _ in 0..<50 {
            benchmark.note("key without load", try keyTime(calm))
            calm.read(for: .milliseconds(.random(in: 50...100)))
        }
        calm.end()
        quiet.stop()

        let gateway = try Gateway(rooms: 5, eventRate: 10_000)
        defer { gateway.stop() }
        let dashboard = try janitor(gateway.url, room: Gateway.room)
        try dashboard.shows("● live", "publishing of")
        try dashboard.join(Gateway.room)
        dashboard.read(for: .seconds(2))
        var watch = DelayWatch()
        let start = gateway.delivered.count
        for round in 0..<12 {
            let (before, written) = (ProcessUsage(of: dashboard.processID), dashboard.written)
            let end = before.time + Duration.seconds(5).inNanoseconds
            while monotonicTime() < end {
                benchmark.note("key", try keyTime(dashboard))
                // Not in step with the frames.
                dashboard.read(for: .milliseconds(.random(in: 150...250))) {
                    watch.look(at: dashboard) { newest, longest in
                        benchmark.note("delay", newest)
                        benchmark.note("longest delay", longest)
                    }
                    return false
                }
            }
            let after = ProcessUsage(of: dashboard.processID)
            benchmark.note("cpu", partsPerMillion(after.share(since: before)))
            let seconds = Double(after.time - before.time) / 1e9
            // The header's rate is that of ten seconds.
            if round > 1 { benchmark.note("shown", eventRate(in: dashboard.lines[0])) }
            benchmark.note("written", Int(Double(dashboard.written - written) / seconds))
        }
        let counts = gateway.delivered.dropFirst(start)
        for (earlier, later) in zip(counts, counts.dropFirst()) { benchmark.note("delivered", later - earlier) }
        benchmark.note("dropped", gateway.dropped.last ?? 0)
        benchmark.note("memory", peakMemory(of: dashboard.processID))
        dashboard.end()

        let bare = try Companion([program("BareLoop"), gateway.url, "\(Gateway.room)", "2000", "join"])
        defer { bare.stop() }
        pause(.seconds(1))
        for _ in 0..<5 {
            let before = ProcessUsage(of: bare.processID)
            pause(.seconds(2))
            benchmark.note("bare cpu", partsPerMillion(ProcessUsage(of: bare.processID).share(since: before)))
        }
    }
}

/// How long it takes until the help is on the screen.
private func keyTime(_ dashboard: TerminalProgram) throws -> Int {
    let start = monotonicTime()
    dashboard.type("?")
    try dashboard.shows("Acting")
    let time = dashboard.readAt - start
    dashboard.type("?")
    dashboard.read(for: .seconds(2)) { !dashboard.lines.contains { $0.contains("Acting") } }
    return time
}

/// Reads from the screen how old the newest event on it is.
private struct DelayWatch {
    private var newest = 0

    /// Tells of a frame that shows something newer than the last: how old that is, and how old what it comes after is.
    mutating func look(at dashboard: TerminalProgram, _ note: (_ newest: Int, _ longest: Int) -> Void) {
        let stamps = dashboard.lines.compactMap(Gateway.stamp(in:))
        guard let stamp = stamps.max(), stamp > newest else { return }
        if newest > 0 { note(dashboard.readAt - stamp, dashboard.readAt - newest) }
        newest = stamp
    }
}
