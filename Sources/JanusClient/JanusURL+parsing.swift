internal import NIOCore

extension JanusURL {
    /// Reads what somebody typed.
    ///
    /// - Throws: ``JanusError/Kind/invalidURL(_:)`` with a sentence that says what is wrong and what to type. What could
    ///   be a secret (a password, a query) is not repeated in it.
    public init(_ text: String) throws(JanusError) {
        guard let schemeEnd = text.firstRange(of: "://") else {
            throw .invalidURL("a server is a URL: \(Self.suggestion(for: text))")
        }
        let schemeName = text[..<schemeEnd.lowerBound].lowercased()
        guard let scheme = Scheme(rawValue: schemeName) else {
            throw .invalidURL("a server is a URL of http, https, ws or wss, such as \(Self.example)")
        }
        let rest = text[schemeEnd.upperBound...]
        let authorityEnd = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
        let authority = rest[..<authorityEnd]
        let tail = rest[authorityEnd...]
        if authority.contains("@") {
            throw .invalidURL("a user name or password does not belong in the URL: leave out what is before the @")
        }
        if tail.contains(where: { $0 == "?" || $0 == "#" }) {
            throw .invalidURL("the URL ends before the ? or #: leave out what follows the path")
        }
        let (host, port) = try Self.hostAndPort(authority, scheme: scheme)
        self.init(scheme: scheme, host: host, port: port, path: try Self.normalisedPath(tail))
    }

    private static let example = "http://127.0.0.1:8088/janus"

    /// What somebody who left out the scheme wanted to type, if that can be told.
    private static func suggestion(for text: String) -> String {
        let candidate = "https://\(text)"
        guard !text.isEmpty, let url = try? JanusURL(candidate) else { return "such as \(example)" }
        return "did you mean \(url.redacted) ?"
    }

    private static func hostAndPort(_ authority: Substring, scheme: Scheme) throws(JanusError) -> (String, Int) {
        var host = authority
        var portText: Substring?
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else {
                throw .invalidURL("the IPv6 address in the URL has no closing bracket")
            }
            host = authority[authority.index(after: authority.startIndex)..<end]
            let rest = authority[authority.index(after: end)...]
            guard rest.isEmpty || rest.hasPrefix(":") else {
                throw .invalidURL("after the IPv6 address in the URL only a port can follow")
            }
            portText = rest.isEmpty ? nil : rest.dropFirst()
            guard case .v6(let address) = try? SocketAddress(ipAddress: String(host), port: 0) else {
                throw .invalidURL("what stands in brackets in the URL is not an IPv6 address")
            }
            // The address in the one form that is written everywhere, so that ::1 is known by any spelling.
            host = SocketAddress.v6(address).ipAddress.map { Substring($0) } ?? host
        } else if let colon = authority.firstIndex(of: ":") {
            host = authority[..<colon]
            portText = authority[authority.index(after: colon)...]
        }
        guard !host.isEmpty else { throw .invalidURL("the URL names no host: type one, such as \(example)") }
        guard authority.hasPrefix("[") || host.utf8.allSatisfy(isHostByte) else {
            throw .invalidURL("the host in the URL has characters that no host name has")
        }
        guard let portText, !portText.isEmpty else { return (host.lowercased(), scheme.defaultPort) }
        guard portText.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let port = Int(portText), (1...65_535).contains(port)
        else { throw .invalidURL("the port in the URL is not a number from 1 to 65535") }
        return (host.lowercased(), port)
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// The path without slashes at its end, with everything percent-encoded that cannot stand in a request line.
    private static func normalisedPath(_ tail: Substring) throws(JanusError) -> String {
        var path = ""
        for byte in tail.utf8 {
            switch byte {
            case 0x00...0x20, 0x7F:
                throw .invalidURL("the URL has a space or a control character in its path")
            case 0x80..., UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
                UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
                path += percentEncoded(byte)
            default: path.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        while path.hasSuffix("/") { path.removeLast() }
        return path
    }
}

extension JanusURL {
    /// The API at the address that a request for `path` below it was redirected to, without anything secret in it.
    ///
    /// What is given is what somebody has to type: the whole URL, without what the request added to it.
    func redirection(to location: String, asking path: String) -> String {
        var target = Self.redacted(location)
        if target.hasPrefix("//") {
            target = "\(scheme.rawValue):\(target)"
        } else if target.hasPrefix("/") {
            target = "\(scheme.rawValue)://\(authority)\(target)"
        }
        // A WebSocket is asked for by HTTP, and so redirected to HTTP.
        if scheme.isWebSocket, target.hasPrefix("http") { target = "ws" + target.dropFirst("http".count) }
        while target.hasSuffix("/") { target.removeLast() }
        if !path.isEmpty, target.hasSuffix(path) { target.removeLast(path.count) }
        return target
    }

    /// An address that a server named, without a user name, password, query or fragment.
    static func redacted(_ address: String) -> String {
        let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
        var kept = address[..<end]
        if let schemeEnd = kept.firstRange(of: "://") {
            let authorityEnd = kept[schemeEnd.upperBound...].firstIndex(of: "/") ?? kept.endIndex
            if let at = kept[schemeEnd.upperBound..<authorityEnd].lastIndex(of: "@") {
                kept.removeSubrange(schemeEnd.upperBound...at)
            }
        }
        return String(kept.prefix(500))
    }

    /// Text as a value in a query: everything but letters, digits and `-._~` percent-encoded.
    static func queryValue(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            if isHostByte(byte) || byte == UInt8(ascii: "~") {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += percentEncoded(byte)
            }
        }
        return encoded
    }

    private static func percentEncoded(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "%0\(digits)" : "%\(digits)"
    }
}

extension JanusError {
    fileprivate static func invalidURL(_ why: String) -> JanusError { JanusError(.invalidURL(why)) }
}
