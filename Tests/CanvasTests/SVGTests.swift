import Canvas
import TestSupport
import Testing
import Text

@Suite(.computing) struct Pictures {
    private static let theme = Theme(name: "test") { style in
        var look = Appearance()
        switch style.role {
        case .failure: look = Appearance(.palette(196), on: .palette(0), [.bold, .underline])
        case .warning: look = Appearance(.palette(3), on: .standard, .reverse)
        case .muted: look = Appearance(.palette(232), on: .standard, [.dim, .italic])
        default: break
        }
        if style.modifiers.contains(.struck) { look.attributes.insert(.struck) }
        return look
    }

    private static func picture(
        columns: Int = 12, rows: Int = 1, _ pieces: (text: CleanText, column: Int, style: Style)...
    ) -> SVGReader {
        var frame = Frame(size: Size(columns: columns, rows: rows))
        for piece in pieces { frame.put(piece.text, at: Point(column: piece.column, row: 0), style: piece.style) }
        return SVGReader(frame.svg(theme: theme))
    }

    @Test func `text stands at its column, in its colour`() throws {
        let picture = Self.picture(
            ("ab", 1, .plain), ("bad", 4, Style(.failure)), ("x", 8, Style(.muted, .struck)))
        let texts = picture.elements.filter { $0.name == "tspan" }
        #expect(texts.map(\.text) == ["ab", "bad", "x"])
        #expect(texts.map { $0["x"] } == ["9", "36", "72"])
        #expect(texts.map { $0["textLength"] } == ["18", "27", "9"])
        #expect(texts.map { $0["fill"] } == ["#d8dee9", "#ff0000", "#080808"])
        #expect(texts[1]["font-weight"] == "bold" && texts[1]["text-decoration"] == "underline")
        #expect(texts[2]["font-style"] == "italic" && texts[2]["fill-opacity"] == "0.6")
        #expect(texts[2]["text-decoration"] == "line-through")
        let grounds = picture.elements.filter { $0.name == "rect" }
        #expect(grounds.map { $0["fill"] } == ["#101418", "#000000"])
        #expect(grounds[1]["x"] == "36" && grounds[1]["width"] == "27")
    }

    @Test func `reversal changes text and ground`() throws {
        let picture = Self.picture(("hm", 0, Style(.warning)))
        let text = try #require(picture.elements.first { $0.text == "hm" })
        #expect(text["fill"] == "#101418")
        #expect(picture.elements.contains { $0.name == "rect" && $0["fill"] == "#cdcd00" && $0["width"] == "18" })
    }

    @Test func `wide glyphs, marks and letters from right to left keep their columns`() {
        let picture = Self.picture(columns: 14, ("a小明e\u{301}שלx───y", 0, .plain))
        let texts = picture.elements.filter { $0.name == "tspan" }
        #expect(texts.map(\.text) == ["a", "小", "明", "e\u{301}", "ש", "ל", "x", "───", "y"])
        #expect(texts.map { $0["x"] } == ["0", "9", "27", "45", "54", "63", "72", "81", "108"])
        #expect(texts.map { $0["textLength"] } == ["9", "18", "18", "9", "9", "9", "9", "27", "9"])
    }

    @Test func `what XML would read as its own is escaped`() {
        let picture = Self.picture(columns: 40, (#"<b a="1">&amp;"#, 0, .plain))
        #expect(picture.elements.filter { $0.name == "tspan" }.map(\.text) == [#"<b a="1">&amp;"#])
    }

    @Test func `every size makes a picture of that size`() {
        for (columns, rows) in [(0, 0), (1, 1), (80, 24), (250, 70)] {
            let picture = SVGReader(Frame(size: Size(columns: columns, rows: rows)).svg(theme: Self.theme))
            #expect(picture.elements.map(\.name) == ["svg", "rect"])
            #expect(picture.elements[0]["viewBox"] == "0 0 \(columns * 9) \(rows * 17)")
        }
    }

    @Test func `whatever stands on the screen, the picture is well formed`() {
        let scalars = (UInt32(0x20)..<0x1_1000).compactMap(Unicode.Scalar.init)
        for start in stride(from: 0, to: scalars.count, by: 64) {
            var frame = Frame(size: Size(columns: 256, rows: 1))
            let text = scalars[start..<min(start + 64, scalars.count)].map { "x\($0)" }.joined()
            frame.put(CleanText(cleaning: text), at: Point(column: 0, row: 0), style: .plain)
            let shown = SVGReader(frame.svg(theme: Self.theme)).elements.map(\.text).joined()
            let drawn = frame.row(0).map(\.glyph).joined()
            let expected = drawn.unicodeScalars.map { 0xFFFE...0xFFFF ~= $0.value ? "\u{FFFD}" : $0 }
            #expect(Self.ink(shown.unicodeScalars) == Self.ink(expected), "from \(scalars[start])")
        }
    }

    private static func ink(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
        scalars.filter { $0 != " " && $0 != "\n" }
    }
}

/// Reads as much of XML as the pictures consist of, and records an issue where something is not well formed.
private struct SVGReader {
    struct Element {
        var name: String
        var attributes: [String: String] = [:]
        var text = ""
        subscript(attribute: String) -> String? { attributes[attribute] }
    }

    /// In the order in which they begin.
    private(set) var elements: [Element] = []

    init(_ source: String) {
        var open: [Int] = []
        // By scalars: a mark must not take the tag before it along.
        var rest = source.unicodeScalars[...]
        while let start = rest.firstIndex(of: "<") {
            if let last = open.last { elements[last].text += Self.unescaped(String(rest[..<start])) }
            guard let end = rest[start...].firstIndex(of: ">") else {
                Issue.record("a tag without an end")
                return
            }
            let tag = String(rest[rest.index(after: start)..<end])
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("?") { continue }
            if tag.hasPrefix("/") {
                let name = open.popLast().map { elements[$0].name }
                if name != String(tag.dropFirst()) { Issue.record("\(tag) closes \(name ?? "nothing")") }
                continue
            }
            let isEmpty = tag.hasSuffix("/")
            elements.append(Self.element(isEmpty ? String(tag.dropLast()) : tag))
            if !isEmpty { open.append(elements.count - 1) }
        }
        if !open.isEmpty { Issue.record("elements without an end") }
    }

    private static func element(_ tag: String) -> Element {
        // What stands between quotes is every second piece.
        let pieces = tag.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
        let words = pieces[0].split(separator: " ").map(String.init)
        var element = Element(name: words.first ?? "")
        var name = words.dropFirst().first
        for (index, piece) in pieces.enumerated().dropFirst() {
            if index.isMultiple(of: 2) {
                name = piece.split(separator: " ").first.map(String.init)
            } else if let key = name, key.hasSuffix("=") {
                if element.attributes.updateValue(unescaped(piece), forKey: String(key.dropLast())) != nil {
                    Issue.record("\(key) twice")
                }
            } else {
                Issue.record("a value without a name in <\(tag)>")
            }
        }
        return element
    }

    private static func unescaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        let characters: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""]
        while let mark = rest.firstIndex(of: "&") {
            result += rest[..<mark]
            guard let end = rest[mark...].firstIndex(of: ";") else {
                Issue.record("a bare ampersand")
                return String(result)
            }
            let name = String(rest[rest.index(after: mark)..<end])
            if let character = characters[name] {
                result.append(character)
            } else {
                Issue.record("unknown: &\(name);")
            }
            rest = rest[rest.index(after: end)...]
        }
        return String(result + rest)
    }
}
