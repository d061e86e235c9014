/// A language of the dashboard.
package enum Language: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"

    /// The catalogue of its texts.
    var words: any Words.Type {
        switch self {
        case .english: English.self
        case .chinese: Chinese.self
        }
    }
}

extension Language {
    /// The language with a name such as `en`, `zh`, `zh_CN.UTF-8` or `zh-Hans`; `nil` for one that there are no texts in.
    ///
    /// Chinese is simplified Chinese: `zh_TW` and `zh_HK` are other languages.
    package init?(named name: String) {
        let parts = Locale(name).language.split(separator: "_")
        switch parts.first {
        case "en": self = .english
        case "zh" where parts.dropFirst().allSatisfy { ["hans", "cn", "sg"].contains($0) }: self = .chinese
        default: return nil
        }
    }

    /// The language that the environment asks for: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that says something.
    ///
    /// English where there are no texts in that language, or where its locale uses another encoding than UTF-8.
    package init(environment: [String: String]) {
        let value = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let encoding = Locale(value).encoding?.filter { $0 != "-" } ?? "utf8"
        self = encoding == "utf8" ? Language(named: value) ?? .english : .english
    }
}

/// The parts of a locale's name, `language[_REGION][.encoding][@variant]`, in lower case.
private struct Locale {
    var language: String
    var encoding: String?

    init(_ name: String) {
        let name = name.lowercased().prefix { $0 != "@" }
        let halves = name.split(separator: ".", maxSplits: 1)
        language = String(halves.first ?? "").replacing("-", with: "_")
        encoding = halves.count > 1 ? String(halves[1]) : nil
    }
}
