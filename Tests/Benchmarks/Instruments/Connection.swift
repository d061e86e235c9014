import Glibc

/// A connection to a server on loopback that speaks HTTP/1.1 and does nothing with what comes.
public final class Connection {
    private let descriptor: Int32
    private let host: String
    private var buffer = [UInt8](repeating: 0, count: 1 << 18)

    /// Connects to the server of a URL such as `http://127.0.0.1:8088/janus`.
    public init(to url: String) throws {
        guard let (host, port, _) = Self.parts(of: url) else { throw Failure("no URL: \(url)") }
        self.host = "\(host):\(port)"
        descriptor = try connectedSocket(port: port)
    }

    deinit { close(descriptor) }

    static func parts(of url: String) -> (host: String, port: UInt16, path: String)? {
        let rest = url.dropFirst("http://".count)
        let place = rest.prefix { $0 != "/" }.split(separator: ":")
        guard url.hasPrefix("http://"), place.count == 2, let port = UInt16(place[1]) else { return nil }
        return (String(place[0]), port, String(rest.drop { $0 != "/" }))
    }

    /// Sends a request and reads its reply to the end; the bytes of its body stay in the buffer if they fit.
    ///
    /// - Returns: How many bytes the body has.
    @discardableResult
    public func send(_ method: String, _ path: String, _ body: String = "") throws -> Int {
        let request = Array(
            "\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
        guard Glibc.send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else {
            throw Failure("write")
        }
        var filled = 0
        var head: (end: Int, length: Int?)?
        while true {
            let count = buffer.withUnsafeMutableBytes { bytes in
                let free = UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
                return read(descriptor, free.baseAddress, free.count)
            }
            guard count > 0 else { throw Failure("the server has closed the connection") }
            filled += count
            head = try head ?? readHead(filled)
            guard let (end, length) = head else { continue }
            guard let length else { return try readChunks(from: end, filled) }
            if length > buffer.count - end {
                try discard(length - (filled - end))
                last = 0..<0
                return length
            }
            if filled - end >= length {
                last = end..<end + length
                return length
            }
        }
    }

    /// Reads a body without a length to its last chunk, which is empty.
    private func readChunks(from start: Int, _ filled: Int) throws -> Int {
        var (filled, total, isKept) = (filled, filled - start, true)
        while !buffer[..<filled].suffix(5).elementsEqual("0\r\n\r\n".utf8) {
            if filled == buffer.count {
                // Too long to keep, but for what may be the beginning of its end.
                buffer.replaceSubrange(0..<5, with: buffer[(filled - 5)...])
                filled = 5
                isKept = false
            }
            let count = buffer.withUnsafeMutableBytes { bytes in
                let free = UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
                return read(descriptor, free.baseAddress, free.count)
            }
            guard count > 0 else { throw Failure("the server has closed the connection") }
            filled += count
            total += count
        }
        last = isKept ? start..<filled : 0..<0
        return total
    }

    private func discard(_ length: Int) throws {
        var rest = length
        while rest > 0 {
            let count = read(descriptor, &buffer, min(rest, buffer.count))
            guard count > 0 else { throw Failure("the server has closed the connection") }
            rest -= count
        }
    }

    private var last = 0..<0

    /// How often a text is in the body that came last.
    public func occurrences(of text: String) -> Int { buffer[last].occurrences(of: text) }

    /// The body that came last, as text.
    public var body: String { String(decoding: buffer[last], as: UTF8.self) }

    /// Where the head ends and how long the body is, if that is known before, once the head is there.
    private func readHead(_ filled: Int) throws -> (end: Int, length: Int?)? {
        let bytes = buffer[..<filled]
        guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: "\r\n\r\n".utf8) }) else { return nil }
        let head = String(decoding: bytes[..<end], as: UTF8.self).lowercased()
        for line in head.split(whereSeparator: \.isNewline) where line.hasPrefix("content-length:") {
            let length = line.dropFirst("content-length:".count).drop { $0 == " " }
            if let length = Int(length) { return (end + 4, length) }
        }
        guard head.contains("transfer-encoding: chunked") else { throw Failure("a reply without its length: \(head)") }
        return (end + 4, nil)
    }
}

/// A socket that is connected to a port of the loopback address.
public func connectedSocket(port: UInt16) throws -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    address.sin_port = port.bigEndian
    let status = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
    }
    guard status == 0 else {
        close(descriptor)
        throw Failure("nobody answers at port \(port)")
    }
    var on: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    return descriptor
}
