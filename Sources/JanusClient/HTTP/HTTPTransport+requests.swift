internal import AsyncHTTPClient
internal import JanusWire
internal import NIOCore
internal import NIOHTTP1

extension HTTPTransport {
    /// The HTTP request that carries a request: a GET for `info`, which any server can be asked without harm, else a POST.
    func httpRequest(for request: JanusRequest, transaction: String) -> HTTPClientRequest {
        if request.verb == JanusRequest.info.verb {
            var http = HTTPClientRequest(url: "\(url.redacted)/info")
            http.headers = Self.headers
            return http
        }
        var members = request.parameters
        members["janus"] = .string(request.verb)
        members["transaction"] = .string(transaction)
        members["apisecret"] = configuration.apiSecret.map { .string($0.revealed) }
        members["token"] = configuration.token.map { .string($0.revealed) }

        var path = url.redacted
        if let session = request.session { path += "/\(session.rawValue)" }
        if let handle = request.handle { path += "/\(handle.rawValue)" }
        var http = HTTPClientRequest(url: path)
        http.method = .POST
        http.headers = Self.headers
        http.headers.add(name: "content-type", value: "application/json")
        http.body = .bytes(JSONValue.object(members).serialized())
        return http
    }

    /// The long poll of a session.
    ///
    /// Over HTTP the secrets can only stand in its query.
    func pollRequest(for session: SessionID) -> HTTPClientRequest {
        var query = "maxev=\(max(2, configuration.maximumPollEvents))&rid=\(Transaction.make())"
        if let secret = configuration.apiSecret { query += "&apisecret=\(JanusURL.queryValue(secret.revealed))" }
        if let token = configuration.token { query += "&token=\(JanusURL.queryValue(token.revealed))" }
        var http = HTTPClientRequest(url: "\(url.redacted)/\(session.rawValue)?\(query)")
        http.headers = Self.headers
        return http
    }

    private static let headers: HTTPHeaders = ["accept": "application/json", "user-agent": "janitor"]
}
