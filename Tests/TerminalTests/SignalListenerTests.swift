import Glibc
import Synchronization
import Testing

@testable import Terminal

extension OneTerminal {
    @Suite("Taking signals")
    struct SignalListenerTests {
        private final class Box: Sendable {
            let signals = Mutex<[Signal]>([])
        }

        @Test func `every signal is told to the handler`() async throws {
            let box = Box()
            let listener = try #require(SignalListener { signal in box.signals.withLock { $0.append(signal) } })
            for (index, signal) in Signal.allCases.enumerated() {
                kill(getpid(), signal.number)
                try await OneTerminal.wait { box.signals.withLock { $0.count } > index }
            }
            listener.stop()
            #expect(box.signals.withLock { $0 } == Signal.allCases)
        }

        @Test func `a doorbell counts any number of rings as one`() {
            let bell = Doorbell()
            #expect(!bell.silence())
            #expect(!bell.wait(for: .zero))
            for _ in 0..<100_000 { bell.ring() }
            #expect(bell.wait(for: .zero))
            #expect(bell.silence())
            #expect(!bell.silence())
            bell.ring()
            #expect(bell.silence())
        }
    }
}
