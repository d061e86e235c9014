internal import Glibc
internal import JanusClient
internal import NIOCore
internal import NIOPosix

extension Examination {
    /// Where the server and the one who looks are.
    func vantage(of url: JanusURL) async -> Observation<Vantage> {
        let host = url.host
        return await observe(within: limit) { () throws(Obstacle) in
            let reached = try await Self.addresses(of: host)
            let own =
                (try? System.enumerateDevices())?.compactMap { $0.address?.ipAddress.flatMap { IPAddress($0) } } ?? []
            return Vantage(reached: reached, own: own.filter { !$0.isLoopback })
        }
    }

    /// The addresses behind a name; the system's resolver blocks, and does so elsewhere.
    private static func addresses(of host: String) async throws(Obstacle) -> [IPAddress] {
        let found = try? await NIOThreadPool.singleton.runIfActive { resolved(host) }
        guard let found, !found.isEmpty else { throw Obstacle("there is no address for the name \(host)") }
        return found
    }

    private static func resolved(_ host: String) -> [IPAddress] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        var addresses: [IPAddress] = []
        var next = list
        while let entry = next?.pointee {
            let text = numericHost(entry)
            if let address = text.flatMap({ IPAddress($0) }), !addresses.contains(address) { addresses.append(address) }
            next = entry.ai_next
        }
        return addresses
    }

    private static func numericHost(_ entry: addrinfo) -> String? {
        var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let status = getnameinfo(
            entry.ai_addr, entry.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST)
        guard status == 0 else { return nil }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
