import Text

// The choice between servers.
extension English {
    static let pickerTitle: CleanText = "Servers"
    static let openHint: CleanText = "open"
    static let howToAddServers: [CleanText] = [
        "No server has a name yet. janitor https://HOST/janus opens one by its address.",
        "janitor config example prints a configuration in which servers have names;",
        "janitor config path says where it belongs.",
    ]
}
