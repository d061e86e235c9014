/// Which proxy leads to which server, as `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY` have it.
///
/// A name in small letters goes before the one in capitals. This machine is always reached without a proxy.
public struct ProxyRules: Hashable, Sendable {
    /// A proxy on the way to a server.
    struct Proxy: Hashable, Sendable {
        var host: String
        var port: Int
        /// "user:password", percent-decoded.
        var credentials: Secret?
        /// The variable that names it.
        var variable: String
    }

    /// No proxies.
    public static let none = ProxyRules()

    private var proxies: [String: Proxy] = [:]
    private var exceptions: [Substring] = []

    private init() {}

    /// Reads the variables of an environment.
    ///
    /// - Throws: ``JanusError/Kind/invalidURL(_:)`` for a proxy that is no http URL; the value, which may hold a
    ///   password, is not repeated.
    public init(environment: [String: String]) throws(JanusError) {
        func value(of name: String) -> (variable: String, text: String)? {
            for variable in [name, name.uppercased()] {
                if let text = environment[variable], !text.isEmpty { return (variable, text) }
            }
            return nil
        }
        for scheme in ["http", "https"] {
            guard let (variable, text) = value(of: "\(scheme)_proxy") ?? value(of: "all_proxy") else { continue }
            proxies[scheme] = try Proxy(text, in: variable)
        }
        exceptions = value(of: "no_proxy").map { $0.text.split { $0 == "," || $0 == " " } } ?? []
    }

    /// The proxy for a server; `nil` for the direct way.
    func proxy(for url: JanusURL) -> Proxy? {
        guard !url.isLoopback, !exceptions.contains(where: { Self.covers($0, url) }) else { return nil }
        return proxies[url.scheme.isSecure ? "https" : "http"]
    }

    /// Whether an entry of `NO_PROXY` means a server: `*`, a host, a domain with all below it, each perhaps with a port.
    private static func covers(_ entry: Substring, _ url: JanusURL) -> Bool {
        if entry == "*" { return true }
        var name = entry.lowercased()
        let tail = name.split(separator: ":")
        if tail.count == 2, let port = Int(tail[1]) {
            guard port == url.port else { return false }
            name = String(tail[0])
        }
        if name.hasPrefix("[") { name = String(name.dropFirst().prefix { $0 != "]" }) }
        if name.hasPrefix("*") { name.removeFirst() }
        if name.hasPrefix(".") { name.removeFirst() }
        return !name.isEmpty && (url.host == name || url.host.hasSuffix(".\(name)"))
    }
}

extension ProxyRules.Proxy {
    fileprivate init(_ text: String, in variable: String) throws(JanusError) {
        func unusable(_ why: String) -> JanusError {
            JanusError(.invalidURL("\(variable) \(why): it should be such as http://proxy.example.org:3128"))
        }
        var rest = text[...]
        if let scheme = rest.firstRange(of: "://") {
            guard rest[..<scheme.lowerBound].lowercased() == "http" else { throw unusable("names no http proxy") }
            rest = rest[scheme.upperBound...]
        }
        rest = rest.prefix { $0 != "/" }
        var credentials: Secret?
        if let at = rest.lastIndex(of: "@") {
            credentials = rest[..<at].removingPercentEncoding.map { Secret($0) }
            rest = rest[rest.index(after: at)...]
        }
        guard let url = try? JanusURL("http://\(rest)") else { throw unusable("cannot be read") }
        self.init(host: url.host, port: url.port, credentials: credentials, variable: variable)
    }
}

extension Substring {
    /// The text with every `%xx` turned into its byte; `nil` when it is not UTF-8 then.
    fileprivate var removingPercentEncoding: String? {
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(String(Substring(digits)), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
