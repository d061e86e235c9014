import Benchmark
import BenchmarkSubjects
import FoundationEssentials
import Instruments

/// A frame on its way to a terminal: how many bytes it is, and how long it takes until they are written.
func frames() {
    for change in FrameChange.allCases {
        for (columns, rows) in [(80, 24), (132, 43), (200, 60)] {
            experiment("frame, \(columns)x\(rows): \(change.rawValue)", giving: ["bytes", "time"]) { benchmark in
                let file = "/tmp/janitor-frames-\(UUID().uuidString)"
                defer { try? FileManager.default.removeItem(atPath: file) }
                let player = try TerminalProgram(
                    [program("FramePlayer"), change.rawValue, file], columns: columns, rows: rows)
                try player.shows("Events")
                player.settle(.milliseconds(100))
                for _ in 0..<60 {
                    let before = player.written
                    player.type("x")
                    player.read(for: .seconds(1)) { player.written > before }
                    player.settle(.milliseconds(10))
                    benchmark.note("bytes", player.written - before)
                }
                player.type("q")
                player.awaitEnd()
                let times = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
                // The first frames fill the screen.
                for time in times.compactMap({ Int($0) }).suffix(60) { benchmark.note("time", time) }
            }
        }
    }
    experiment("terminal: write", giving: ["80 bytes", "8000 bytes"]) { benchmark in
        for size in [80, 8_000] {
            for time in try writingTimes(bytes: size, count: 200) { benchmark.note("\(size) bytes", time) }
        }
    }
}
