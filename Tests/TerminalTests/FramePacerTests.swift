import Testing

@testable import Terminal

@Suite("Pacing frames")
struct FramePacerTests {
    @Test func `the first frame after a quiet spell is due at once`() {
        var pacer = FramePacer()
        #expect(pacer.due(.data, now: .seconds(1)) == .seconds(1))
        pacer.drew(.data, at: .seconds(1))
        #expect(pacer.due(.data, now: .seconds(5)) == .seconds(5))
    }

    @Test func `data come twenty times a second, answers sixty`() {
        var pacer = FramePacer()
        pacer.drew(.answer, at: .seconds(1))
        #expect(pacer.due(.data, now: .milliseconds(1010)) == .milliseconds(1050))
        #expect(pacer.due(.answer, now: .milliseconds(1010)) == .seconds(1) + FramePacer.answerInterval)
        #expect(pacer.due(.answer, now: .milliseconds(1020)) == .milliseconds(1020))
        #expect(pacer.due(.none, now: .seconds(9)) == nil)
    }

    @Test func `a key waits for no frame that was drawn unasked`() {
        var pacer = FramePacer()
        pacer.drew(.answer, at: .seconds(1))
        pacer.drew(.data, at: .milliseconds(1050))
        #expect(pacer.due(.answer, now: .milliseconds(1051)) == .milliseconds(1051))
    }

    @Test func `a wait is never too short`() {
        #expect(Duration.nanoseconds(1).pollTimeout == 1)
        #expect(Duration.milliseconds(3).pollTimeout == 3)
        #expect(Duration.zero.pollTimeout == 0)
        #expect(Duration.milliseconds(-3).pollTimeout == 0)
        #expect(Duration.seconds(1_000_000_000).pollTimeout > 1_000_000)
    }
}
