import Text

// The choice between servers.
extension Chinese {
    static let pickerTitle: CleanText = "服务器"
    static let openHint: CleanText = "打开"
    static let howToAddServers: [CleanText] = [
        "还没有命名的服务器。用 janitor https://HOST/janus 可按地址打开。",
        "janitor config example 会打印一份给服务器命名的配置；",
        "janitor config path 会指出它应放在哪里。",
    ]
}
