import TestSupport
import Testing
import Text

/// What holds for every string whatsoever, tried on many.
@Suite("Properties of cleaned text", .computing)
struct CleanTextProperties {
    private static let seeds: [UInt64] = [1, 2, 3, 4]
    private static let rounds = 400

    @Test func `no scalar of all Unicode survives that must not`() {
        var survivors = 0
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = CleanText(cleaning: String(scalar))
            let isSafe = text.string.unicodeScalars.allSatisfy(Self.isDrawable)
            if !isSafe { Issue.record("U+\(String(value, radix: 16)) left a scalar that is not drawable") }
            if text.string.unicodeScalars.first == scalar { survivors += 1 }
        }
        #expect(survivors > 130_000)
    }

    @Test(arguments: seeds)
    func `hostile strings come out clean, measured and stable`(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<Self.rounds {
            let raw = Self.hostileString(using: &random)
            let text = CleanText(cleaning: raw)
            check(text, raw)
            let again = CleanText(cleaning: text.string)
            #expect(again.string.utf8.elementsEqual(text.string.utf8), "not idempotent: \(raw.debugDescription)")
            #expect(again.width == text.width)
        }
    }

    @Test(arguments: seeds)
    func `escaped strings are clean`(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<Self.rounds {
            let raw = Self.hostileString(using: &random)
            let text = CleanText(escaping: raw)
            check(text, raw)
            let cleaned = CleanText(cleaning: text.string, limit: .max)
            #expect(cleaned.string.utf8.elementsEqual(text.string.utf8), "not clean: \(raw.debugDescription)")
        }
    }

    @Test(arguments: seeds)
    func `texts cut and wrapped never exceed their cells and lose nothing visible`(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<Self.rounds {
            let text = CleanText(cleaning: Self.hostileString(using: &random))
            let cells = Int.random(in: 0...40, using: &random)
            for ellipsis in [true, false] {
                let cut = text.truncated(to: cells, ellipsis: ellipsis)
                check(cut, text.string)
                #expect(cut.width <= cells)
                #expect(cut.width >= min(text.width, cells - 1))
            }
            let lines = text.wrapped(to: max(2, cells))
            for line in lines {
                check(line, text.string)
                #expect(line.width <= max(2, cells))
            }
            let before = text.glyphs.filter { $0.string != " " }
            let after = lines.flatMap { Array($0.glyphs) }.filter { $0.string != " " }
            #expect(before == after)
        }
    }

    @Test(arguments: seeds)
    func `texts put together are as wide as their parts`(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<Self.rounds {
            let left = CleanText(cleaning: Self.hostileString(using: &random), limit: .max)
            let right = CleanText(cleaning: Self.hostileString(using: &random), limit: .max)
            let both = left + right
            check(both, both.string)
            #expect(both.width == left.width + right.width)
            #expect(Array(both.glyphs) == Array(left.glyphs) + Array(right.glyphs))
        }
    }

    /// What every clean text keeps.
    private func check(_ text: CleanText, _ raw: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let scalars = text.string.unicodeScalars
        #expect(scalars.allSatisfy(Self.isDrawable), "\(raw.debugDescription)", sourceLocation: sourceLocation)
        let glyphs = Array(text.glyphs)
        #expect(glyphs.reduce(0) { $0 + $1.width } == text.width, sourceLocation: sourceLocation)
        #expect(scalars.reduce(0) { $0 + cellWidth(of: $1) } == text.width, sourceLocation: sourceLocation)
        #expect(glyphs.allSatisfy { (1...2).contains($0.width) }, sourceLocation: sourceLocation)
        #expect(glyphs.allSatisfy { $0.string.unicodeScalars.count <= 3 }, sourceLocation: sourceLocation)
        #expect(glyphs.map(\.string).joined().utf8.elementsEqual(text.string.utf8), sourceLocation: sourceLocation)
    }

    /// Written from the promise, not from the code: the categories that may never reach a terminal.
    private static func isDrawable(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value == 0x20 { return true }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
            .spaceSeparator:
            return false
        default:
            return !scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// Random bytes, random scalars, and scalars that make trouble, mixed.
    private static func hostileString(using random: inout SeededGenerator) -> String {
        let length = Int.random(in: 0...60, using: &random)
        if Int.random(in: 0..<5, using: &random) == 0 {
            let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            return String(decoding: bytes, as: UTF8.self)
        }
        var scalars = String.UnicodeScalarView()
        for _ in 0..<length {
            switch Int.random(in: 0..<4, using: &random) {
            case 0: scalars.append(Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &random)))
            case 1: scalars.append(troublemakers.randomElement(using: &random) ?? " ")
            case 2: scalars.append(Unicode.Scalar(UInt32.random(in: 0...0x3100, using: &random)) ?? " ")
            default: scalars.append(Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) ?? "小")
            }
        }
        return String(scalars)
    }

    private static let troublemakers: [Unicode.Scalar] = [
        "\u{1B}", "\r", "\n", "\u{7F}", "\u{9B}", "\u{301}", "\u{302}", "\u{20E3}", "\u{200D}", "\u{FE0F}", "\u{FE0E}",
        "👩", "👧", "❤", "🏽", "🇩", "🇪", "1", "#", " ", "\u{A0}", "\u{3000}", "\u{2800}", "\u{202E}", "\u{E0041}",
        "\u{1112}", "\u{1161}", "\u{11AB}", "小", "…", "\u{25CC}", "\u{FFFD}", "ー",
    ]
}
