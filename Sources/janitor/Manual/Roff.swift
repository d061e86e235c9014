/// A manual page as it is being written, in the macros of man(7).
struct Roff {
    /// The page so far.
    private(set) var text = ""

    /// A page of section 1.
    init(title: String, source: String, manual: String) {
        // Words stay whole, and lines as ragged as they are: options and paths are to be copied.
        text = #"""
            .TH \#(Self.quoted(title)) 1 "" \#(Self.quoted(source)) \#(Self.quoted(manual))
            .nh
            .ad l

            """#
    }

    mutating func section(_ title: String) { text += ".SH \(Self.quoted(title))\n" }
    mutating func subsection(_ title: String) { text += ".SS \(Self.quoted(title))\n" }

    /// Paragraphs, parted by line ends.
    mutating func paragraphs(_ words: String) {
        for paragraph in words.split(separator: "\n") { text += ".PP\n\(Self.line(String(paragraph)))\n" }
    }

    /// A term in bold, and what there is to say of it.
    mutating func item(_ term: String, _ words: String) {
        text += ".TP\n.B \(Self.escaped(term))\n\(Self.line(words))\n"
    }

    /// Lines that stand as they are.
    mutating func literal(_ lines: [String]) {
        text += ".PP\n.nf\n.RS 4\n" + lines.map { Self.line($0) + "\n" }.joined() + ".RE\n.fi\n"
    }

    /// A whole line: one that begins with a dot or an apostrophe would be a request.
    private static func line(_ text: String) -> String {
        let line = escaped(text)
        return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&\(line)" : line
    }

    private static func quoted(_ text: String) -> String {
        "\"\(escaped(text).replacing("\"", with: "\\(dq"))\""
    }

    /// Text in which nothing means anything to roff; what is not ASCII by its number, whatever the page is taken for.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\(rs"
            case "-": result += "\\-"
            case "'": result += "\\(aq"
            case "`": result += "\\(ga"
            case "^": result += "\\(ha"
            case "~": result += "\\(ti"
            case "\n": result += " "
            case "\u{20}"..."\u{7E}": result.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
            }
        }
        return result
    }
}
