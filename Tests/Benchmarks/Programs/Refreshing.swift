import Benchmark
import Instruments

/// What looking at a server costs in an interval of two seconds, here and there, by the number of its rooms.
func refreshing() {
    for rooms in [10, 100, 1_000, 10_000] {
        experiment(
            "refresh, \(rooms) rooms",
            giving: ["cpu", "server cpu", "requests", "bytes", "wake-ups", "lists", "bytes written"]
        ) { benchmark in
            let gateway = try Gateway(rooms: rooms)
            defer { gateway.stop() }
            let relay = try CountingRelay(to: gateway.url)
            defer { relay.stop() }
            let dashboard = try janitor(relay.url(of: gateway.url), room: Gateway.room)
            try dashboard.shows("● live", "\(rooms) rooms", "publishing of")
            dashboard.read(for: .seconds(4))
            for _ in 0..<4 {
                let before = (
                    ProcessUsage(of: dashboard.processID), ProcessUsage(of: gateway.processID), relay.count,
                    dashboard.written
                )
                dashboard.read(for: .seconds(6))
                let passed = relay.count.since(before.2)
                let own = ProcessUsage(of: dashboard.processID)
                benchmark.note("cpu", (own.cpu - before.0.cpu) / 3_000)
                benchmark.note("server cpu", (ProcessUsage(of: gateway.processID).cpu - before.1.cpu) / 3_000)
                benchmark.note("requests", passed.requests * 100 / 3)
                benchmark.note("bytes", (passed.sent + passed.received) / 3)
                benchmark.note("wake-ups", own.wakeUps(since: before.0) / 3)
                benchmark.note("lists", passed.lists * 100 / 3)
                benchmark.note("bytes written", (dashboard.written - before.3) / 3)
            }
            dashboard.end()
        }
    }
}
