import NIOHTTP1

/// Where a request goes, read from its method and its target as Janus' HTTP transport does (H:1451-1640).
enum HTTPRoute: Sendable, Hashable {
    /// GET `/janus/info`; anything behind it is ignored (seen live).
    case info
    /// GET `/janus/ping`, since 1.2.2.
    case ping
    /// POST to the API; ids of 0 were not given.
    case request(session: UInt64, handle: UInt64)
    case poll(session: UInt64, limit: Int, Credentials)
    /// POST to the Admin API; ids of 0 were not given.
    case adminRequest(session: UInt64, handle: UInt64)
    /// What the transport refuses by itself, with an error of the core.
    case refused(CoreError)
    /// GET on a handle is sent to its session.
    case redirect(String, Credentials)
    /// CORS preflight: an empty 200.
    case options
    /// Another method: error 450, if there is no body.
    case unsupported(String)
    case badRequest
    case notFound
    /// The connection is closed without an answer.
    case hangUp
}

extension HTTPRoute {
    /// Reads a request's head.
    init(method: HTTPMethod, target: String, options: DemoGatewayOptions) {
        let (path, query) = Self.split(target, at: "?")
        let base = Self.components(options.basePath)
        let components = Self.components(path)
        if method == .OPTIONS {
            self = .options
            return
        }
        guard components.starts(with: base) else {
            self = .notFound
            return
        }
        guard method == .GET || method == .POST else {
            self = .unsupported(method.rawValue)
            return
        }
        let rest = components.dropFirst(base.count)
        let first = rest.first
        let session = first.map(Self.number) ?? 0
        if first == "info" {
            self = method == .GET ? .info : .badRequest
        } else if method == .POST {
            let handle = rest.dropFirst().first.map(Self.number) ?? 0
            self = rest.count > 2 ? .hangUp : .request(session: session, handle: handle)
        } else if first == "ping", options.dialect == .v1_4 {
            self = .ping
        } else if rest.isEmpty || session == 0 || rest.count > 2 {
            self = .notFound
        } else {
            let arguments = Self.arguments(query)
            let credentials = Credentials(secret: arguments["apisecret"], token: arguments["token"])
            if rest.count == 2 {
                self = .redirect("\(options.basePath)/\(first ?? "")", credentials)
            } else {
                self = .poll(session: session, limit: Self.limit(arguments["maxev"]), credentials)
            }
        }
    }

    /// `maxev`: garbage, zero and less mean 1 (H:1667-1700).
    private static func limit(_ text: String?) -> Int { max(1, text.flatMap { Int($0) } ?? 1) }

    /// The number that a component begins with, as `strtoull` reads it.
    static func number(_ component: Substring) -> UInt64 {
        UInt64(component.prefix { $0.isASCII && $0.isNumber }) ?? 0
    }

    static func components(_ path: String) -> [Substring] { path.split(separator: "/") }

    static func split(_ text: String, at separator: Character) -> (String, String) {
        let parts = text.split(separator: separator, maxSplits: 1, omittingEmptySubsequences: false)
        return (parts.first.map(String.init) ?? "", parts.count > 1 ? String(parts[1]) : "")
    }

    /// The query's arguments; names are compared without case, and of a repeated one the first counts.
    private static func arguments(_ query: String) -> [String: String] {
        var arguments: [String: String] = [:]
        for pair in query.split(separator: "&") {
            let (name, value) = split(String(pair), at: "=")
            arguments[unescaped(name).lowercased()] = arguments[unescaped(name).lowercased()] ?? unescaped(value)
        }
        return arguments
    }

    private static func unescaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
