import JanusClient
import Testing

@Suite("addresses of servers")
struct JanusURLTests {
    @Test(
        "what somebody types is normalised",
        arguments: [
            ("http://127.0.0.1:8088/janus", "http://127.0.0.1:8088/janus"),
            ("HTTP://Example.ORG:8088/Janus/", "http://example.org:8088/Janus"),
            ("http://example.org", "http://example.org"),
            ("http://example.org:80/", "http://example.org"),
            ("https://example.org:443/janus//", "https://example.org/janus"),
            ("https://example.org:8089", "https://example.org:8089"),
            ("http://[::1]:8088/janus", "http://[::1]:8088/janus"),
            ("http://[0:0:0:0:0:0:0:1]:8088", "http://[::1]:8088"),
            ("ws://Example.org:80", "ws://example.org"),
            ("wss://example.org:443/janus/", "wss://example.org/janus"),
            ("ws://[::1]:8188/", "ws://[::1]:8188"),
            ("http://host_name-1/a/b", "http://host_name-1/a/b"),
            ("http://host/客服", "http://host/%E5%AE%A2%E6%9C%8D"),
        ])
    func normalising(text: String, normalised: String) throws {
        let url = try JanusURL(text)
        #expect(url.redacted == normalised)
        #expect(try JanusURL(normalised) == url)
    }

    @Test(
        "what is no address of a Janus is refused in words that help",
        arguments: [
            ("", "such as http://127.0.0.1:8088/janus"),
            ("127.0.0.1:8088/janus", "did you mean https://127.0.0.1:8088/janus ?"),
            ("example.org", "did you mean https://example.org ?"),
            ("not a url", "such as http://127.0.0.1:8088/janus"),
            ("ftp://example.org", "http, https, ws or wss"),
            ("http://", "no host"),
            ("http://:8088", "no host"),
            ("http:///janus", "no host"),
            ("http://host:0", "port"),
            ("http://host:65536", "port"),
            ("http://host:80x", "port"),
            ("http://host:-1", "port"),
            ("http://ho st/", "host"),
            ("http://host\u{1B}[31m/", "host"),
            ("http://host/a b", "space"),
            ("http://host/\u{7}", "control character"),
            ("http://[::1", "bracket"),
            ("http://[::1]x", "port"),
            ("http://[example.org]", "IPv6"),
            ("http://me:sesame@host/janus", "before the @"),
            ("http://host/janus?apisecret=sesame", "before the ?"),
            ("http://host/janus#sesame", "before the ? or #"),
        ])
    func refusing(text: String, words: String) {
        do throws(JanusError) {
            let url = try JanusURL(text)
            Issue.record("taken as \(url)")
        } catch {
            guard case .invalidURL(let why) = error.kind else {
                Issue.record("refused as \(error.kind)")
                return
            }
            #expect(why.contains(words))
            #expect(!why.contains("sesame"))
        }
    }

    @Test(
        "plain http to another machine is known as such",
        arguments: [
            ("http://127.0.0.1:8088", true), ("http://127.9.9.9", true), ("http://localhost/janus", true),
            ("http://a.localhost", true), ("http://[::1]:1", true), ("http://[0:0::1]:1", true),
            ("http://[::ffff:127.0.0.1]", true), ("http://127.0.0.1.example.org", false), ("http://10.0.0.1", false),
            ("http://localhost.example.org", false), ("http://127.example.org", false), ("http://[::2]", false),
        ])
    func loopback(text: String, isLoopback: Bool) throws {
        let url = try JanusURL(text)
        #expect(url.isLoopback == isLoopback)
        #expect(url.isCleartextToAnotherMachine == !isLoopback)
        #expect(try JanusURL("ws" + text.dropFirst(4)).isCleartextToAnotherMachine == !isLoopback)
        for secure in ["https", "wss"] {
            #expect(try !JanusURL(secure + text.dropFirst(4)).isCleartextToAnotherMachine)
        }
    }
}
