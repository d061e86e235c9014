/// What a filter lets through: `text` that occurs, `!text` that does not, or a regular expression as `/regex/`.
///
/// Letters match whatever their case. A regular expression may lack its last slash, as it does while it is typed.
package struct TextPattern: Sendable {
    /// The pattern as it was typed.
    package let source: String
    private let isInverted: Bool
    private let kind: Kind

    private enum Kind: Sendable {
        case everything
        case text(CleanText)
        /// The source of a regular expression that can be read.
        case expression(String)
        case broken
    }

    package init(_ source: String = "") {
        self.source = source
        isInverted = source.first == "!"
        let body = isInverted ? source.dropFirst() : source[...]
        guard body.first == "/" else {
            kind = body.isEmpty ? .everything : .text(CleanText(cleaning: String(body)))
            return
        }
        var expression = body.dropFirst()
        if expression.last == "/", !expression.hasSuffix("\\/") { expression = expression.dropLast() }
        if expression.isEmpty {
            kind = .everything
        } else {
            let source = String(expression)
            kind = (try? Regex(source)) == nil ? .broken : .expression(source)
        }
    }

    /// Whether it lets everything through.
    package var isEmpty: Bool { if case .everything = kind { true } else { false } }
    /// Whether it is a regular expression that cannot be read; it lets nothing through.
    package var isBroken: Bool { if case .broken = kind { true } else { false } }

    /// Whether it lets through what these texts are of: one of them matches, or, inverted, none does.
    package func matches(_ texts: CleanText...) -> Bool { matches(texts) }

    package func matches(_ texts: [CleanText]) -> Bool { matcher().matches(texts) }

    /// The pattern made ready for many texts at once.
    package func matcher() -> TextMatcher {
        switch kind {
        case .everything: return TextMatcher { _ in true }
        case .broken: return TextMatcher { _ in false }
        case .text(let needle):
            let search = TextSearch(needle)
            return matcher(where: search.occurs)
        case .expression(let source):
            guard let regex = try? Regex(source).ignoresCase() else { return TextMatcher { _ in false } }
            return matcher { (try? regex.firstMatch(in: $0.string)) != nil }
        }
    }

    private func matcher(where occurs: @escaping (CleanText) -> Bool) -> TextMatcher {
        TextMatcher { [isInverted] texts in texts.contains(where: occurs) != isInverted }
    }
}

extension TextPattern: Hashable {
    package static func == (left: TextPattern, right: TextPattern) -> Bool { left.source == right.source }
    package func hash(into hasher: inout Hasher) { hasher.combine(source) }
}

/// A ``TextPattern`` made ready, with its regular expression compiled; it stays where it was made.
package struct TextMatcher {
    private let test: ([CleanText]) -> Bool

    init(_ test: @escaping ([CleanText]) -> Bool) { self.test = test }

    /// Whether the pattern lets through what these texts are of.
    package func matches(_ texts: CleanText...) -> Bool { test(texts) }
    package func matches(_ texts: [CleanText]) -> Bool { test(texts) }
}
