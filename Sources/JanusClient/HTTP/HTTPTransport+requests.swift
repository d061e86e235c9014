internal import AsyncHTTPClient
internal import JanusWire
internal import NIOCore
internal import NIOHTTP1

extension HTTPTransport {
    /// The HTTP request that carries a request: a GET for `info`, which any server can be asked without harm, else a POST.
    func httpRequest(for request: JanusRequest, transaction: String) -> HTTPClientRequest {
        if request.verb == JanusRequest.info.verb {
            var http = HTTPClientRequest(url: "\(url.redacted)/info")
            http.headers = headers
            return http
        }
        var path = url.redacted
        if let session = request.session { path += "/\(session.rawValue)" }
        if let handle = request.handle { path += "/\(handle.rawValue)" }
        var http = HTTPClientRequest(url: path)
        http.method = .POST
        http.headers = headers
        http.headers.add(name: "content-type", value: "application/json")
        http.body = .bytes(request.message(transaction: transaction, credentials: credentials).serialized())
        return http
    }

    /// The long poll of a session.
    ///
    /// Over HTTP the secrets can only stand in its query.
    func pollRequest(for session: SessionID) -> HTTPClientRequest {
        var query = "maxev=\(max(2, configuration.maximumPollEvents))&rid=\(Transaction.make())"
        for (name, secret) in credentials.members { query += "&\(name)=\(JanusURL.queryValue(secret.revealed))" }
        var http = HTTPClientRequest(url: "\(url.redacted)/\(session.rawValue)?\(query)")
        http.headers = headers
        return http
    }

    private var headers: HTTPHeaders {
        var headers: HTTPHeaders = ["accept": "application/json", "user-agent": "janitor"]
        if let origin = configuration.origin { headers.add(name: "origin", value: origin) }
        return headers
    }
}
