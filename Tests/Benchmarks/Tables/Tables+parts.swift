extension Tables {
    /// The parts of the program, each alone.
    static let parts = [
        Table(
            title: "Decoding, µs an event",
            rows: [
                Table.Row(
                    what: "a poll's reply with 100 events, typed", unit: "µs an event",
                    figure: .part("poll of 100: decode", per: 100),
                    baseline: ("parsing the same bytes", .part("poll of 100: parse", per: 100)),
                    goal: .perSecond(100_000)),
                Table.Row(
                    what: "the same, beside node", unit: "µs an event",
                    figure: .part("poll of 100: decode", per: 100),
                    baseline: ("node's JSON.parse", .part("poll of 100: node", "nanoseconds of node", per: 100_000)),
                    goal: .underBaseline),
                Table.Row(
                    what: "size of an event", unit: "bytes", figure: .part("poll of 100: bytes", "bytes", per: 100)),
                Table.Row(
                    what: "`list` of 10,000 rooms, typed", unit: "ms",
                    figure: .part("list of 10000: decode", per: 1_000),
                    baseline: ("parsing the same bytes", .part("list of 10000: parse", per: 1_000))),
                Table.Row(
                    what: "the same, beside node", unit: "ms", figure: .part("list of 10000: decode", per: 1_000),
                    baseline: (
                        "node's JSON.parse", .part("list of 10000: node", "nanoseconds of node", per: 1_000_000)
                    )),
                Table.Row(
                    what: "size of that list", unit: "kB", figure: .part("list of 10000: bytes", "bytes", per: 1_000)),
            ]),
        Table(
            title: "Reducing",
            rows: roomCounts.flatMap { rooms in
                [
                    Table.Row(
                        what: "moderation, \(rooms) rooms: an event", unit: "µs",
                        figure: .part("moderation, \(rooms) rooms: 400 events", per: 400)),
                    Table.Row(
                        what: "moderation, \(rooms) rooms: a refresh, list included", unit: "µs",
                        figure: .part("moderation, \(rooms) rooms: refresh")),
                    Table.Row(
                        what: "moderation, \(rooms) rooms: a second of the sweep", unit: "µs",
                        figure: .part("moderation, \(rooms) rooms: second of the sweep")),
                    Table.Row(
                        what: "moderation, \(rooms) rooms: an event, and what the screen shows then", unit: "µs",
                        figure: .part("moderation, \(rooms) rooms: snapshot")),
                    Table.Row(
                        what: "dashboard, \(rooms) rooms: a snapshot", unit: "µs",
                        figure: .part("dashboard, \(rooms) rooms: snapshot")),
                    Table.Row(
                        what: "dashboard, \(rooms) rooms: a key", unit: "µs",
                        figure: .part("dashboard, \(rooms) rooms: key")),
                ]
            } + [
                Table.Row(
                    what: "dashboard: a line of the event stream", unit: "µs",
                    figure: .part("dashboard: 500 lines", per: 500))
            ]),
        Table(
            title: "Rendering into memory",
            rows: roomCounts.flatMap { rooms in
                ["80x24", "200x60"].map { size in
                    Table.Row(
                        what: "\(rooms) rooms, \(size)", unit: "µs", figure: .part("render, \(rooms) rooms: \(size)"))
                }
            }),
    ]
}
