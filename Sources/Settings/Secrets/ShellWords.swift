/// Splits a command into its words as a shell does, without any of what else a shell does.
package enum ShellWords {
    /// What keeps a text from being a command; to be said after its name.
    package struct Problem: Error, Hashable {
        package var words: String
    }

    /// What a shell would act upon, and nobody does here.
    private static let operators: Set<Character> = ["|", "&", ";", "<", ">", "(", ")", "$", "`"]

    /// The words; never none.
    package static func split(_ text: String) throws(Problem) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var rest = text[...]
        while let character = rest.popFirst() {
            switch (character, quote) {
            case (let character, let open?) where character == open: quote = nil
            case ("\\", "\""?):
                if let next = rest.first, ["\"", "\\", "$", "`"].contains(next) {
                    word?.append(rest.removeFirst())
                } else {
                    word?.append(character)
                }
            case (_, _?): word?.append(character)
            case ("'", nil), ("\"", nil):
                quote = character
                word = word ?? ""
            case ("\\", nil):
                guard let next = rest.popFirst() else {
                    throw Problem(words: "ends with a \\; expected what it quotes")
                }
                word = (word ?? "") + String(next)
            case (let character, nil) where character.isWhitespace:
                if let word { words.append(word) }
                word = nil
            case (let character, nil) where operators.contains(character):
                throw Problem(
                    words: "has \(character) outside of quotes; no shell runs it: quote it, or use sh -c '…'")
            default: word = (word ?? "") + String(character)
            }
        }
        if let quote { throw Problem(words: "has no closing \(quote)") }
        if let word { words.append(word) }
        guard let program = words.first, !program.isEmpty else { throw Problem(words: "names no program") }
        return words
    }
}
