/// What the manual says that stands in no table of the program.
enum ManualTexts {
    static let configuration = """
        The configuration file is TOML and need not exist. janitor config example prints one with everything in it, \
        janitor config check says what is wrong with one and where, and janitor config path which one is read. What is \
        given on the command line wins over what the file says of the server, and that over what it says of all.
        """

    static let commandLine = """
        : opens a command line, on which every action has a name and Tab completes it; what acts opens the same dialog \
        there as its key does. A command of the configuration's aliases is known, too.
        """

    static let files: [(String, String)] = [
        ("~/.config/janitor/config.toml", "The configuration, unless JANITOR_CONFIG or --config names another file."),
        (
            "~/.local/state/janitor/audit-YYYY-MM.jsonl",
            "The record of what was done, as JSON Lines: for each action what was asked for, and what came of it."
        ),
        ("~/.local/state/janitor/pins-SERVER.json", "The rooms that are pinned."),
        ("~/.local/state/janitor/rules-SERVER.json", "The rules that keep people out, for the next start."),
        (
            "~/.local/state/janitor/janitor-DATE-TIME.txt, .svg",
            "The screen, as it was when it was written, as text and as a picture."
        ),
        ("~/.local/state/janitor/demo/", "The same for the demo."),
    ]

    static let environment: [(String, String)] =
        [
            ("JANITOR_CONFIG", "The configuration file to read; --config wins over it."),
            ("XDG_CONFIG_HOME", "Where the folder janitor with config.toml is, unless in ~/.config."),
            ("XDG_STATE_HOME", "Where the folder janitor with the records is, unless in ~/.local/state."),
        ]
        + SecretSource.all.map { ($0.variable, "The \($0.name), where no file is given.") }
        + [
            ("HTTPS_PROXY, HTTP_PROXY, NO_PROXY", "The proxies to go through, and the hosts that need none."),
            ("NO_COLOR", "Set to anything, it does without colours."),
            ("TERM", "The kind of the terminal. One that cannot draw a screen is good for --once."),
            ("LC_ALL, LC_CTYPE, LANG", "The character set of the terminal."),
        ]

    static let exitStatuses: [(String, String)] = [
        ("0", "It ended as it was asked to."),
        ("1", "Something failed; one line on standard error says what, and what to do."),
        ("2", "The command line cannot be meant."),
        ("3", "janitor doctor: there are warnings, and nothing worse."),
        ("4", "janitor doctor: there are problems."),
        ("5", "janitor doctor: no Janus answered."),
        ("130", "janitor doctor: it was interrupted, and took away what it had made."),
    ]

    static let examples: [(String, String)] = [
        ("janitor demo", "Try everything on an embedded server."),
        (
            "janitor https://rtc.example.org/janus --read-only",
            "Look at a server without being able to change anything."
        ),
        ("janitor staging --room 1234", "Open a server by its name in the configuration, on a room."),
        (
            "JANITOR_API_SECRET=$(pass show janus/api) janitor wss://rtc.example.org:8989",
            "Give a secret without a file."
        ),
        ("janitor doctor https://rtc.example.org/janus", "See what is wrong with how a server is deployed."),
        ("janitor staging --once --json", "Print one picture for another program, and end."),
    ]

    static let seeAlso = """
        Janus, the WebRTC server, and its VideoRoom plugin: https://janus.conf.meetecho.com/docs/videoroom
        pass(1), tmux(1)
        """
}
