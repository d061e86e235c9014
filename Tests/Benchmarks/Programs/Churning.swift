import Benchmark
import BenchmarkSubjects
import Instruments

/// A joined watcher of a real Janus, while eight clients join and leave without pause.
///
/// What counts is an event that has been taken in, and not one that still waits at the server.
func watchingChurn() {
    for transport in ["HTTP", "WebSocket"] {
        experiment(
            "churn, \(transport)", giving: ["cpu", "share", "came", "taken in", "memory", "bare cpu", "bare taken in"]
        ) { benchmark in
            let server = try await RealServer()
            defer { server.stop() }
            let room = server.announcingRoom
            let dashboard = try janitor(transport == "HTTP" ? server.url : server.webSocketURL, room: room)
            try dashboard.shows("● live", " rooms")
            try dashboard.join(room)
            let churn = try Counting([program("Churn"), server.webSocketURL, "\(room)", "8"])
            defer { churn.stop() }
            dashboard.read(for: .seconds(4))
            for _ in 0..<2 {
                let (before, came) = (ProcessUsage(of: dashboard.processID), try churn.count)
                dashboard.read(for: .seconds(10))
                let (after, shown) = (ProcessUsage(of: dashboard.processID), eventRate(in: dashboard.lines[0]) * 10)
                let sent = try churn.count - came
                // The header tells of nine seconds and a part of the tenth. Where it tells of clearly fewer events than came,
                // the watcher has fallen behind.
                let count = shown > sent * 85 / 100 ? sent : shown
                benchmark.note("cpu", (after.cpu - before.cpu) / max(1, count))
                benchmark.note("share", partsPerMillion(after.share(since: before)))
                benchmark.note("came", sent / 10)
                benchmark.note("taken in", shown / 10)
                benchmark.note("memory", residentMemory(of: dashboard.processID))
            }
            dashboard.end()
            guard transport == "HTTP" else { return }
            let bare = try Counting([program("BareLoop"), server.url, "\(room)", "2000", "join"])
            defer { bare.stop() }
            pause(.seconds(1))
            for _ in 0..<2 {
                let (before, taken) = (ProcessUsage(of: bare.processID), try bare.count)
                pause(.seconds(5))
                let count = try bare.count - taken
                benchmark.note("bare cpu", (ProcessUsage(of: bare.processID).cpu - before.cpu) / max(1, count))
                benchmark.note("bare taken in", count / 5)
            }
        }
    }
}

/// A program that tells again and again how many events there were so far.
private struct Counting {
    private let companion: Companion

    init(_ command: [String]) throws { companion = try Companion(command) }

    var count: Int {
        get throws {
            guard companion.isRunning else { throw Failure("it has ended: \(companion.output.suffix(200))") }
            return Int(companion.output.split(separator: "\n").dropLast().last ?? "") ?? 0
        }
    }

    var processID: Int32 { companion.processID }
    func stop() { companion.stop() }
}
