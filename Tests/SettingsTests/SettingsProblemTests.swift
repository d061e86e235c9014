import JanusWire
import Testing

@testable import Settings

/// What is said of a configuration file that cannot be meant.
@Suite("Mistakes in the configuration") struct SettingsProblemTests {
    private static let reference = #"{ file = "…" }, { env = "…" } or { command = "…" }"#
    private static let notify =
        #"an array of "kept_out" and "connection_lost", or { kinds = [...], how = "bell" or "osc9" }"#

    @Test(
        "Above the tables",
        arguments: [
            ("refesh = 2", #"f:1: unknown key refesh; did you mean "refresh"?"#),
            ("\n\nthmee = 2", #"f:3: unknown key thmee; did you mean "theme"?"#),
            (
                "colour = 2",
                "f:1: unknown key colour; expected one of language, theme, display, refresh, request_rate, read_only, "
                    + "mouse, notify, keys, aliases, servers"
            ),
            ("refresh = \"2\"", "f:1: refresh is a string; expected seconds from 0.2 to 3600"),
            ("refresh = 0.1", "f:1: refresh is 0.1; expected seconds from 0.2 to 3600"),
            ("refresh = 3601", "f:1: refresh is 3601; expected seconds from 0.2 to 3600"),
            ("refresh = nan", "f:1: refresh is nan; expected seconds from 0.2 to 3600"),
            ("refresh = 2\nrefresh = 3", "f:2: refresh is defined twice, first on line 1; expected once"),
            ("request_rate = 0", "f:1: request_rate is 0; expected a whole number from 1 to 1000"),
            ("request_rate = 1001", "f:1: request_rate is 1001; expected a whole number from 1 to 1000"),
            (
                "request_rate = 2.5",
                "f:1: request_rate is a number with a fraction; expected a whole number from 1 to 1000"
            ),
            ("theme = 3", "f:1: theme is an integer; expected the name of a theme"),
            ("theme = \"drak\"", #"f:1: theme is "drak"; did you mean "dark"?"#),
            (
                "theme = \"solarized\"",
                #"f:1: theme is "solarized"; expected one of default, dark, light, red"#
            ),
            ("language = \"fr\"", #"f:1: language is "fr"; expected one of en, zh"#),
            ("language = [\"en\"]", "f:1: language is an array; expected a language"),
            ("mouse = \"yes\"", "f:1: mouse is a string; expected true or false"),
            ("read_only = 1", "f:1: read_only is an integer; expected true or false"),
            ("display = \"\"", #"f:1: display is ""; expected a name of 1 to 200 characters"#),
            ("display = 1979-05-27", "f:1: display is a date or time; expected a name of 1 to 200 characters"),
            ("display = 2.5", "f:1: display is a number with a fraction; expected a name of 1 to 200 characters"),
            ("display = true", "f:1: display is true; expected a name of 1 to 200 characters"),
            ("notify = true", "f:1: notify is true; expected \(notify)"),
            ("notify = [\n\"kept\"]", #"f:2: notify[0] is "kept"; expected one of kept_out, connection_lost"#),
            ("notify = [\"kept-out\"]", #"f:1: notify[0] is "kept-out"; did you mean "kept_out"?"#),
            ("notify = [1]", "f:1: notify[0] is an integer; expected \(notify)"),
            ("notify = { kinds = 3 }", "f:1: notify.kinds is an integer; expected \(notify)"),
            ("notify = { how = \"beel\" }", #"f:1: notify.how is "beel"; did you mean "bell"?"#),
            ("notify = { who = 3 }", "f:1: unknown key notify.who; expected one of kinds, how"),
        ])
    func general(text: String, words: String) { #expect(read(text).complaints == [words]) }

    @Test(
        "Keys and aliases",
        arguments: [
            ("keys = 3", "f:1: keys is an integer; expected a table of actions"),
            ("[keys]\nkcik = \"K\"", #"f:2: unknown action "kcik"; did you mean "kick"?"#),
            ("[keys]\nfly = \"K\"", #"f:2: unknown action "fly"; expected a name that the command line (:) offers"#),
            (
                "[keys]\nkick = 3",
                #"f:2: keys.kick is an integer; expected the name of a key, such as "K" or "Ctrl-L", or an array of them"#
            ),
            (
                "[keys]\nkick = [\n\"K\",\n\"\"]",
                #"f:4: keys.kick[1] is a string; expected the name of a key, such as "K" or "Ctrl-L", or an array of them"#
            ),
            ("[aliases]\n\"a b\" = \"x\"", #"f:2: the alias "a b" has a space or is empty; expected one word"#),
            ("[aliases]\na = 3", "f:2: aliases.a is an integer; expected the command that it stands for"),
            ("[aliases]\na = \" \"", "f:2: aliases.a is a string; expected the command that it stands for"),
        ])
    func keys(text: String, words: String) { #expect(read(text).complaints == [words]) }

    @Test(
        "Servers",
        arguments: [
            ("servers = []", "f:1: servers is an array; expected a table of servers"),
            ("[servers]\na = \"https://a\"", "f:2: servers.a is a string; expected a table of a server's settings"),
            ("[servers.a]", "f:1: servers.a has no url; expected the URL of the Janus API"),
            ("[servers.a]\nurl = 3", "f:2: servers.a.url is an integer; expected the URL of the Janus API"),
            (
                "[servers.a]\nurl = \"ftp://a\"",
                "f:2: servers.a.url: a server is a URL of http, https, ws or wss, such as http://127.0.0.1:8088/janus"
            ),
            (
                "[servers.a]\nurl = \"https://me:sesame@a\"",
                "f:2: servers.a.url: a user name or password does not belong in the URL: leave out what is before the @"
            ),
            (
                "[servers.demo]\nurl = \"https://a\"",
                #"f:1: "demo" is a command of janitor; expected another name for a server"#
            ),
            (
                "[servers.\"a b\"]\nurl = \"https://a\"",
                #"f:1: the server's name is "a b"; expected 1 to 64 letters, digits, -, _ or ., of which a letter, digit or "#
                    + "_ is the first"
            ),
            (
                "[servers.-a]\nurl = \"https://a\"",
                #"f:1: the server's name is "-a"; expected 1 to 64 letters, digits, -, _ or ., of which a letter, digit or "#
                    + "_ is the first"
            ),
            (
                "[servers.\"\\u001b\"]\nurl = \"https://a\"",
                #"f:1: the server's name is "\u{1b}"; expected 1 to 64 letters, digits, -, _ or ., of which a letter, digit or "#
                    + "_ is the first"
            ),
            (
                "[servers.a]\nurl = \"https://a\"\nca_file = \"x\"\ninsecure = true",
                "f:4: servers.a has ca_file and insecure; expected one of them, since they contradict each other"
            ),
            (
                "[servers.a]\nurl = \"https://a\"\norigin = \"a b\"",
                #"f:3: servers.a.origin is "a b"; expected an origin such as https://rtc.example.org"#
            ),
            (
                "[servers.a]\nurl = \"https://a\"\nlisten_events = \"7777\"",
                #"f:3: servers.a.listen_events is "7777"; expected HOST:PORT such as 127.0.0.1:7777"#
            ),
            (
                "[servers.a]\nurl = \"https://a\"\napi_scret = \"x\"",
                #"f:3: unknown key servers.a.api_scret; did you mean "api_secret"?"#
            ),
            (
                "[servers.a]\nurl = \"https://a\"\nmouse = true",
                "f:3: unknown key servers.a.mouse; expected one of url, title, theme, display, refresh, request_rate, "
                    + "read_only, ca_file, insecure, allow_cleartext, origin, admin_url, api_secret, token, admin_key, admin_secret, "
                    + "listen_events, listen_events_auth, room_secrets, pins, room_tokens"
            ),
            (
                "[servers.a]\nurl = \"https://a\"\npins = 3",
                "f:3: servers.a.pins is an integer; expected a table of room ids and secrets"
            ),
            (
                "[servers.a]\nurl = \"https://a\"\n[servers.a.pins]\n\"\" = \"x\"",
                #"f:4: servers.a.pins."" is for no room; expected the id of a room, or default"#
            ),
        ])
    func servers(text: String, words: String) { #expect(read(text).complaints == [words]) }

    @Test(
        "Secrets, of which nothing is repeated",
        arguments: [
            ("sesame", "f:3: found a word without quotes; expected a value: text stands in quotes"),
            ("5353", "f:3: servers.a.token is an integer; expected \(reference)"),
            ("[\"sesame\"]", "f:3: servers.a.token is an array; expected \(reference)"),
            ("{}", "f:3: servers.a.token is a table; expected \(reference)"),
            ("{ file = \"sesame\", env = \"A\" }", "f:3: servers.a.token is a table; expected \(reference)"),
            ("{ fil = \"sesame\" }", #"f:3: unknown key servers.a.token.fil; did you mean "file"?"#),
            ("{ vault = \"sesame\" }", "f:3: unknown key servers.a.token.vault; expected one of file, env, command"),
            ("{ file = 3 }", "f:3: servers.a.token.file is an integer; expected the path of a file"),
            ("{ env = \" \" }", "f:3: servers.a.token.env is a string; expected the name of a variable"),
            (
                "{ env = \"$sesame\" }",
                "f:3: servers.a.token.env is no name; expected the name of a variable: letters, digits and _"
            ),
            ("{ command = [\"pass\"] }", "f:3: servers.a.token.command is an array; expected a command"),
            ("{ command = \"pass 'sesame\" }", "f:3: servers.a.token.command has no closing '"),
            (
                "{ command = \"pass sesame | head\" }",
                "f:3: servers.a.token.command has | outside of quotes; no shell runs it: quote it, or use sh -c '…'"
            ),
            ("\"\"", "f:3: servers.a.token is empty or has several lines; expected a secret of one line"),
            (
                "\"\"\"sesame\nopen\"\"\"",
                "f:3: servers.a.token is empty or has several lines; expected a secret of one line"
            ),
        ])
    func secrets(value: String, words: String) {
        #expect(read("[servers.a]\nurl = \"https://a\"\ntoken = \(value)").complaints == [words])
        #expect(!words.contains("\"sesame"))
    }

    @Test("A secret in a file that others can read is refused, with what helps; in a private one it is taken")
    func inline() throws {
        let text = "[servers.a]\nurl = \"https://a\"\n[servers.a.pins]\n1234 = \"sesame\""
        #expect(
            read(text, isPrivate: false).complaints == [
                "f:4: servers.a.pins.1234 is written into a file that others can read; run chmod 600 f, or better, refer "
                    + "to it by \(Self.reference)"
            ])
        let server = try #require(read(text, isPrivate: true).get().servers.first)
        #expect(server.pins.byRoom[1234]?.source == .inline(Secret("sesame")))
        #expect(!"\(server)".contains("sesame"))
    }

    @Test("All mistakes are told, in the order of the file")
    func all() {
        let complaints = read(
            """
            [servers.a]
            refresh = "x"
            token = 3
            [servers.b]
            url = "https://b"
            thme = "dark"
            [keys]
            fly = "F"
            """
        ).complaints
        #expect(complaints.map { $0.prefix(4) } == ["f:1:", "f:2:", "f:3:", "f:6:", "f:8:"])
    }
}
