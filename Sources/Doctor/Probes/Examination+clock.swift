internal import AsyncHTTPClient
internal import Glibc
internal import JanusClient
internal import NIOCore
internal import NIOHTTP1
internal import NIOSSL

extension Examination {
    /// By how many seconds the server's clock is ahead, as the `Date` of an HTTP answer has it.
    func clockLead(of url: JanusURL, or doors: [Door]) async -> Observation<Int> {
        let candidates = [url] + doors.filter { $0.state == .janus }.map(\.url)
        guard let place = candidates.first(where: { !$0.scheme.isWebSocket }) else {
            return .failure(
                Obstacle("over a WebSocket Janus does not tell the time", remedy: "Give its http or https address."))
        }
        if let obstacle = proxy(before: url.host) { return .failure(obstacle) }
        return await observe(within: limit) { () throws(Obstacle) in
            guard let date = await Self.date(at: place) else {
                throw Obstacle("no time came with the answer of \(place.redacted)")
            }
            return date - Int(Glibc.time(nil))
        }
    }

    /// What the server takes for the time; there is nothing secret in the question.
    private static func date(at url: JanusURL) async -> Int? {
        var configuration = HTTPClient.Configuration()
        configuration.tlsConfiguration = .makeClientConfiguration()
        configuration.tlsConfiguration?.certificateVerification = .none
        configuration.redirectConfiguration = .disallow
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        let response = try? await client.execute(HTTPClientRequest(url: "\(url.redacted)/info"), timeout: .seconds(10))
        let date = response?.headers.first(name: "date").flatMap(secondsSinceEpoch(httpDate:))
        try? await client.shutdown()
        return date
    }
}
