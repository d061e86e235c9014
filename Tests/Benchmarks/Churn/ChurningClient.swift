import Glibc
import Instruments

/// Somebody who joins as soon as they have left, and leaves as soon as they have joined.
struct ChurningClient {
    let descriptor: Int32
    private let room: Int
    private let number: Int
    private var session = 0
    private var handle = 0
    private var step = Step.creating
    private var received: [UInt8] = []
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    private enum Step { case creating, attaching, joining, leaving }

    /// Opens a WebSocket and asks for a session.
    init(at url: String, room: Int, number: Int) throws {
        self.room = room
        self.number = number
        descriptor = try openedWebSocket(at: url)
        try send(#"{"janus":"create","transaction":"a"}"#)
    }

    /// Reads what has come, takes the next step if it allows that, and gives the number of events that others were sent.
    mutating func advance() throws -> Int {
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { throw Failure("Janus has closed the WebSocket") }
        received += buffer[..<count]
        switch step {
        case .creating:
            guard let id = takeID(of: "a") else { return 0 }
            session = id
            try attach()
            return 0
        case .attaching:
            guard let id = takeID(of: "b") else { return 0 }
            handle = id
            try join()
            return 0
        case .joining:
            guard takes(#""joined""#) else { return 0 }
            step = .leaving
            try message(#"{"request":"leave"}"#)
            return 1
        case .leaving:
            guard takes(#""leaving": "ok""#) else { return 0 }
            // A handle that has left can join nothing any more.
            try send(#"{"janus":"detach","session_id":\#(session),"handle_id":\#(handle),"transaction":"d"}"#)
            try attach()
            return 1
        }
    }

    private mutating func attach() throws {
        step = .attaching
        try send(
            #"{"janus":"attach","plugin":"janus.plugin.videoroom","session_id":\#(session),"transaction":"b"}"#)
    }

    private mutating func join() throws {
        step = .joining
        try message(#"{"request":"join","ptype":"publisher","room":\#(room),"display":"churn \#(number)"}"#)
    }

    private func message(_ body: String) throws {
        try send(
            #"{"janus":"message","session_id":\#(session),"handle_id":\#(handle),"transaction":"c","body":\#(body)}"#)
    }

    /// Whether a text has come; all before it is forgotten, and what cannot be its beginning as well.
    private mutating func takes(_ text: String) -> Bool {
        let isThere = received[...].contains(text)
        if isThere { received = [] } else { received.removeFirst(max(0, received.count - text.utf8.count)) }
        return isThere
    }

    /// The id in the answer to `create` or `attach`, by its transaction.
    private mutating func takeID(of transaction: String) -> Int? {
        let text = String(decoding: received, as: UTF8.self)
        guard let answer = text.split(separator: #""transaction": "\#(transaction)""#, maxSplits: 1).dropFirst().last,
            let end = answer.firstIndex(of: "}")
        else { return nil }
        received = []
        return Int(answer[..<end].split(separator: #""data""#).last?.filter(\.isNumber) ?? "")
    }

    private func send(_ text: String) throws {
        // A mask of zeros leaves the text as it is.
        let length = text.utf8.count
        let head: [UInt8] =
            length < 126 ? [0x81, 0x80 | UInt8(length)] : [0x81, 0xFE, UInt8(length >> 8), UInt8(length & 0xFF)]
        let frame = head + [0, 0, 0, 0] + text.utf8
        guard write(descriptor, frame, frame.count) == frame.count else { throw Failure("write") }
    }
}

/// A WebSocket to a Janus at a URL such as `ws://127.0.0.1:8188`; what comes on it is to be read as bytes.
private func openedWebSocket(at url: String) throws -> Int32 {
    guard let port = url.split(separator: ":").last.flatMap({ UInt16($0.prefix { $0.isNumber }) }) else {
        throw Failure("no URL: \(url)")
    }
    let descriptor = try connectedSocket(port: port)
    let request = """
        GET / HTTP/1.1\r
        Host: 127.0.0.1:\(port)\r
        Upgrade: websocket\r
        Connection: Upgrade\r
        Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
        Sec-WebSocket-Version: 13\r
        Sec-WebSocket-Protocol: janus-protocol\r
        \r

        """
    guard write(descriptor, Array(request.utf8), request.utf8.count) == request.utf8.count else {
        throw Failure("write")
    }
    var head: [UInt8] = []
    var byte: UInt8 = 0
    while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) {
        guard read(descriptor, &byte, 1) == 1 else { throw Failure("no WebSocket at \(url)") }
        head.append(byte)
    }
    return descriptor
}
