import Foundation
import Glibc
import JanusClient
import TestSupport
import Testing

/// `janitor config`, and servers by their names.
@Suite("The configuration file") struct ConfigurationTests {
    /// A folder with a configuration in it, that only its owner can read.
    private static func folder(_ text: String) throws -> (path: String, file: String, environment: [String: String]) {
        let path = try makeTemporaryFolder("config")
        let file = "\(path)/janitor/config.toml"
        try FileManager.default.createDirectory(atPath: "\(path)/janitor", withIntermediateDirectories: false)
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        chmod(file, 0o600)
        return (path, file, ["XDG_CONFIG_HOME": path])
    }

    @Test("check says that all is well and which servers there are, or all that is wrong")
    func check() async throws {
        let good = try Self.folder("[servers.b]\nurl = \"https://b\"\n[servers.a]\nurl = \"https://a\"\n")
        defer { try? FileManager.default.removeItem(atPath: good.path) }
        let well = try await JanitorProgram.run(["config", "check"], environment: good.environment)
        #expect(well.status == 0)
        #expect(well.output == "\(good.file): ok, 2 servers: b, a\n")
        #expect(well.errors.isEmpty)

        let bad = "\(good.path)/bad.toml"
        let text = "refesh = 2\n[servers.demo]\nurl = \"https://a\"\n[keys]\nmark-al = \"*\"\n"
        try text.write(toFile: bad, atomically: true, encoding: .utf8)
        for (arguments, environment) in [
            (["config", "check", "--config", bad], good.environment),
            (["config", "check"], good.environment.merging(["JANITOR_CONFIG": bad]) { $1 }),
        ] {
            let result = try await JanitorProgram.run(arguments, environment: environment)
            #expect(result.status == 1)
            #expect(result.output.isEmpty)
            #expect(
                result.errors == """
                    \(bad):1: unknown key refesh; did you mean "refresh"?
                    \(bad):2: "demo" is a command of janitor; expected another name for a server
                    \(bad):5: unknown action "mark-al"; did you mean "mark-all"?

                    """)
        }
    }

    @Test("Without a file all is as by default, but a named one must be there")
    func missing() async throws {
        let nothing = try await JanitorProgram.run(["config", "check"])
        #expect(nothing.status == 0)
        #expect(nothing.output == "/nonexistent/janitor/config.toml: not there, so all is as by default\n")
        let named = try await JanitorProgram.run(["config", "check", "--config", "/nonexistent/x"])
        #expect(named.status == 1)
        #expect(named.errors == "/nonexistent/x: cannot be read: No such file or directory\n")
        let opened = try await JanitorProgram.run(["http://127.0.0.1:9", "--once", "--config", "/nonexistent/x"])
        #expect(opened.status == 1)
        #expect(opened.errors.contains("/nonexistent/x: cannot be read"))
    }

    @Test("path prints the path alone, and says beside it when there is no file")
    func path() async throws {
        let folder = try Self.folder("")
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        let there = try await JanitorProgram.run(["config", "path"], environment: folder.environment)
        #expect(there.status == 0 && there.output == "\(folder.file)\n" && there.errors.isEmpty)
        let missing = try await JanitorProgram.run(["config", "path"])
        #expect(missing.status == 0 && missing.output == "/nonexistent/janitor/config.toml\n")
        #expect(missing.errors.contains("not there yet"))
    }

    @Test("The example passes the check")
    func example() async throws {
        let example = try await JanitorProgram.run(["config", "example"])
        #expect(example.status == 0)
        let folder = try Self.folder(example.output)
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        let check = try await JanitorProgram.run(["config", "check"], environment: folder.environment)
        #expect(check.status == 0)
        #expect(check.output == "\(folder.file): ok, 2 servers: staging, production\n", "\(check.errors)")
        let servers = try await JanitorProgram.run(["config", "servers"], environment: folder.environment)
        #expect(servers.output == "staging\nproduction\n")
    }

    @Test(
        "A word that is no server and no address is told with the names that there are",
        arguments: [
            ("stagin", "there is no server \"stagin\" in the configuration; did you mean \"staging\"?"),
            ("nonsense", "there is no server \"nonsense\" in the configuration; expected one of staging, production"),
        ])
    func unknownServer(word: String, complaint: String) async throws {
        let folder = try Self.folder(
            "[servers.staging]\nurl = \"https://a\"\n[servers.production]\nurl = \"https://b\"\n")
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        let result = try await JanitorProgram.run([word, "--once"], environment: folder.environment)
        #expect(result.status == 2)
        #expect(result.errors.contains(complaint), "\(result.errors)")
        #expect(result.errors.split(separator: "\n").count == 1)
    }

    @Test("A configuration with mistakes opens nothing, not even an address or the demo")
    func broken() async throws {
        let folder = try Self.folder("refesh = 2\nmouse = 3\n")
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        for arguments in [["http://127.0.0.1:9", "--once"], ["demo", "--once"], ["staging"]] {
            let result = try await JanitorProgram.run(arguments, environment: folder.environment)
            #expect(result.status == 1)
            #expect(
                result.errors == """
                    janitor: the configuration cannot be used
                    \(folder.file):1: unknown key refesh; did you mean "refresh"?
                    \(folder.file):2: mouse is an integer; expected true or false

                    """)
        }
    }

    @Test("A reference that gives no secret is told with its line before anything is opened")
    func failingReference() async throws {
        let folder = try Self.folder(
            """
            [servers.a]
            url = "http://127.0.0.1:9"
            token = { command = "sh -c 'echo no such entry >&2; exit 3'" }
            """)
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        let result = try await JanitorProgram.run(["a", "--once"], environment: folder.environment)
        #expect(result.status == 1)
        #expect(
            result.errors
                == "janitor: \(folder.file):3: servers.a.token: the command sh ended with status 3: no such entry\n")
    }
}

