import NIOHTTP1

extension HTTPRoute {
    /// Reads the head of a request to the Admin API (H:1746; janus.md 3.1).
    ///
    /// Nothing but `info`, and since 1.2.2 `ping`, is asked for with GET.
    init(adminMethod method: HTTPMethod, target: String, options: DemoGatewayOptions) {
        let base = Self.components(options.adminBasePath)
        let components = Self.components(Self.split(target, at: "?").0)
        let rest = components.dropFirst(base.count)
        let ids = rest.map(Self.number)
        switch method {
        case _ where method != .GET && method != .POST && method != .OPTIONS: self = .unsupported(method.rawValue)
        case .OPTIONS: self = .options
        case _ where !components.starts(with: base) || rest.count > 2: self = .notFound
        case .GET where rest.first == "info": self = .info
        case .GET where rest.first == "ping" && options.dialect == .v1_4: self = .ping
        case .GET: self = .refused(.payloadMissing)
        case _ where rest.first == "info":
            self = .refused(CoreError(code: 450, reason: "Use GET for the info endpoint", isBare: true))
        default: self = .adminRequest(session: ids.first ?? 0, handle: ids.dropFirst().first ?? 0)
        }
    }
}
