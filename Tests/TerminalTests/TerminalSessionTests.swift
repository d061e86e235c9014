import Canvas
import Glibc
import Testing
import Text

@testable import Terminal

extension OneTerminal {
    @Suite("Running an application on a terminal")
    struct TerminalSessionTests {
        private let terminal: PseudoTerminal
        private let session: TerminalSession
        private let recording = Recording()

        init() throws {
            OneTerminal.useUTF8()
            terminal = try PseudoTerminal()
            var options = TerminalOptions(theme: OneTerminal.theme)
            options.collectsErrors = false
            options.guardsAgainstCrashes = false
            let device = TerminalDevice(input: terminal.slave, output: terminal.slave, type: "xterm-256color")
            session = TerminalSession(device, options: options)
        }

        /// Runs the application, lets a test act upon it, and returns how it ended.
        private func run(_ act: () async throws -> Void) async throws -> TerminalEnding {
            let (session, recording) = (session, recording)
            async let ending = session.run { RecordingApplication(recording) }
            do {
                try await OneTerminal.wait { recording.count(.written) > 0 }
                try await act()
            } catch {
                _ = session.finish(within: .seconds(1))
                _ = await ending
                throw error
            }
            return await ending
        }

        private func wait(
            until condition: () -> Bool, sourceLocation: SourceLocation = #_sourceLocation
        ) async throws {
            try await OneTerminal.wait(
                until: {
                    terminal.readOutput()
                    return condition()
                }, sourceLocation: sourceLocation)
        }

        /// Lets the process go on as after a stop; the signals are listened to until the caller ends that.
        private func goOn() throws -> SignalListener {
            let session = session
            let listener = try #require(SignalListener { session.receive($0) })
            kill(getpid(), SIGCONT)
            return listener
        }

        @Test func `a frame goes out, a key comes in, and the terminal is given back`() async throws {
            #expect(terminal.isCooked)
            let ending = try await run {
                try await wait { terminal.readOutput().contains("hello") }
                #expect(!terminal.isCooked)
                #expect(terminal.readOutput().contains("\u{1B}[?1049h"))
                #expect(terminal.readOutput().contains("\u{1B}[?2004h"))
                #expect(recording.calls.first == .size(Size(columns: 40, rows: 10)))
                terminal.type("é\u{1B}[A\u{1B}[200~K y\u{1B}[201~q")
            }
            #expect(ending == .finished)
            let expected: [TerminalInput] = [.key(.character("é")), .key(.up), .paste("K y"), .key(.character("q"))]
            #expect(recording.calls.compactMap { if case .input(let input) = $0 { input } else { nil } } == expected)
            try await wait { terminal.readOutput().contains("\u{1B}[?1049l") }
            #expect(terminal.readOutput().contains("\u{1B}[?2004l"))
            #expect(terminal.isCooked)
        }

        @Test func `a frame like the last one writes nothing`() async throws {
            let ending = try await run {
                try await wait { terminal.readOutput().contains("hello") }
                terminal.clearOutput()
                terminal.type("f")
                try await wait { recording.count(.written) == 2 }
                recording.show("hellX")
                terminal.type("f")
                try await wait { terminal.readOutput().contains("X") }
                #expect(terminal.output.count < 40)
                #expect(!terminal.readOutput().contains("hell"))
                terminal.type("q")
            }
            #expect(ending == .finished)
        }

        @Test func `a lone escape is a key`() async throws {
            _ = try await run {
                terminal.type("\u{1B}")
                try await wait { recording.count(.input(.key(.escape))) == 1 }
                terminal.type("q")
            }
        }

        @Test func `idleness draws nothing and wakes nobody`() async throws {
            _ = try await run {
                let steps = recording.steps
                for ring in 1...20 {
                    session.doorbell.ring()
                    try await wait { recording.count(.rang) == ring }
                }
                #expect(recording.count(.rendered) == 1)
                // One round for each ring, and no more: the loop sleeps in between.
                #expect(recording.steps - steps <= 21)
                terminal.type("q")
            }
        }

        @Test func `new data are drawn, and a flood of them is paced`() async throws {
            _ = try await run {
                terminal.type("d")
                try await wait { recording.count(.input(.key(.character("d")))) == 1 }
                let start = ContinuousClock.now
                for _ in 0..<200 {
                    session.doorbell.ring()
                    try await Task.sleep(for: .milliseconds(1))
                }
                let spent = ContinuousClock.now - start
                try await wait { recording.count(.written) >= 3 }
                // Twenty a second, the first at once, and one that was due when we counted.
                #expect(recording.count(.rendered) - 1 <= Int(spent / .milliseconds(50)) + 2)
                terminal.type("q")
            }
        }

        @Test func `a wake-up comes after the keys typed before it`() async throws {
            _ = try await run {
                terminal.type("w")
                try await wait { recording.count(.woke) == 1 }
                #expect(recording.count(.rendered) == 1)
                terminal.type("q")
            }
        }

