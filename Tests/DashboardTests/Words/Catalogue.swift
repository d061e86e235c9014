import FoundationEssentials

/// A catalogue of texts as it stands in its source files: that every text is there is the compiler's business, that it is
/// in the right language is not.
struct Catalogue {
    /// A text, or a function from values to texts.
    struct Member {
        /// From the name to the type: `rooms(_ count: Int) -> CleanText`.
        var signature: String
        var isPrivate: Bool
        /// Its string literals, without what is interpolated.
        var literals: [String]
    }

    private(set) var members: [Member] = []

    init(of language: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/Dashboard/Words/\(language)")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
            let source = String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
            var lines: [Substring] = []
            for line in source.split(separator: "\n") {
                if line.starts(with: "    static ") || line.starts(with: "    private static ") {
                    add(lines)
                    lines = [line]
                } else if !lines.isEmpty, !line.trimmingPrefix(while: \.isWhitespace).starts(with: "//") {
                    lines.append(line)
                }
            }
            add(lines)
        }
    }

    private mutating func add(_ lines: [Substring]) {
        guard let first = lines.first else { return }
        let source = lines.joined(separator: "\n")
        let head = first.prefix { $0 != "{" && $0 != "=" }
        let signature = head.replacing(#/^ *(private )?static (let|func|var) /#, with: "")
        members.append(
            Member(
                signature: String(signature.reversed().drop { $0 == " " }.reversed()),
                isPrivate: first.contains("private "), literals: Self.literals(in: source)))
    }

    /// What stands between quotes, literals inside of interpolations included.
    private static func literals(in source: String) -> [String] {
        var found: [String] = []
        var open: [(text: String, depth: Int)] = []
        var depth = 0
        var characters = source.makeIterator()
        while let character = characters.next() {
            let isInLiteral = open.last?.depth == depth
            switch character {
            case "\\" where isInLiteral:
                if characters.next() == "(" { depth += 1 }
            case "\"" where isInLiteral: found.append(open.removeLast().text)
            case "\"": open.append(("", depth))
            case _ where isInLiteral: open[open.count - 1].text.append(character)
            case "(": depth += 1
            case ")": depth -= 1
            default: break
            }
        }
        return found
    }
}
