internal import Glibc
internal import Synchronization

/// A TCP connection to loopback that a test sends any bytes on, and reads whatever comes.
package final class RawConnection: Sendable {
    private struct State {
        var received: [UInt8] = []
        var isClosed = false
    }

    private let descriptor: Int32
    private let state = Mutex(State())

    /// Connects.
    package init(port: Int) throws {
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        descriptor = socket(AF_INET, kind, 0)
        guard descriptor >= 0 else { throw POSIXFailure("socket", errno) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        address.sin_port = in_port_t(port).bigEndian
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                connect(descriptor, generic, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        // All members are set, so deinit closes it also when this throws.
        guard status == 0 else { throw POSIXFailure("connect", errno) }
    }

    deinit { Glibc.close(descriptor) }

    /// Sends bytes.
    package func send(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw POSIXFailure("send", errno) }
            rest.removeFirst(count)
        }
    }

    /// Sends text.
    package func send(_ text: String) throws { try send(Array(text.utf8)) }

    /// Sends no more, but goes on reading.
    package func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// All that came so far.
    package var received: [UInt8] { read().received }

    /// All that came so far, as text.
    package var text: String { String(decoding: received, as: UTF8.self) }

    /// Whether the other end closed or reset it.
    package var isClosed: Bool { read().isClosed }

    /// Waits until something that was received fits.
    package func receives(_ what: String, where fits: (String) -> Bool) async throws {
        try await eventually("\(what) on the connection") { fits(text) }
    }

    /// Waits until the other end closed or reset it.
    package func closes() async throws {
        try await eventually("the end of the connection") { isClosed }
    }

    private func read() -> State {
        state.withLock { state in
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while !state.isClosed {
                let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
                if count > 0 {
                    state.received += buffer.prefix(count)
                } else if count == -1, errno == EAGAIN || errno == EINTR {
                    break
                } else {
                    state.isClosed = true
                }
            }
            return state
        }
    }
}
