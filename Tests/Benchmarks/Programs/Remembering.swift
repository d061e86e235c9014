import Benchmark
import Instruments

/// What stays in memory of as many events as an ordinary hour brings, 20 a second, and of as many again.
func remembering() {
    experiment("hour", giving: ["before", "after", "twice"]) { benchmark in
        let gateway = try Gateway(rooms: 5, eventRate: 4_000)
        defer { gateway.stop() }
        let dashboard = try janitor(gateway.url, room: Gateway.room)
        try dashboard.shows("● live", "publishing of")
        benchmark.note("before", residentMemory(of: dashboard.processID))
        try dashboard.join(Gateway.room)
        for name in ["after", "twice"] {
            let start = gateway.delivered.last ?? 0
            dashboard.read(for: .seconds(60)) { (gateway.delivered.last ?? 0) - start >= 72_000 }
            benchmark.note(name, residentMemory(of: dashboard.processID))
        }
        dashboard.end()
    }
}
