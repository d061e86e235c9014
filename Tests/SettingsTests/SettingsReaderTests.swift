import EventListener
import JanusClient
import Testing

@testable import Settings

/// What a configuration file says.
@Suite("Settings") struct SettingsReaderTests {
    @Test("Everything that can be said is understood")
    func everything() throws {
        let settings = try read(
            """
            language = "zh"
            theme = "dark"
            display = "me"
            refresh = 0.5
            read_only = true
            mouse = false
            notify = ["connection_lost"]

            [keys]
            kick = "X"
            quit = ["q", "Ctrl-C", "q"]
            mute = []

            [aliases]
            lobby = "room 1234"

            [servers.production]
            url = "wss://rtc.example.org:8989"
            title = "Production"
            display = "staff"
            refresh = 5
            theme = "light"
            read_only = false
            ca_file = "ca.pem"
            allow_cleartext = true
            origin = "https://example.org"
            admin_url = "https://rtc.example.org/admin"
            listen_events = "[::1]:7777"
            listen_events_auth = { file = "events" }
            api_secret = "inline"
            token = { env = "TOKEN" }
            admin_key = { file = "~/key" }
            admin_secret = { command = "pass show 'janus/the admin'" }

            [servers.production.room_secrets]
            default = { env = "ROOMS" }
            1234 = { file = "../1234" }
            "客服" = { file = "/run/cs" }

            [servers.production.pins]
            1234 = { command = "~/bin/pin 1234" }

            [servers.production.room_tokens]
            9 = { env = "NINE" }
            10 = { command = "bin/ten ~/10 a/~/b" }
            11 = { command = "cat eleven" }

            [servers.a]
            url = "a.example.org"
            insecure = true
            """
        ).get()
        #expect(settings.language == "zh")
        #expect(settings.usesMouse == false)
        #expect(settings.notifications == Notifications(kinds: [.connectionLost], means: .bell))
        #expect(
            settings.keys == [
                KeyBinding(action: "kick", keys: ["X"], line: 10),
                KeyBinding(action: "quit", keys: ["q", "Ctrl-C"], line: 11),
                KeyBinding(action: "mute", keys: [], line: 12),
            ])
        #expect(settings.aliases == [Alias(name: "lobby", command: "room 1234", line: 15)])
        #expect(settings.servers.map(\.name) == ["production", "a"])

        let server = try #require(settings.server(named: "production"))
        #expect(server.line == 17)
        #expect(server.address.likeliest.description == "wss://rtc.example.org:8989")
        #expect(server.title == "Production" && server.origin == "https://example.org")
        #expect(server.authorities?.path == "/etc/janitor/ca.pem")
        #expect(server.allowsCleartext && !server.isInsecure)
        #expect(server.adminAddress?.likeliest.description == "https://rtc.example.org/admin")
        #expect(server.eventAddress == ListeningAddress(host: "::1", port: 7777))
        #expect(server.eventCredentials?.source == .file("/etc/janitor/events"))
        #expect(server.apiSecret?.source == .inline(Secret("inline")))
        #expect(server.token?.source == .environment("TOKEN"))
        #expect(server.adminKey?.source == .file("/home/me/key"))
        #expect(server.adminSecret?.source == .command(["pass", "show", "janus/the admin"]))
        #expect(server.roomSecrets.standard?.source == .environment("ROOMS"))
        #expect(server.roomSecrets.byRoom[1234]?.source == .file("/etc/janitor/../1234"))
        #expect(server.roomSecrets.byRoom["客服"]?.source == .file("/run/cs"))
        #expect(server.pins.byRoom[1234]?.source == .command(["/home/me/bin/pin", "1234"]))
        #expect(
            server.roomTokens.byRoom[10]?.source == .command(["/etc/janitor/bin/ten", "/home/me/10", "a/~/b"]))
        #expect(server.roomTokens.byRoom[11]?.source == .command(["cat", "eleven"]))
        #expect(server.roomTokens.byRoom[9]?.source == .environment("NINE"))
        #expect(settings.server(named: "a")?.isInsecure == true)
    }

    @Test("A server's own preferences win over those of all, and what was typed wins over both")
    func precedence() throws {
        let settings = try read(
            """
            theme = "dark"
            refresh = 3
            request_rate = 5
            display = "all"
            [servers.a]
            url = "https://a"
            refresh = 5
            request_rate = 1000
            read_only = true
            """
        ).get()
        var typed = Preferences()
        typed.display = "typed"
        let preferences = typed.filled(from: settings.preferences(on: settings.server(named: "a")))
        #expect(preferences.display == "typed")
        #expect(preferences.refresh == .seconds(5))
        #expect(preferences.requestRate == 1000)
        #expect(settings.preferences(on: nil).requestRate == 5)
        #expect(preferences.theme == "dark")
        #expect(preferences.isReadOnly == true)
        #expect(settings.preferences(on: nil).isReadOnly == nil)
        #expect(settings.preferences(on: nil).refresh == .seconds(3))
    }

    @Test(
        "How to be told",
        arguments: [
            (#"["kept_out", "connection_lost"]"#, [.keptOut, .connectionLost], .bell), ("[]", [], .bell),
            (#"{ kinds = ["kept_out"], how = "osc9" }"#, [.keptOut], .osc9),
            (#"{ how = "osc9" }"#, [.keptOut, .connectionLost], .osc9),
        ] as [(String, Set<Notifications.Kind>, Notifications.Means)])
    func notify(text: String, kinds: Set<Notifications.Kind>, means: Notifications.Means) throws {
        #expect(try read("notify = \(text)").get().notifications == Notifications(kinds: kinds, means: means))
    }

    @Test("An empty file is as good as none")
    func empty() throws {
        #expect(try read("").get() == Settings())
        #expect(try read("# nothing\n\n").get() == Settings())
    }
}
