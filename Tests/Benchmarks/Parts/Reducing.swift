import Benchmark
import BenchmarkSubjects

/// How many rooms there are in the small, the ordinary and the large server.
let roomCounts = [10, 1_000, 10_000]

/// What things that happen cost the moderation and the dashboard.
func reducing() {
    for rooms in roomCounts {
        measure("moderation, \(rooms) rooms: 400 events") {
            try ModerationSubject(rooms: rooms, isJoined: true)
        } _: {
            $0.takeEvents()
        }
        measure("moderation, \(rooms) rooms: refresh") {
            try ModerationSubject(rooms: rooms)
        } _: {
            $0.refresh()
            return 0
        }
        measure("moderation, \(rooms) rooms: second of the sweep") {
            try ModerationSubject(rooms: rooms)
        } _: {
            $0.sweep()
            return 0
        }
        measure("moderation, \(rooms) rooms: snapshot") {
            try ModerationSubject(rooms: rooms, isJoined: true)
        } _: {
            $0.snapshotAfterAnEvent()
        }
        measure("dashboard, \(rooms) rooms: snapshot") {
            try DashboardSubject(rooms: rooms, columns: 132, rows: 43)
        } _: {
            $0.showNext()
            return 0
        }
        measure("dashboard, \(rooms) rooms: key") {
            try DashboardSubject(rooms: rooms, columns: 132, rows: 43)
        } _: {
            $0.moveCursor()
            return 0
        }
    }
    measure("dashboard: 500 lines") {
        try DashboardSubject(rooms: 100, columns: 132, rows: 43)
    } _: {
        $0.log(500)
        return 0
    }
}

/// The frame, drawn into memory.
func drawing() {
    for rooms in roomCounts {
        for (columns, rows) in [(80, 24), (200, 60)] {
            measure("render, \(rooms) rooms: \(columns)x\(rows)") {
                try DashboardSubject(rooms: rooms, columns: columns, rows: rows)
            } _: {
                $0.render()
            }
        }
    }
}
