import EventListener
import JanusWire
import Testing

/// Where to listen, and who may be heard.
struct OptionsTests {
    @Test(
        "addresses",
        arguments: [
            ("127.0.0.1:7777", "127.0.0.1", 7777, true), ("localhost:0", "localhost", 0, true),
            ("LocalHost:1", "LocalHost", 1, true), (":7777", "127.0.0.1", 7777, true), ("[::1]:7", "::1", 7, true),
            ("127.9.9.9:65535", "127.9.9.9", 65535, true), ("0.0.0.0:1", "0.0.0.0", 1, false),
            ("[::]:1", "::", 1, false), ("rtc.example.org:80", "rtc.example.org", 80, false),
            ("127.example.org:80", "127.example.org", 80, false), ("127.0.0.256:80", "127.0.0.256", 80, false),
            ("128.0.0.1:80", "128.0.0.1", 80, false),
        ])
    func addresses(text: String, host: String, port: Int, isLoopback: Bool) throws {
        let address = try #require(ListeningAddress(text))
        #expect(address == ListeningAddress(host: host, port: port))
        #expect(address.isLoopback == isLoopback)
        #expect(ListeningAddress(address.description) == address)
    }

    @Test(
        "What is no address",
        arguments: [
            "", "7777", "host", "host:", "host:x", "host:65536", "host:-1", "host:+1", "::1:7777", "[host]:1", "[::1:1",
            "a b:1", "http://127.0.0.1:7777", "me@host:1", "host:7 ", "h\u{1b}:1", "host:७",
        ])
    func nonsense(text: String) {
        #expect(ListeningAddress(text) == nil)
    }

    @Test("Others than this machine have to show a password")
    func danger() {
        let everywhere = ListeningAddress(host: "0.0.0.0", port: 7777)
        #expect(EventListenerOptions.danger(of: everywhere, hasCredentials: true) == nil)
        #expect(EventListenerOptions.danger(of: ListeningAddress(port: 7777), hasCredentials: false) == nil)
        let words = EventListenerOptions.danger(of: everywhere, hasCredentials: false)
        #expect(words?.contains("0.0.0.0:7777") == true)
        #expect(words?.contains("listen on 127.0.0.1:7777") == true)
    }

    @Test(
        "A user and a password",
        arguments: [("jan:pw", "jan", "pw"), ("jan:p:w ", "jan", "p:w "), ("小明:密码", "小明", "密码")])
    func credentials(text: String, user: String, password: String) throws {
        let credentials = try #require(BasicCredentials(Secret(text)))
        #expect(credentials.user == user && credentials.password.revealed == password)
        #expect(!String(describing: credentials).contains(password))
    }

    @Test("What is no user and password", arguments: ["", "jan", ":", "jan:", ":pw", "jan:pw\n", "j\u{0}:pw"])
    func noCredentials(text: String) {
        #expect(BasicCredentials(Secret(text)) == nil)
    }
}
