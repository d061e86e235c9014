/// What a configuration file looks like.
package enum SettingsExample {
    /// A configuration file with everything in it, made from the tables of keys.
    package static var text: String {
        let name = "staging"
        return """
            # Janitor's configuration. Everything can be left out; janitor config check says what is wrong with a file.

            \(lines(SettingsKey.general))

            # \(SettingsKey.keys.meaning)
            [keys]
            kick = "K"
            quit = ["q", "Ctrl-C"]

            # \(SettingsKey.aliases.meaning)
            [aliases]
            lobby = "room 1234"

            # janitor \(name) opens this server. What it says itself wins over what stands above.
            [servers.\(name)]
            \(lines(SettingsKey.server))

            # \(SettingsKey.roomSecrets.meaning)
            [servers.\(name).room_secrets]
            default = { command = "pass show janus/rooms" }
            1234 = { env = "DEMO_ROOM_SECRET" }

            # \(SettingsKey.pins.meaning)
            [servers.\(name).pins]
            1234 = { command = "pass show janus/pin-1234" }

            # \(SettingsKey.roomTokens.meaning)
            [servers.\(name).room_tokens]
            1234 = { env = "DEMO_ROOM_TOKEN" }

            # A secret is in a file that only you can read, in an environment variable, or in the first line that a command
            # prints. It can stand here itself only if nobody else can read this file (chmod 600).
            [servers.production]
            url = "wss://rtc.example.org:8989"
            theme = "red"
            read_only = true

            """
    }

    private static func lines(_ keys: [SettingsKey]) -> String {
        keys.map { key in
            "# \(key.meaning)\n\(key.isShown ? "" : "# ")\(key.name) = \(key.example)"
        }.joined(separator: "\n")
    }
}
