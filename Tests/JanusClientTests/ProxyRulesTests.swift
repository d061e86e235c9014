import TestSupport
import Testing

@testable import JanusClient

@Suite("proxies of the environment")
struct ProxyRulesTests {
    private func proxy(_ environment: [String: String], to url: String) throws -> String? {
        let proxy = try ProxyRules(environment: environment).proxy(for: try JanusURL(url))
        return proxy.map { "\($0.host):\($0.port)" }
    }

    @Test(
        "each scheme has its own; ws goes by that of http and wss by that of https",
        arguments: [
            (["HTTPS_PROXY": "http://p:3128"], "https://host", "p:3128"),
            (["HTTPS_PROXY": "http://p:3128"], "wss://host", "p:3128"),
            (["HTTPS_PROXY": "http://p:3128"], "http://host", nil),
            (["http_proxy": "p:8080"], "ws://host", "p:8080"),
            (["HTTP_PROXY": "http://P.example.org/"], "http://host", "p.example.org:80"),
            (["https_proxy": "http://small", "HTTPS_PROXY": "http://large"], "https://host", "small:80"),
            (["ALL_PROXY": "http://all:1"], "https://host", "all:1"),
            (["HTTPS_PROXY": ""], "https://host", nil),
            (["HTTPS_PROXY": "http://p"], "https://localhost", nil),
            (["HTTPS_PROXY": "http://p"], "https://127.0.0.1:8089", nil),
        ] as [([String: String], String, String?)])
    func choosing(environment: [String: String], url: String, expected: String?) throws {
        #expect(try proxy(environment, to: url) == expected)
    }

    @Test(
        "NO_PROXY names hosts, domains, ports, or everything",
        arguments: [
            ("host.example.org", true), ("example.org", true), (".example.org", true), ("*.example.org", true),
            ("ample.org", false), ("other,example.org", true), ("other, example.org:8089", true),
            ("example.org:443", false), ("*", true), ("HOST.EXAMPLE.ORG", true), ("", false),
        ])
    func exceptions(rule: String, isExcepted: Bool) throws {
        let environment = ["HTTPS_PROXY": "http://p", "NO_PROXY": rule]
        #expect(try (proxy(environment, to: "https://host.example.org:8089") == nil) == isExcepted)
    }

    @Test("what cannot be a proxy is refused by the name of its variable, and its password is not repeated")
    func refusing() {
        for value in ["socks5://me:sesame@p:1", "http://me:sesame@", "http://me:sesame@p:x"] {
            let error = #expect(throws: JanusError.self) { try ProxyRules(environment: ["HTTPS_PROXY": value]) }
            #expect("\(error!)".contains("HTTPS_PROXY"))
            #expect(!"\(error!)".contains("sesame"))
        }
    }

    @Test(
        "what cannot go through a proxy, or not with a certificate that is verified, is refused before anything is sent",
        arguments: [("wss://rtc.example.org", "rtc.example.org"), ("https://192.0.2.1/janus", "192.0.2.1")])
    func impossible(url: String, host: String) async throws {
        var configuration = JanusConfiguration()
        configuration.proxies = try ProxyRules(environment: ["HTTPS_PROXY": "http://me:sesame@p.example.org:1"])
        let client = JanusClient(url: try JanusURL(url), configuration: configuration)
        let error = await #expect(throws: JanusError.self) { try await client.info() }
        guard case .invalidURL(let why)? = error?.kind else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(why.contains("HTTPS_PROXY") && why.contains("NO_PROXY") && why.contains(host))
        #expect(!why.contains("sesame"))
        await client.shutdown()
    }
}

@Suite("the way through a proxy")
struct ProxyTests {
    @Test(
        "a proxy is asked for a tunnel, with its password and nothing of Janus'",
        arguments: ["https://rtc.example.org/janus", "http://rtc.example.org:8088/janus"])
    func tunnel(url: String) async throws {
        try await ScriptedServer.run({ _ in .http(403) }) { proxy in
            var configuration = JanusConfiguration(apiSecret: Secret("sesame"))
            let value = "http://me:p%40ss@127.0.0.1:\(proxy.port)"
            configuration.proxies = try ProxyRules(environment: ["HTTPS_PROXY": value, "HTTP_PROXY": value])
            let client = JanusClient(url: try JanusURL(url), configuration: configuration)
            let error = await #expect(throws: JanusError.self) { try await client.createSession() }
            #expect(error?.kind == .unreachable("the proxy does not let us through to it"))
            let request = try #require(proxy.requests.first)
            #expect(request.method == "CONNECT")
            #expect(request.path == (url.hasPrefix("https") ? "rtc.example.org:443" : "rtc.example.org:8088"))
            // me:p@ss
            #expect(request.headers["proxy-authorization"] == "Basic bWU6cEBzcw==")
            #expect(!"\(proxy.requests)".contains("sesame"))
            await client.shutdown()
        }
    }
}
