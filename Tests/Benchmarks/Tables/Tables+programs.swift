extension Tables {
    /// The whole program.
    static let programs = [frames, starting, refreshing, idling, remembering, flooding, churn]

    private static let frames = Table(
        title: "A frame on its way to the terminal",
        rows: ["80x24", "132x43", "200x60"].flatMap { size in
            [
                ("row", "one row changes", Table.Goal.under(300)),
                ("cursor", "the cursor moves to another person", .under(200)),
                ("room", "the cursor moves to another room, and its people go", nil),
                ("event", "one event scrolls", nil), ("screen", "the whole screen", nil),
            ].flatMap { change, what, goal in
                [
                    Table.Row(
                        what: "\(size), \(what)", unit: "bytes",
                        figure: .program("frame, \(size): \(change)", "bytes"), goal: goal),
                    Table.Row(
                        what: "\(size), \(what)", unit: "µs",
                        figure: .program("frame, \(size): \(change)", "time", per: 1_000),
                        baseline: change == "screen"
                            ? ("writing 8,000 bytes", .program("terminal: write", "8000 bytes", per: 1_000))
                            : ("writing 80 bytes", .program("terminal: write", "80 bytes", per: 1_000))),
                ]
            }
        })

    private static let starting = Table(
        title: "Starting",
        rows: [
            Table.Row(
                what: "start to first frame", unit: "ms", figure: .program("start", "first frame", per: 1e6),
                baseline: ("`janitor --version`", .program("start", "version", per: 1e6)), goal: .under(100)),
            Table.Row(
                what: "start to first picture of the server", unit: "ms",
                figure: .program("start", "first picture", per: 1e6),
                baseline: ("one HTTP round trip", .program("start", "round trip", per: 1e6))),
        ]
            + roomCounts.flatMap { rooms in
                [
                    Table.Row(
                        what: "\(rooms) rooms × 10 people: all rooms, and the people on screen", unit: "ms",
                        figure: .program("picture, \(rooms) rooms", "whole picture", per: 1e6),
                        baseline: (
                            "the bare requests", .program("picture, \(rooms) rooms", "bare requests", per: 1e6)
                        ), goal: .under(3_000)),
                    Table.Row(
                        what: "\(rooms) rooms × 10 people: memory then", unit: "MB",
                        figure: .program("picture, \(rooms) rooms", "memory", per: 1_000), goal: .under(200)),
                ]
            })

    private static let refreshing = Table(
        title: "Looking at a server, in two seconds",
        rows: ["10", "100", "1000", "10000"].flatMap { rooms in
            [
                ("CPU here", "ms", "cpu", 1_000.0), ("CPU of the server", "ms", "server cpu", 1_000),
                ("requests", "requests", "requests", 100), ("of them `list`", "requests", "lists", 100),
                ("to and from the server", "kB", "bytes", 1_000), ("wake-ups", "wake-ups", "wake-ups", 1),
                ("to the terminal", "bytes", "bytes written", 1),
            ].map { what, unit, metric, scale in
                Table.Row(
                    what: "\(rooms) rooms: \(what)", unit: unit,
                    figure: .program("refresh, \(rooms) rooms", metric, per: scale))
            }
        })

    private static let idling = Table(
        title: "Nothing happens (5 rooms, a refresh each 2 s)",
        rows: [
            Table.Row(
                what: "CPU", unit: "% of a core", figure: .program("idle", "cpu", per: 1e4),
                baseline: ("a bare loop", .program("idle", "bare cpu", per: 1e4)), goal: .under(0.5)),
            Table.Row(
                what: "wake-ups of all threads", unit: "a minute", figure: .program("idle", "wake-ups"),
                baseline: ("a bare loop", .program("idle", "bare wake-ups"))),
            Table.Row(
                what: "to the terminal in 10 s", unit: "bytes", figure: .program("idle", "bytes written")),
            Table.Row(
                what: "memory", unit: "MB", figure: .program("idle", "memory", per: 1_000), goal: .under(40)),
        ])

    private static let remembering = Table(
        title: "An hour's worth of events (72,000: 20 a second)",
        rows: [
            Table.Row(what: "memory before", unit: "MB", figure: .program("hour", "before", per: 1_000)),
            Table.Row(what: "memory after", unit: "MB", figure: .program("hour", "after", per: 1_000)),
            Table.Row(what: "memory after twice as many", unit: "MB", figure: .program("hour", "twice", per: 1_000)),
        ])

    private static let flooding = Table(
        title: "10,000 events a second for a minute",
        rows: [
            Table.Row(
                what: "events delivered", unit: "a second", figure: .program("flood", "delivered")),
            Table.Row(
                what: "CPU", unit: "% of a core", figure: .program("flood", "cpu", per: 1e4),
                baseline: ("a bare loop", .program("flood", "bare cpu", per: 1e4)), goal: .under(100)),
            Table.Row(
                what: "from the wire to the screen, the newest event of each frame", unit: "ms",
                figure: .program("flood", "delay", per: 1e6), goal: .percentileUnder(0.99, 100)),
            Table.Row(
                what: "from the wire to the screen, the oldest event of each frame", unit: "ms",
                figure: .program("flood", "longest delay", per: 1e6), goal: .percentileUnder(0.99, 100)),
            Table.Row(
                what: "key to frame", unit: "ms", figure: .program("flood", "key", per: 1e6),
                baseline: ("without load", .program("flood", "key without load", per: 1e6)),
                goal: .percentileUnder(0.99, 16)),
            Table.Row(what: "memory at most", unit: "MB", figure: .program("flood", "memory", per: 1_000)),
            Table.Row(what: "to the terminal", unit: "kB a second", figure: .program("flood", "written", per: 1_000)),
            Table.Row(what: "events as the screen has them", unit: "a second", figure: .program("flood", "shown")),
            Table.Row(
                what: "given up by the gateway, since they were not fetched", unit: "events",
                figure: .program("flood", "dropped")),
        ])

    private static let churn = Table(
        title: "A joined watcher of a real Janus while eight clients come and go (132x43)",
        rows: ["HTTP", "WebSocket"].flatMap { transport in
            let name = "churn, \(transport)"
            return [
                Table.Row(
                    what: "over \(transport): CPU", unit: "µs an event taken in",
                    figure: .program(name, "cpu", per: 1_000),
                    baseline: ("a bare loop over HTTP", .program("churn, HTTP", "bare cpu", per: 1_000)),
                    goal: .under(27.6)),
                Table.Row(
                    what: "over \(transport): CPU", unit: "% of a core", figure: .program(name, "share", per: 1e4)),
                Table.Row(
                    what: "over \(transport): events that came", unit: "a second", figure: .program(name, "came")),
                Table.Row(
                    what: "over \(transport): events, says the header", unit: "a second",
                    figure: .program(name, "taken in"),
                    baseline: ("a bare loop over HTTP", .program("churn, HTTP", "bare taken in"))),
                Table.Row(
                    what: "over \(transport): memory", unit: "MB", figure: .program(name, "memory", per: 1_000)),
            ]
        })
}
