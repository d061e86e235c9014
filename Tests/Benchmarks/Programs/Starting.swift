import Benchmark
import Instruments

/// From the start of the program to its first frame, and to the first picture of the server.
func starting() {
    experiment(
        "start", giving: ["first frame", "first picture", "version", "round trip"]
    ) { benchmark in
        let gateway = try Gateway(rooms: 5)
        defer { gateway.stop() }
        let connection = try Connection(to: gateway.url)
        for _ in 0..<200 { benchmark.note("round trip", try time { try connection.send("GET", "/janus/info") }) }
        for _ in 0..<12 {
            let dashboard = try janitor(gateway.url)
            try dashboard.shows("janitor")
            benchmark.note("first frame", dashboard.readAt - dashboard.startedAt)
            try dashboard.shows("● live", " rooms", " people")
            benchmark.note("first picture", dashboard.readAt - dashboard.startedAt)
            dashboard.end()
            let version = try TerminalProgram([program("janitor"), "--version"])
            version.awaitEnd()
            benchmark.note("version", monotonicTime() - version.startedAt)
        }
    }
}

/// From the start of the program until all rooms are counted and the people of the room on screen are there.
func pictures() {
    for rooms in [10, 1_000, 10_000] {
        experiment(
            "picture, \(rooms) rooms", giving: ["whole picture", "bare requests", "memory"]
        ) { benchmark in
            let gateway = try Gateway(rooms: rooms)
            defer { gateway.stop() }
            let session = try BareSession(at: gateway.url)
            for _ in 0..<5 {
                benchmark.note("bare requests", try time { try session.refresh(room: Gateway.room) })
                let dashboard = try janitor(gateway.url, room: Gateway.room)
                try dashboard.shows("● live", "\(rooms) rooms", "publishing of")
                benchmark.note("whole picture", dashboard.readAt - dashboard.startedAt)
                dashboard.read(for: .seconds(3))
                benchmark.note("memory", residentMemory(of: dashboard.processID))
                dashboard.end()
            }
        }
    }
}
