import Canvas
import Synchronization
import Text

@testable import Terminal

/// What an application was told, readable from the test's thread.
final class Recording: Sendable {
    /// A call that the loop made.
    enum Call: Hashable, Sendable {
        case input(TerminalInput), size(Size), resumed, rang, woke, rendered, written
    }

    private let state = Mutex(State())

    private struct State {
        var calls: [Call] = []
        var steps = 0
        var text: CleanText = "hello"
        var request: TerminalRequest?
        var isRestless = false
    }

    var calls: [Call] { state.withLock { $0.calls } }
    /// How often the loop has come round.
    var steps: Int { state.withLock { $0.steps } }
    /// What the next frame shows.
    var text: CleanText { state.withLock { $0.text } }
    /// Whether every frame wants another, unlike any before.
    var isRestless: Bool { state.withLock { $0.isRestless } }

    func count(_ call: Call) -> Int { calls.count { $0 == call } }
    func record(_ call: Call) { state.withLock { $0.calls.append(call) } }
    func show(_ text: CleanText) { state.withLock { $0.text = text } }
    func ask(_ request: TerminalRequest) { state.withLock { $0.request = request } }
    /// Whether the loop has taken what was asked of it.
    var hasNoRequest: Bool { state.withLock { $0.request == nil } }
    func beRestless() { state.withLock { $0.isRestless = true } }

    func takeRequest() -> TerminalRequest? {
        state.withLock { state in
            state.steps += 1
            defer { state.request = nil }
            return state.request
        }
    }
}

/// An application that records every call; `d` wants a data frame upon each ring, `w` a wake-up in 100 ms.
final class RecordingApplication: TerminalApplication {
    private let recording: Recording
    private var drawsData = false
    private(set) var nextWake: Duration?
    private var wanted = FrameDemand.none

    init(_ recording: Recording) {
        self.recording = recording
    }

    var demand: FrameDemand { recording.isRestless ? .answer : wanted }

    func receive(_ input: TerminalInput, at now: Duration) {
        recording.record(.input(input))
        switch input {
        case .key(.character("d")): drawsData = true
        case .key(.character("w")): nextWake = now + .milliseconds(100)
        case .key(.character("q")): recording.ask(.finish)
        case .key(.character("f")): wanted = .answer
        default: break
        }
    }

    func resize(to size: Size, at now: Duration) { recording.record(.size(size)) }
    func resumed(at now: Duration) { recording.record(.resumed) }

    func rang(at now: Duration) -> Bool {
        recording.record(.rang)
        if drawsData { wanted = .data }
        return false
    }

    func woke(at now: Duration) {
        nextWake = nil
        recording.record(.woke)
    }

    func frameWritten(at now: Duration) { recording.record(.written) }

    func render(_ size: Size) -> Frame {
        recording.record(.rendered)
        wanted = .none
        var frame = Frame(size: size)
        frame.put(recording.text, at: Point(column: 2, row: 1), style: .plain)
        if recording.isRestless {
            let letters: [CleanText] = ["a", "b", "c", "d", "e"]
            let turn = recording.count(.rendered)
            for row in 0..<size.rows {
                for column in 0..<size.columns {
                    let letter = letters[(turn + row * column) % letters.count]
                    frame.put(letter, at: Point(column: column, row: row), style: .plain)
                }
            }
        }
        return frame
    }

    func takeRequest() -> TerminalRequest? { recording.takeRequest() }
}