        @Test func `another window size is followed`() async throws {
            _ = try await run {
                terminal.resize(to: Size(columns: 60, rows: 7))
                for _ in 0..<50 { session.receive(.windowChanged) }
                try await wait { recording.count(.size(Size(columns: 60, rows: 7))) > 0 }
                try await wait { recording.count(.written) >= 2 }
                terminal.type("q")
            }
        }

        @Test func `a redraw sends everything again`() async throws {
            _ = try await run {
                try await wait { terminal.readOutput().contains("hello") }
                terminal.clearOutput()
                recording.ask(.redraw)
                session.doorbell.ring()
                try await wait { terminal.readOutput().contains("hello") }
                terminal.type("q")
            }
        }

        @Test func `the mouse is reported, can be left to the terminal, and is left to it at the end`() async throws {
            let ending = try await run {
                try await wait { terminal.readOutput().contains("hello") }
                #expect(terminal.readOutput().contains("\u{1B}[?1000h\u{1B}[?1006h"))
                terminal.type("\u{1B}[<0;3;2M")
                let click = MouseEvent(.press(.left), at: Point(column: 2, row: 1))
                try await wait { recording.count(.input(.mouse(click))) == 1 }
                terminal.clearOutput()
                recording.ask(.mouse(false))
                session.doorbell.ring()
                try await wait { terminal.readOutput().contains("\u{1B}[?1006l\u{1B}[?1000l") }
                // Coming back from a stop does not turn on what was turned off.
                terminal.clearOutput()
                let listener = try goOn()
                defer { listener.stop() }
                try await wait { recording.count(.resumed) == 1 && terminal.readOutput().contains("hello") }
                #expect(!terminal.readOutput().contains("?1000h"))
                recording.ask(.mouse(true))
                session.doorbell.ring()
                try await wait { terminal.readOutput().contains("\u{1B}[?1000h\u{1B}[?1006h") }
                terminal.clearOutput()
                terminal.type("q")
            }
            #expect(ending == .finished)
            try await wait { terminal.readOutput().contains("\u{1B}[?1049l") }
            #expect(terminal.readOutput().contains("\u{1B}[?1006l\u{1B}[?1000l"))
        }

        @Test func `clipboard, notification and bell go out between frames, and a theme repaints`() async throws {
            _ = try await run {
                try await wait { terminal.readOutput().contains("hello") }
                terminal.clearOutput()
                let theme: @Sendable (Int) -> Theme = { _ in Theme(name: "red") { _ in Appearance(.palette(196)) } }
                for request in [.copy("foo"), .notify("x y"), .bell, .theme(theme)] as [TerminalRequest] {
                    recording.ask(request)
                    session.doorbell.ring()
                    try await wait { recording.hasNoRequest }
                }
                try await wait { terminal.readOutput().contains("hello") }
                #expect(terminal.readOutput().hasPrefix("\u{1B}]52;c;Zm9v\u{7}\u{1B}]9;x y\u{7}\u{7}"))
                #expect(terminal.readOutput().contains("38;5;196"))
                terminal.type("q")
            }
        }

        @Test func `going on after a stop draws everything anew`() async throws {
            _ = try await run {
                try await wait { terminal.readOutput().contains("hello") }
                terminal.clearOutput()
                let listener = try goOn()
                defer { listener.stop() }
                try await wait { recording.count(.resumed) == 1 && terminal.readOutput().contains("hello") }
                #expect(!terminal.isCooked)
                terminal.type("q")
            }
            #expect(terminal.isCooked)
        }

        @Test func `a terminal that hangs up ends the loop`() async throws {
            let ending = try await run { terminal.hangUp() }
            #expect(ending == .hungUp)
        }

        @Test func `another thread can end it`() async throws {
            let ending = try await run {
                #expect(session.finish(within: .seconds(10)))
            }
            #expect(ending == .finished)
            #expect(session.finish(within: .seconds(10)))
        }

        @Test func `a terminal that takes no bytes is given back all the same`() async throws {
            terminal.resize(to: Size(columns: 200, rows: 60))
            recording.beRestless()
            let ending = try await run {
                // Nobody reads: sooner or later a frame stays in the pipe.
                var last = -1
                var quietSince = ContinuousClock.now
                try await OneTerminal.wait {
                    let count = recording.calls.count
                    if count != last { (last, quietSince) = (count, .now) }
                    return ContinuousClock.now - quietSince > .milliseconds(500)
                }
                #expect(recording.count(.rendered) == recording.count(.written) + 1)
                let start = ContinuousClock.now
                #expect(!session.finish(within: .milliseconds(100)))
                #expect(ContinuousClock.now - start < .seconds(1))
            }
            #expect(ending == .abandoned)
            #expect(terminal.isCooked)
            try await wait { terminal.readOutput().contains("\u{1B}[?1049l") }
            #expect(terminal.readOutput().contains("\u{1B}[?2004l"))
            // What the thread still had to say goes nowhere.
            #expect(terminal.readOutput().hasSuffix("\u{1B}[?1049l\u{1B}[23;0;0t"))
        }
    }
}
