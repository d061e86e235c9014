/// Text that is safe to draw: cleaned once, measured once.
///
/// It holds no control, no invisible and no direction-changing scalar, so it can neither move the cursor nor take other
/// cells than it says. This type is the only way onto the screen, and ``init(cleaning:limit:)`` and
/// ``init(escaping:limit:)`` are the only ways into it from a raw `String`.
package struct CleanText: Hashable, Sendable {
    /// The text itself, fit to be drawn.
    package private(set) var string: String
    private var cells: Int32
    private var traits: Traits

    /// What is remembered about the text besides its width.
    struct Traits: OptionSet, Hashable, Sendable {
        let rawValue: UInt8

        /// Printable ASCII only: one byte is one scalar is one cell.
        static let ascii = Traits(rawValue: 1 << 0)
        /// Something was changed that a reader should know about.
        static let altered = Traits(rawValue: 1 << 1)
        /// Something in it can be seen.
        static let visible = Traits(rawValue: 1 << 2)
    }

    /// Takes a string over as it is: for this module alone, which knows that it is clean.
    init(trusted string: String, width: Int, traits: Traits) {
        self.string = string
        self.cells = Int32(clamping: width)
        self.traits = traits
    }

    /// Measures scalars that are already clean.
    init(trusted scalars: String.UnicodeScalarView, altered: Bool) {
        var width = 0
        var traits: Traits = altered ? [.ascii, .altered] : .ascii
        for scalar in scalars {
            width += cellWidth(of: scalar)
            if !scalar.isASCII { traits.remove(.ascii) }
            if !scalar.isBlank { traits.insert(.visible) }
        }
        self.init(trusted: String(scalars), width: width, traits: traits)
    }

    /// No text at all.
    package static let empty = CleanText(trusted: "", width: 0, traits: .ascii)

    /// How many terminal cells the text takes.
    package var width: Int { Int(cells) }

    /// Whether there is nothing in it.
    package var isEmpty: Bool { string.isEmpty }

    /// Whether nothing in it can be seen: a person with such a name needs a stand-in for it.
    package var isBlank: Bool { !traits.contains(.visible) }

    /// Whether cleaning changed something that a reader should know about, such as a hidden or a control character.
    ///
    /// Simplifying emoji and exotic spaces does not count.
    package var isAltered: Bool { traits.contains(.altered) }

    /// Whether one byte is one scalar is one cell.
    var isASCII: Bool { traits.contains(.ascii) }

    /// One text after the other; altered if either is.
    package static func + (left: CleanText, right: CleanText) -> CleanText {
        var text = left
        text += right
        return text
    }

    /// Appends a text.
    package static func += (left: inout CleanText, right: CleanText) {
        if right.isEmpty && !right.isAltered { return }
        guard !left.isEmpty || left.isAltered else {
            left = right
            return
        }
        let isASCII = left.isASCII && right.isASCII
        left.string += right.string
        left.cells = Int32(clamping: left.width + right.width)
        left.traits.formUnion(right.traits)
        if !isASCII { left.traits.remove(.ascii) }
    }

    /// The text again and again.
    package func repeated(_ count: Int) -> CleanText {
        guard count > 0, !isEmpty else { return .empty }
        return CleanText(
            trusted: String(repeating: string, count: count), width: width * count, traits: traits)
    }
}

extension CleanText: CustomStringConvertible {
    /// The text itself.
    package var description: String { string }
}

extension Array where Element == CleanText {
    /// All the texts in one, with a separator between them.
    package func joined(separator: CleanText) -> CleanText {
        var result = CleanText.empty
        for (index, text) in enumerated() {
            if index > 0 { result += separator }
            result += text
        }
        return result
    }
}
