import Glibc
import Synchronization

/// Passes on what goes between clients and a server on loopback, and counts it.
public final class CountingRelay: Sendable {
    /// Where clients connect to.
    public let port: UInt16
    private let target: UInt16
    private let listener: Int32
    private let counts = Mutex(Counts())

    /// What has passed so far.
    public struct Counts: Sendable {
        /// Requests of clients.
        public var requests = 0
        /// Those among them that ask for the list of rooms.
        public var lists = 0
        /// Bytes to the server.
        public var sent = 0
        /// Bytes from the server.
        public var received = 0

        /// What has passed since.
        public func since(_ earlier: Counts) -> Counts {
            Counts(
                requests: requests - earlier.requests, lists: lists - earlier.lists, sent: sent - earlier.sent,
                received: received - earlier.received)
        }
    }

    /// Passes on to the server of a URL.
    public init(to url: String) throws {
        guard let (_, target, _) = Connection.parts(of: url) else { throw Failure("no URL: \(url)") }
        self.target = target
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let socket = listener
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(socket, generic, length) == 0 && listen(socket, 64) == 0
                    ? getsockname(socket, generic, &length) : -1
            }
        }
        guard status == 0 else { throw Failure("no port to listen at") }
        port = UInt16(bigEndian: address.sin_port)
        detachThread { [self] in
            while case let client = accept(listener, nil, nil), client >= 0 {
                _ = fcntl(client, F_SETFD, FD_CLOEXEC)
                guard let server = try? connectedSocket(port: target) else {
                    close(client)
                    continue
                }
                detachThread { [self] in relay(client, server) }
            }
        }
    }

    /// The URL of the server as it is reached through here.
    public func url(of original: String) -> String {
        "http://127.0.0.1:\(port)\(Connection.parts(of: original)?.path ?? "")"
    }

    /// What has passed so far.
    public var count: Counts { counts.withLock { $0 } }

    /// Takes no more clients.
    public func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

    private func relay(_ client: Int32, _ server: Int32) {
        defer { for descriptor in [client, server] { close(descriptor) } }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var entries = [client, server].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        while poll(&entries, 2, -1) > 0 {
            for (index, other) in [server, client].enumerated() where entries[index].revents != 0 {
                let count = read(entries[index].fd, &buffer, buffer.count)
                guard count > 0, writeAll(buffer[..<count], to: other) else { return }
                counts.withLock { counts in
                    if index == 0 {
                        counts.sent += count
                        // Clients send a request's head in one piece, and none before the last is answered.
                        if buffer.starts(with: "POST ".utf8) || buffer.starts(with: "GET ".utf8) {
                            counts.requests += 1
                        }
                        if buffer[..<count].contains(#""request":"list""#) { counts.lists += 1 }
                    } else {
                        counts.received += count
                    }
                }
            }
        }
    }
}

private func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
    }
    return true
}

/// Runs something on a thread of its own.
public func detachThread(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    pthread_create(
        &thread, nil,
        { context in
            if let context { Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().body() }
            return nil
        }, Unmanaged.passRetained(ThreadBody(body)).toOpaque())
    pthread_detach(thread)
}

private final class ThreadBody: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
