internal import Glibc

/// A port of the loopback address that nobody used a moment ago.
///
/// Somebody else may be quicker to use it: for a port at which nobody is to answer take a ``DeafPort``.
package func freePort() throws -> Int { try DeafPort().number }

/// A port of the loopback address at which nobody listens, and nobody can, for as long as this is held.
package final class DeafPort: Sendable {
    /// The port, chosen by the kernel.
    package let number: Int
    private let descriptor: Int32

    /// Takes a port, and does not listen at it.
    package init() throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw POSIXFailure("socket", errno) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let socket = descriptor
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(socket, generic, length) == 0 ? getsockname(socket, generic, &length) : -1
            }
        }
        guard status == 0 else {
            close(descriptor)
            throw POSIXFailure("bind", errno)
        }
        number = Int(UInt16(bigEndian: address.sin_port))
    }

    deinit { close(descriptor) }
}