/// Servers by name, on a real Janus.
@Suite(
    "Servers by name", .serialized, .enabled(if: RealJanus.isExpected, Comment(rawValue: RealJanus.skipReason)))
struct NamedServerTests {
    @Test("A name opens its server, with secrets from a file, a variable and a command; an option wins over each")
    func secrets() async throws {
        try await RealJanus.run(.init(apiSecret: "s3same")) { janus in
            let folder = try makeTemporaryFolder("named")
            defer { try? FileManager.default.removeItem(atPath: folder) }
            for (name, text) in [("good", "s3same\n"), ("bad", "wr0ng\n")] {
                try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
                chmod("\(folder)/\(name)", 0o600)
            }
            let config = "\(folder)/config.toml"
            let references = [
                ("file", "good"), ("env", "GOOD"), ("command", "cat \(folder)/good"), ("file", "bad"),
            ]
            let servers = references.enumerated().map { index, reference in
                """
                [servers."127.0.0.\(index)"]
                url = "\(janus.url)"
                api_secret = { \(reference.0) = "\(reference.1)" }

                """
            }
            try servers.joined().write(toFile: config, atomically: true, encoding: .utf8)
            func run(_ arguments: [String]) async throws -> JanitorProgram.Result {
                // What the environment says for whatever server gives way to what the file says for this one.
                try await JanitorProgram.run(
                    arguments + ["--once", "--config", config],
                    environment: ["GOOD": "s3same", "JANITOR_API_SECRET": "wr0ng"])
            }
            // A name that could be a host, too, is a name.
            for index in 0..<3 {
                let result = try await run(["127.0.0.\(index)"])
                #expect(result.status == 0 && result.output.contains("Demo Room"), "\(result.errors)")
                #expect(!(result.output + result.errors).contains("s3same"))
            }
            let refused = try await run(["127.0.0.3"])
            #expect(refused.status == 1 && !refused.errors.contains("wr0ng"))
            let overridden = try await run(["127.0.0.3", "--api-secret-file", "\(folder)/good"])
            #expect(overridden.status == 0, "\(overridden.errors)")
        }
    }

    @Test("The only server need not be named; of several, janitor alone tells the names")
    func alone() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let folder = try makeTemporaryFolder("named")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let config = "\(folder)/config.toml"
        let one = "[servers.staging]\nurl = \"\(janus.url)\"\n"
        try one.write(toFile: config, atomically: true, encoding: .utf8)
        let opened = try await JanitorProgram.run(["--once"], environment: ["JANITOR_CONFIG": config])
        #expect(opened.status == 0 && opened.output.contains("Demo Room"), "\(opened.errors)")

        let two = one + "[servers.production]\nurl = \"https://b\"\ntitle = \"The real one\"\n"
        try two.write(toFile: config, atomically: true, encoding: .utf8)
        let told = try await JanitorProgram.run([], environment: ["JANITOR_CONFIG": config])
        #expect(told.status == 0)
        #expect(told.output.contains("\n  janitor staging              \(janus.url)\n"))
        #expect(told.output.contains("\n  janitor production           The real one\n"))
    }

    @Test("A room's own secret and pin and the server's name for us are used, without a question; typed names win")
    func rooms() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let folder = try makeTemporaryFolder("named")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let config = "\(folder)/config.toml"
        try """
        display = "nobody"
        [servers.staging]
        url = "\(janus.url)"
        display = "the staff"
        [servers.staging.room_secrets]
        default = { command = "echo wrong" }
        1234 = { command = "echo adminpwd" }
        [servers.staging.pins]
        2001 = { command = "echo 4711" }
        """.write(toFile: config, atomically: true, encoding: .utf8)
        let bob = try await Guest("Bob", in: 1234, at: janus.url)
        let alice = try await Guest("Alice", in: 1234, at: janus.url)
        let screen = try await TmuxScreen(["staging", "--room", "1234", "--config", config])
        try await screen.shows("Bob", "Alice")
        try await screen.confirm("J")
        try await screen.shows("you joined")
        #expect(try await alice.participants(of: 1234).contains { $0.display == "the staff" })
        try await screen.press("Enter")
        try await screen.moveCursor(to: "Bob")
        try await screen.confirm("K")
        try await eventually("Bob is told that he was kicked") { bob.heard.contains(.kickedOut(1234)) }
        try await screen.shows("kicked by you")
        await bob.leave()
        await alice.leave()

        let inside = try await TmuxScreen(
            ["staging", "--room", "2001", "--config", config, "--display", "as typed"])
        try await inside.shows("● live", "2001")
        try await inside.confirm("J")
        try await inside.shows("you joined", "as typed")
    }
}
