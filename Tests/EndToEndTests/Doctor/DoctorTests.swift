import Foundation
import JanusClient
import TestSupport
import Testing

/// `janitor doctor` on deployments that a test makes.
@Suite("Examining a deployment", .enabled(if: RealJanus.isExpected, Comment(rawValue: RealJanus.skipReason)))
struct DoctorTests {
    private var options: RealJanus.Options {
        var options = RealJanus.Options()
        options.hasOpenRoom = false
        options.iceInterface = ownAddress() ?? "127.0.0.1"
        return options
    }

    @Test("A plain one on this machine", arguments: [TestTransport.http, .ws])
    func plain(_ transport: TestTransport) async throws {
        try await RealJanus.run(options) { janus in
            let examined = try await Examined(janus.url(transport))
            let hasInterface = ownAddress() != nil
            let expected = [
                "reachable": "ok", "cleartext": "ok", "round-trip": "ok", "videoroom": "ok", "rooms": "info",
                "draining": "ok", "session-timeout": "ok", "api-secret": "info", "room-secrets": "ok",
                "room-creation": "info", "candidates": hasInterface ? "ok" : "problem",
                "ice": "info", "stun-turn": "info",
            ]
            for (id, status) in expected { #expect(examined.findings[id] == status, "\(id): \(examined.what(id))") }
            #expect(examined.findings["clock"] == (transport == .http ? "ok" : "unknown"), "\(examined.what("clock"))")
            #expect(examined.findings["tls-certificate"] == nil)
            #expect(examined.findings["doctor-room"] == nil)
            #expect(examined.status == (hasInterface ? 3 : 4))
            if hasInterface {
                #expect(examined.what("candidates").contains("ports seen: 400"))
                #expect(examined.what("candidates").contains("was answered"))
            }
        }
    }

    @Test("Candidates that are told one by one", arguments: [TestTransport.http, .ws])
    func trickling(_ transport: TestTransport) async throws {
        guard let address = ownAddress() else { return }
        var options = options
        options.isTrickling = true
        try await RealJanus.run(options) { janus in
            let examined = try await Examined(janus.url(transport))
            #expect(examined.findings["candidates"] == "ok", "\(examined.what("candidates"))")
            #expect(examined.what("candidates").contains("\(address):400"))
        }
    }

    @Test("An expired certificate: nothing secret is sent to who shows it")
    func expired() async throws {
        var options = options
        options.certificate = .expired
        options.apiSecret = "sesame"
        try await RealJanus.run(options) { janus in
            let authority = try await TestCertificates.shared().authority
            let examined = try await Examined(
                janus.url(.https), ["--ca-file", authority], environment: ["JANITOR_API_SECRET": "sesame"])
            #expect(examined.findings["tls-certificate"] == "problem")
            #expect(examined.what("tls-certificate").contains("to 2020-02-01 00:00 UTC: expired"))
            #expect(examined.findings["reachable"] == "ok")
            #expect(examined.findings["api-secret"] == "unknown")
            #expect(examined.what("api-secret").contains("could not show who it is"))
            #expect(examined.findings["room-secrets"] == "unknown")
            #expect(examined.status == 4)
        }
    }

    @Test(
        "A certificate of an authority of one's own: a problem until it is named",
        arguments: [TestTransport.https, .wss])
    func privateAuthority(_ transport: TestTransport) async throws {
        try await RealJanus.run(options) { janus in
            let unknown = try await Examined(janus.url(transport))
            #expect(unknown.findings["tls-certificate"] == "problem")
            #expect(unknown.what("tls-certificate").contains("vouched for by Authority of Janitor's tests"))
            #expect(unknown.status == 4)
            let authority = try await TestCertificates.shared().authority
            let named = try await Examined(janus.url(transport), ["--ca-file", authority])
            #expect(named.findings["tls-certificate"] == "ok", "\(named.what("tls-certificate"))")
            #expect(named.what("tls-certificate").contains("127.0.0.1"))
            #expect(named.status == (ownAddress() == nil ? 4 : 3))
        }
    }

    @Test(
        "A certificate for another host, and one that only itself vouches for",
        arguments: [
            (TestCertificates.Name.wrongHost, "and not for 127.0.0.1"), (.selfSigned, "signed by itself"),
        ])
    func wrongCertificate(_ certificate: TestCertificates.Name, _ words: String) async throws {
        var options = options
        options.certificate = certificate
        try await RealJanus.run(options) { janus in
            let authority = try await TestCertificates.shared().authority
            let examined = try await Examined(janus.url(.https), ["--ca-file", authority])
            #expect(examined.findings["tls-certificate"] == "problem")
            #expect(examined.what("tls-certificate").contains(words))
            #expect(examined.status == 4)
        }
    }

    @Test("A room without a secret, also where ids are strings", arguments: [false, true])
    func openRoom(_ usesStrings: Bool) async throws {
        var options = options
        options.hasOpenRoom = true
        options.stringIDs = usesStrings
        try await RealJanus.run(options) { janus in
            let examined = try await Examined(janus.url)
            #expect(examined.findings["room-secrets"] == "problem")
            #expect(examined.what("room-secrets").contains("without a secret: 2004;"))
            #expect(examined.findings["candidates"] == (ownAddress() == nil ? "problem" : "ok"))
            #expect(examined.status == 4)
        }
    }

    @Test("Tokens: none, a wrong one, and the right one")
    func tokens() async throws {
        var options = options
        options.tokenAuth = true
        options.adminSecret = "not the default"
        try await RealJanus.run(options) { janus in
            try await janus.addToken("sesame")
            let none = try await Examined(janus.url)
            #expect(none.findings["api-secret"] == "unknown")
            #expect(none.what("api-secret").contains("Janus wants a token, and none was given"))
            #expect(none.findings["room-secrets"] == "unknown")
            #expect(none.findings["candidates"] == "unknown")
            let wrong = try await Examined(janus.url, environment: ["JANITOR_TOKEN": "barley"])
            #expect(wrong.findings["api-secret"] == "problem")
            #expect(!"\(wrong.json)".contains("barley"))
            #expect(wrong.status == 4)
            let right = try await Examined(janus.url, environment: ["JANITOR_TOKEN": "sesame"])
            #expect(right.findings["api-secret"] == "ok")
            #expect(right.findings["room-secrets"] == "ok")
            #expect(right.status == (ownAddress() == nil ? 4 : 3))
        }
    }

    @Test("The VideoRoom is not loaded")
    func pluginMissing() async throws {
        var options = options
        options.loadsVideoRoom = false
        try await RealJanus.run(options) { janus in
            let examined = try await Examined(janus.url)
            #expect(examined.findings["videoroom"] == "problem")
            for id in ["rooms", "room-secrets", "room-creation", "candidates"] {
                #expect(examined.findings[id] == "unknown", "\(id)")
            }
            #expect(examined.status == 4)
        }
    }

    @Test("Nobody there; and somebody who is not Janus")
    func unreached() async throws {
        let port = try freePort()
        let nobody = try await Examined("http://127.0.0.1:\(port)/janus")
        #expect(nobody.findings["reachable"] == "problem")
        #expect(nobody.findings.values.allSatisfy { $0 != "ok" })
        #expect(nobody.status == 5)
        try await ScriptedServer.run({ _ in .http(200, type: "text/html", "<html>Welcome</html>") }) { server in
            let other = try await Examined(server.url)
            #expect(other.findings["reachable"] == "problem")
            #expect(other.what("reachable").contains("a web page"))
            #expect(other.findings.values.allSatisfy { $0 != "ok" })
            #expect(other.status == 5)
        }
    }

    @Test("Somebody who takes the connection and says nothing")
    func silence() async throws {
        try await ScriptedServer.run({ _ in .nothing }) { server in
            let examined = try await Examined(server.url, ["--timeout", "1"])
            #expect(examined.findings["reachable"] == "problem")
            #expect(examined.what("reachable").contains("no answer in time"))
            #expect(examined.status == 5)
        }
    }

    @Test("By its name in the configuration, with what stands there; as text, for people")
    func configuration() async throws {
        try await RealJanus.run(RealJanus.Options(apiSecret: "sesame", adminSecret: "barley")) { janus in
            let folder = try makeTemporaryFolder("configuration")
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let file = "\(folder)/config.toml"
            let text = """
                [servers.staging]
                url = "\(janus.url)"
                admin_url = "\(try #require(janus.adminURL))"
                api_secret = { env = "OURS" }
                admin_secret = { env = "THEIRS" }
                """
            try Data(text.utf8).write(to: URL(fileURLWithPath: file))
            let environment = ["JANITOR_CONFIG": file, "OURS": "sesame", "THEIRS": "barley"]
            let examined = try await Examined("staging", environment: environment)
            #expect(examined.findings["api-secret"] == "ok")
            #expect(examined.findings["admin-secret"] == "ok")
            #expect(examined.findings["log-level"] == "ok")
            #expect(examined.findings["room-secrets"] == "problem")

            let result = try await JanitorProgram.run(["doctor", "staging"], environment: environment)
            #expect(result.status == 4)
            #expect(result.errors.isEmpty)
            #expect(result.output.contains("\nWho may do what\n  problem  Secrets of rooms\n"))
            #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
            for hidden in ["sesame", "barley", "\u{1B}"] { #expect(!result.output.contains(hidden)) }
        }
    }

    @Test(
        "Command lines that cannot be meant",
        arguments: [
            [], ["http://127.0.0.1:1", "--timeout", "0"], ["http://127.0.0.1:1", "--stun", "here"], ["ftp://127.0.0.1"],
            ["http://127.0.0.1:1", "--admin", "ftp://x"], ["http://127.0.0.1:1", "--room", "1"],
        ])
    func usage(_ arguments: [String]) async throws {
        let result = try await JanitorProgram.run(["doctor"] + arguments)
        #expect(result.status == 2)
        #expect(result.output.isEmpty && !result.errors.isEmpty)
    }
}
