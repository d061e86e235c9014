import Terminal

/// Waits for somebody to end a program that has no screen.
enum EndSignal {
    /// Returns when the first signal comes that asks to end.
    static func first() async {
        let (signals, continuation) = AsyncStream.makeStream(of: Signal.self)
        let listener = SignalListener { continuation.yield($0) }
        for await signal in signals where signal.asksToEnd { break }
        listener?.stop()
    }
}
