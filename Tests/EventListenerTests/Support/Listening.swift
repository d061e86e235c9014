import EventListener
import JanusWire
import TestSupport

/// A listener, and all that came to it.
struct Listening: Sendable {
    let listener: EventListener
    let port: Int
    let batches: Recorder<EventBatch>

    /// All events so far.
    var events: [HandlerEvent] { batches.elements.flatMap(\.events) }

    /// The values of those of the VideoRoom plugin.
    var notices: [VideoRoomNotice] {
        events.compactMap { if case .videoRoom(let notice) = $0.kind { notice } else { nil } }
    }

    /// Runs `body` with a listener on a free port of loopback.
    static func run<Value: Sendable>(
        _ credentials: String? = nil, port: Int = 0, takes: Bool = true,
        _ change: (inout EventListenerOptions.Limits) -> Void = { _ in },
        while body: @Sendable (Listening) async throws -> Value
    ) async throws -> Value {
        var options = EventListenerOptions(
            ListeningAddress(port: port), credentials: credentials.flatMap { BasicCredentials(Secret($0)) })
        change(&options.limits)
        let listener = EventListener(options)
        let address = try await listener.start()
        let listening = Listening(listener: listener, port: address.port, batches: Recorder())
        let taker = Task {
            guard takes else { return }
            for await batch in listener.batches { listening.batches.record(batch) }
        }
        let result: Result<Value, any Error>
        do {
            result = .success(try await body(listening))
        } catch {
            result = .failure(error)
        }
        await listener.shutdown()
        await taker.value
        return try result.get()
    }
}

/// A POST of events as sampleevh sends it.
func post(
    _ body: [UInt8], _ headers: [String] = [], path: String = "/", type: String? = "application/json"
) -> [UInt8] {
    var lines = ["POST \(path) HTTP/1.1", "Host: 127.0.0.1:7777", "Accept: */*"]
    if let type { lines.append("Content-Type: \(type)") }
    if !headers.contains(where: { $0.hasPrefix("Content-Length") || $0.hasPrefix("Transfer-Encoding") }) {
        lines.append("Content-Length: \(body.count)")
    }
    lines += headers
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
}

/// A POST of text.
func post(_ body: String, _ headers: [String] = []) -> [UInt8] { post(Array(body.utf8), headers) }

/// An event that differs from any other of another number.
func numbered(_ number: Int) -> String {
    #"{"type":1,"timestamp":\#(number),"session_id":\#(number),"event":{"name":"destroyed"}}"#
}

extension RawConnection {
    /// Waits for so many answers, and gives their statuses.
    func statuses(_ count: Int = 1) async throws -> [String] {
        func found() -> [String] {
            text.split(separator: "\r\n").filter { $0.hasPrefix("HTTP/1.1 ") }.map { String($0.dropFirst(9)) }
        }
        try await eventually("\(count) answers") { found().count >= count || isClosed }
        return found()
    }
}
