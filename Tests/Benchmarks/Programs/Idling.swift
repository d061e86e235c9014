import Benchmark
import BenchmarkSubjects
import Instruments

/// Nothing happens: five rooms, read every two seconds.
func idling() {
    experiment(
        "idle", giving: ["cpu", "wake-ups", "bytes written", "memory", "bare cpu", "bare wake-ups"]
    ) { benchmark in
        let server = try await RealServer()
        defer { server.stop() }
        let dashboard = try janitor(server.url, room: server.announcingRoom)
        try dashboard.shows("● live", "5 rooms")
        let bare = try Companion([program("BareLoop"), server.url, "\(server.announcingRoom)", "2000"])
        defer { bare.stop() }
        // What belongs to the start is over.
        dashboard.read(for: .seconds(6))
        for _ in 0..<3 {
            let before = (ProcessUsage(of: dashboard.processID), ProcessUsage(of: bare.processID), dashboard.written)
            dashboard.read(for: .seconds(10))
            let after = (ProcessUsage(of: dashboard.processID), ProcessUsage(of: bare.processID))
            benchmark.note("cpu", partsPerMillion(after.0.share(since: before.0)))
            benchmark.note("wake-ups", after.0.wakeUps(since: before.0) * 6)
            benchmark.note("bare cpu", partsPerMillion(after.1.share(since: before.1)))
            benchmark.note("bare wake-ups", after.1.wakeUps(since: before.1) * 6)
            benchmark.note("bytes written", dashboard.written - before.2)
            benchmark.note("memory", residentMemory(of: dashboard.processID))
        }
        dashboard.end()
        guard bare.isRunning else { throw Failure("the bare loop has ended: \(bare.output.prefix(200))") }
    }
}

func partsPerMillion(_ share: Double) -> Int { Int((share * 1e6).rounded()) }
