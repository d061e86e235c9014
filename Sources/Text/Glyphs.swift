/// What stands in one cell or two: a scalar with the marks it carries.
package struct Glyph: Hashable, Sendable {
    /// One scalar that takes cells and at most two that do not.
    package let string: String
    /// 1 or 2.
    package let width: Int
}

/// The glyphs of a clean text, in order.
package struct Glyphs: Sequence, Sendable {
    private let text: CleanText

    init(_ text: CleanText) {
        self.text = text
    }

    /// Goes through the glyphs once.
    package func makeIterator() -> Iterator {
        Iterator(scalars: text.string.unicodeScalars, isASCII: text.isASCII)
    }

    /// Goes through the glyphs once.
    package struct Iterator: IteratorProtocol, Sendable {
        private let scalars: String.UnicodeScalarView
        private let isASCII: Bool
        private var index: String.UnicodeScalarView.Index

        fileprivate init(scalars: String.UnicodeScalarView, isASCII: Bool) {
            self.scalars = scalars
            self.isASCII = isASCII
            self.index = scalars.startIndex
        }

        /// The next glyph, or `nil` at the end.
        package mutating func next() -> Glyph? {
            guard index < scalars.endIndex else { return nil }
            let base = scalars[index]
            scalars.formIndex(after: &index)
            guard !isASCII else { return Glyph.ascii[Int(base.value & 0x7F)] }
            var glyph = String(base)
            while index < scalars.endIndex, cellWidth(of: scalars[index]) == 0 {
                glyph.unicodeScalars.append(scalars[index])
                scalars.formIndex(after: &index)
            }
            return Glyph(string: glyph, width: cellWidth(of: base))
        }
    }
}

extension Glyph {
    /// Most of what is ever drawn, made once.
    fileprivate static let ascii = (UInt8(0)..<0x80).map { Glyph(string: String(Unicode.Scalar($0)), width: 1) }
}

extension CleanText {
    /// What stands in its cells, one after the other.
    package var glyphs: Glyphs { Glyphs(self) }
}
