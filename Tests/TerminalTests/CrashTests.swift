import CTerminalGuard
import Glibc
import Testing

@testable import Terminal

extension OneTerminal {
    @Suite("Giving the terminal back when all else fails")
    struct CrashTests {
        /// A way to crash.
        enum Crash: String, CaseIterable, Codable, Sendable {
            case abort, trap, wildRead

            func happen() {
                switch self {
                case .abort: Glibc.abort()
                case .trap: fatalError("on purpose")
                case .wildRead: print(UnsafePointer<UInt8>(bitPattern: 8)?.pointee as Any)
                }
            }
        }

        @Test(arguments: Crash.allCases)
        func `a crash leaves a terminal that can be used`(_ crash: Crash) async throws {
            let terminal = try PseudoTerminal()
            let path = terminal.path
            await #expect(processExitsWith: .failure) { [path = path as String, crash = crash as Crash] in
                let descriptor = open(path, O_RDWR | O_NOCTTY)
                var modes = termios()
                precondition(tcgetattr(descriptor, &modes) == 0)
                TerminalRestorer.arm(
                    terminal: TerminalRestorer.openUnblocking(descriptor), screen: -1, modes: modes,
                    sequence: Array("RESTORED".utf8), errors: nil)
                TerminalRestorer.guardAgainstCrashes(true)
                var raw = modes
                cfmakeraw(&raw)
                precondition(tcsetattr(descriptor, TCSANOW, &raw) == 0)
                crash.happen()
                // If that did not end us, this normal end fails the test.
                exit(0)
            }
            try await OneTerminal.wait { terminal.readOutput().contains("RESTORED") }
            #expect(terminal.readOutput() == "RESTORED")
            #expect(terminal.isCooked)
        }

        @Test func `the terminal is given back once, whoever comes first`() throws {
            let terminal = try PseudoTerminal()
            var modes = termios()
            try #require(tcgetattr(terminal.slave, &modes) == 0)
            let unblocking = TerminalRestorer.openUnblocking(terminal.slave)
            try #require(unblocking >= 0)
            defer { close(unblocking) }
            func arm() {
                TerminalRestorer.arm(
                    terminal: unblocking, screen: -1, modes: modes, sequence: Array("R".utf8), errors: nil)
            }
            arm()
            #expect(TerminalRestorer.claim())
            #expect(!TerminalRestorer.restoreNow())
            arm()
            #expect(TerminalRestorer.restoreNow())
            #expect(!TerminalRestorer.claim())
            #expect(!TerminalRestorer.restoreNow())
            #expect(terminal.readOutput().count { $0 == "R" } == 1)
        }
    }
}
