import Canvas
import Glibc
import Testing

@testable import Terminal

/// The tests that use ncurses, signals or the restorer, whose state is the process': one at a time.
@Suite(.serialized) enum OneTerminal {
    /// A theme that shows what it is asked for.
    static let theme: @Sendable (Int) -> Theme = { _ in
        Theme(name: "test") { style in
            var look = Appearance()
            switch style.role {
            case .failure: look.foreground = .palette(9)
            case .warning: look.foreground = .palette(200)
            case .muted: look.foreground = .palette(8)
            case .title: look.attributes = [.bold, .underline]
            default: break
            }
            if style.modifiers.contains(.selected) { look.background = .palette(4) }
            if style.modifiers.contains(.struck) { look.attributes.insert(.struck) }
            return look
        }
    }

    static func useUTF8() {
        #expect(setlocale(LC_CTYPE, "C.UTF-8") != nil)
    }

    /// Waits until something holds, for ten seconds at most.
    static func wait(
        until condition: () -> Bool, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let end = ContinuousClock.now + .seconds(10)
        while !condition() {
            try #require(ContinuousClock.now < end, "waited in vain", sourceLocation: sourceLocation)
            try await Task.sleep(for: .milliseconds(2))
        }
    }
}
