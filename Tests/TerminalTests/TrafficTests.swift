import Canvas
import Dashboard
import Glibc
import JanusWire
import Moderation
import Testing
import Text

@testable import Terminal

extension OneTerminal {
    /// What changes on the dashboard takes few bytes to the terminal: it may be at the end of a slow line.
    @Suite("Bytes to the terminal")
    struct TrafficTests {
        init() {
            OneTerminal.useUTF8()
        }

        /// The dashboard on a screen whose bytes are counted.
        private struct Viewer {
            var state: DashboardState
            var snapshot: Snapshot
            let screen: Screen
            let file: Int32
            var uptime = Duration.seconds(1)

            private var now: Moment {
                Moment(
                    uptime: uptime, wall: WallTime(secondsSinceEpoch: 43_200 + uptime.components.seconds))
            }

            init(_ size: Size) throws {
                var path = Array("/tmp/janitor-traffic-XXXXXX".utf8CString)
                file = mkstemp(&path)
                try #require(file >= 0)
                unlink(path)
                var options = TerminalOptions { Theme.standard(colors: $0) }
                options.usesMouse = false
                screen = try Screen(terminal: "xterm-256color", input: file, output: file, options: options)
                screen.resize(to: size)
                snapshot = Snapshot(server: ServerDescription(url: "http://127.0.0.1:8088/janus"), connection: .live)
                snapshot.rooms = (1...500).map { number in
                    Room(
                        id: .number(Int64(1000 + number)), description: CleanText(cleaning: "room \(number * 7919)"),
                        people: 600 - number, trend: [number, number + 1])
                }
                snapshot.roomsFreshness = .fresh
                snapshot.watched = WatchedRoom(
                    room: snapshot.rooms[0], people: (1...500).map(Self.person), freshness: .fresh)
                let start = Moment(uptime: .zero, wall: WallTime(secondsSinceEpoch: 43_200))
                state = DashboardState(options: DashboardOptions(), server: snapshot.server, size: size, at: start)
                _ = bytes { $0.happen(.snapshot($0.snapshot)) }
            }

            static func person(_ number: Int) -> Person {
                let name = "somebody called \(number * 7919)"
                return Person(
                    id: .number(Int64(1_147_058_297_603_630 + number * 104_729)), name: CleanText(cleaning: name),
                    rawName: name, isPublisher: true, isTalking: false, media: [.audio, .video],
                    since: Moment(uptime: .zero, wall: WallTime(secondsSinceEpoch: Int64(40_000 + 61 * number))))
            }

            mutating func happen(_ event: DashboardEvent) {
                uptime += .milliseconds(200)
                _ = state.reduce(event, at: now)
            }

            /// How many bytes the frame after a change takes.
            mutating func bytes(_ change: (inout Viewer) -> Void) -> Int {
                change(&self)
                let before = lseek(file, 0, SEEK_END)
                screen.show(render(state, size: screen.size))
                return Int(lseek(file, 0, SEEK_END) - before)
            }

            func leave() {
                screen.leave()
                close(file)
            }
        }

        private static let sizes = [(80, 24), (132, 43), (200, 60)].map { Size(columns: $0, rows: $1) }

        @Test(arguments: sizes)
        func `a changed row takes less than 300`(_ size: Size) throws {
            var viewer = try Viewer(size)
            defer { viewer.leave() }
            for change in 1...20 {
                let room = viewer.bytes { viewer in
                    viewer.snapshot.rooms[3].people += change % 2 == 0 ? 1 : -1
                    viewer.snapshot.rooms[3].trend.append(change * 100)
                    viewer.happen(.snapshot(viewer.snapshot))
                }
                #expect((1..<300).contains(room))
                let person = viewer.bytes { viewer in
                    viewer.snapshot.watched?.people[2].isTalking = change % 2 == 0
                    viewer.snapshot.watched?.people[2].name = CleanText(cleaning: "renamed for the \(change). time")
                    viewer.happen(.snapshot(viewer.snapshot))
                }
                #expect((1..<300).contains(person))
            }
        }

        @Test(arguments: sizes)
        func `a cursor that moves takes less than 200`(_ size: Size) throws {
            var viewer = try Viewer(size)
            defer { viewer.leave() }
            _ = viewer.bytes { $0.happen(.key(.tab)) }
            // In view; what is scrolled are other rows.
            for key in Array(repeating: Key.down, count: 4) + Array(repeating: .up, count: 4) {
                let taken = viewer.bytes { $0.happen(.key(key)) }
                #expect((1..<200).contains(taken))
            }
        }

        @Test(arguments: sizes)
        func `an event that scrolls the others takes less than the size of its region`(_ size: Size) throws {
            var viewer = try Viewer(size)
            defer { viewer.leave() }
            func event(_ number: Int) -> LogDelta {
                let person = Viewer.person(number * 31 % 977)
                let room = viewer.snapshot.rooms[number * 7 % 500]
                let kinds: [EventRecord.Kind] = [.arrived, .talks, .left, .stoppedTalking]
                return LogDelta(records: [
                    EventRecord(
                        sequence: UInt64(number), time: WallTime(secondsSinceEpoch: Int64(43_200 + 7 * number)),
                        room: RoomTarget(id: room.id, description: room.description),
                        subject: EventRecord.Subject(id: person.id, name: person.name), kind: kinds[number % 4],
                        isPolled: number % 3 == 0, raw: nil)
                ])
            }
            for number in 1...100 { viewer.happen(.log(event(number))) }
            _ = viewer.bytes { _ in }
            let region = size.columns * min(22, max(6, (size.rows - 3) * 2 / 5))
            for number in 101...130 {
                let delta = event(number)
                let taken = viewer.bytes { $0.happen(.log(delta)) }
                #expect((1..<region).contains(taken), "of \(region)")
            }
        }
    }
}
