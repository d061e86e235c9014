/// One key of the configuration file: the checks, the example and the manual say the same of it.
package struct SettingsKey: Hashable, Sendable {
    package let name: String
    /// What its value has to be.
    package let expectation: String
    /// What it is for.
    package let meaning: String
    /// A value, as it is written.
    package let example: String
    /// Whether it stands in the example without a `#`.
    package let isShown: Bool

    private init(_ name: String, _ expectation: String, _ meaning: String, _ example: String, isShown: Bool = true) {
        self.name = name
        self.expectation = expectation
        self.meaning = meaning
        self.example = example
        self.isShown = isShown
    }

    static let language = SettingsKey("language", "a language", "the language of the screen", #""en""#)
    static let theme = SettingsKey("theme", "the name of a theme", "the colours", #""default""#)
    static let display = SettingsKey(
        "display", "a name of 1 to 200 characters", "the name to join rooms under", #""moderator""#)
    static let refresh = SettingsKey(
        "refresh", "seconds from 0.2 to 3600", "how often rooms and people are read, in seconds", "2")
    static let requestRate = SettingsKey(
        "request_rate", "a whole number from 1 to 1000", "how many requests a second read rooms and people at most",
        "20")
    static let readOnly = SettingsKey(
        "read_only", "true or false", "whether everything that acts on the server is disabled", "false")
    static let mouse = SettingsKey("mouse", "true or false", "whether the mouse selects and scrolls", "true")
    static let notify = SettingsKey(
        "notify", #"an array of "kept_out" and "connection_lost", or { kinds = [...], how = "bell" or "osc9" }"#,
        "what rings the terminal's bell, or with osc9 sends a notification", #"{ kinds = ["kept_out"], how = "bell" }"#)
    static let keys = SettingsKey(
        "keys", "a table of actions", "actions and their keys, named as the help shows them", "")
    static let aliases = SettingsKey(
        "aliases", "a table of words", "words for the command line, and what they stand for", "")
    static let servers = SettingsKey("servers", "a table of servers", "servers by the names that open them", "")

    static let url = SettingsKey(
        "url", "the URL of the Janus API", "the Janus API (http, https, ws, wss)", #""https://rtc.example.org/janus""#)
    static let title = SettingsKey(
        "title", "a name of 1 to 200 characters", "what the server is called on the screen", #""Staging""#)
    static let authorities = SettingsKey(
        "ca_file", "the path of a PEM file", "trust the authorities in this PEM file, and no others",
        #""staging-ca.pem""#, isShown: false)
    static let insecure = SettingsKey(
        "insecure", "true or false", "do not check who the server is", "false")
    static let cleartext = SettingsKey(
        "allow_cleartext", "true or false", "send secrets over plain http or ws without asking", "false")
    static let origin = SettingsKey(
        "origin", "an origin such as https://rtc.example.org", "the Origin to send, for servers with enforce_cors",
        #""https://rtc.example.org""#)
    static let adminURL = SettingsKey(
        "admin_url", "the URL of the Admin API", "the Admin API", #""https://rtc.example.org/admin""#)
    static let apiSecret = SettingsKey(
        "api_secret", secretExpectation, "the server's API secret", #"{ command = "pass show janus/staging" }"#)
    static let token = SettingsKey("token", secretExpectation, "the server's token", #"{ env = "JANUS_TOKEN" }"#)
    static let adminKey = SettingsKey(
        "admin_key", secretExpectation, "the VideoRoom plugin's admin_key, which lists private rooms",
        #"{ file = "~/.secrets/janus-admin-key" }"#, isShown: false)
    static let adminSecret = SettingsKey(
        "admin_secret", secretExpectation, "the secret of the Admin API", #"{ command = "pass show janus/admin" }"#)
    static let listenEvents = SettingsKey(
        "listen_events", "HOST:PORT such as 127.0.0.1:7777", "listen here for what Janus' event handlers send",
        #""127.0.0.1:7777""#, isShown: false)
    static let listenEventsAuth = SettingsKey(
        "listen_events_auth", secretExpectation, "what event handlers have to show, as USER:PASSWORD",
        #"{ file = "~/.secrets/janus-events" }"#, isShown: false)
    static let roomSecrets = SettingsKey(
        "room_secrets", roomExpectation, "secrets of rooms by id, and of the others", "")
    static let pins = SettingsKey("pins", roomExpectation, "pins of rooms", "")
    static let roomTokens = SettingsKey("room_tokens", roomExpectation, "tokens of rooms", "")

    /// What stands above all tables.
    package static let general = [language, theme, display, refresh, requestRate, readOnly, mouse, notify]
    /// The tables.
    package static let tables = [keys, aliases, servers]
    /// What stands in the table of a server.
    package static let server = [
        url, title, theme, display, refresh, requestRate, readOnly, authorities, insecure, cleartext, origin, adminURL,
        apiSecret,
        token, adminKey, adminSecret, listenEvents, listenEventsAuth,
    ]
    /// The tables of a server.
    package static let rooms = [roomSecrets, pins, roomTokens]

    static let secretExpectation = #"{ file = "…" }, { env = "…" } or { command = "…" }"#
    private static let roomExpectation = "a table of room ids and secrets"
}
