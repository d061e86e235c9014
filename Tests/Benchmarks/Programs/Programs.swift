import BenchmarkSubjects
import FoundationEssentials
import Glibc
import Instruments

/// The path of a program that was built together with this one.
func program(_ name: String) throws -> String {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let own = String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    let path = own.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/\(name)"
    guard access(path, X_OK) == 0 else { throw Failure("\(path) is not there; Tests/Benchmarks/run builds it") }
    return path
}

/// The demo gateway in a process of its own.
struct Gateway {
    let url: String
    private let companion: Companion

    /// The first of its rooms.
    static let room = 10_001

    /// Starts it with as many people in each of so many rooms, and waits until it listens.
    ///
    /// - Parameter eventRate: How many events a second a room tells of while somebody has joined it.
    init(rooms: Int, people: Int = 10, eventRate: Int = 0) throws {
        companion = try Companion(
            [
                program("janitor"), "demo", "--listen", "127.0.0.1:0", "--seed", "7", "--rooms", "\(rooms)",
                "--people", "\(people)", "--event-rate", "\(eventRate)", "--count-events",
            ])
        let limit = monotonicTime() + Duration.seconds(20).inNanoseconds
        while !companion.output.contains("\n") {
            guard monotonicTime() < limit else { throw Failure("the gateway does not start: \(companion.output)") }
            pause(.milliseconds(1))
        }
        url = String(companion.output.prefix { $0 != "\n" })
    }

    var processID: Int32 { companion.processID }
    func stop() { companion.stop() }

    /// How many events clients have fetched, as it says every second.
    var delivered: [Int] { counts("delivered") }

    /// How many it gave up since nobody fetched them.
    var dropped: [Int] { counts("dropped") }

    private func counts(_ name: String) -> [Int] {
        companion.output.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard words.first == "produced", let place = words.firstIndex(of: name[...]) else { return nil }
            return words.dropFirst(place + 1).first.flatMap { Int($0) }
        }
    }

    /// When the name in a line was given, for which its clock is ours; `nil` in a line without such a name.
    static func stamp(in line: String) -> Int? {
        line.split(separator: "crowd ").dropFirst().compactMap { rest in
            let digits = rest.prefix(10)
            return digits.count == 10 && digits.allSatisfy(\.isNumber) ? Int(digits).map { $0 * 1_000_000 } : nil
        }
        .max()
    }
}

/// The dashboard on a server.
func janitor(_ url: String, room: Int? = nil, _ options: String..., columns: Int = 132, rows: Int = 43) throws
    -> TerminalProgram
{
    let choice = room.map { ["--room", "\($0)"] } ?? []
    return try TerminalProgram([program("janitor"), url] + choice + options, columns: columns, rows: rows)
}

extension TerminalProgram {
    /// Joins the room on screen, which is this one.
    func join(_ room: Int) throws {
        type("J")
        try shows("[y]")
        type("y")
        try shows("joined \(room)")
    }
}

/// The time that something takes, in nanoseconds.
func time(_ body: () throws -> Void) rethrows -> Int {
    let start = monotonicTime()
    try body()
    return monotonicTime() - start
}

/// The events a second that the header tells of.
func eventRate(in header: String) -> Int {
    let words = header.split(separator: " ")
    guard let unit = words.firstIndex(of: "ev/s"), unit > 0 else { return 0 }
    return Int(Double(words[unit - 1].filter { $0.isNumber || $0 == "." }) ?? 0)
}
