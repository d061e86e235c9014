/// What cleaning does with a scalar, whatever stands before it.
enum ScalarKind {
    /// A cell of its own (or two).
    case printable
    /// Joins the scalar before it and takes no cell.
    case mark
    /// Looks like a space and becomes one.
    case space
    /// Ends a line or paragraph where no line may end; becomes a space.
    case separator
    /// C0 or DEL; becomes its picture.
    case control
    /// Nothing that can be shown: C1, unassigned, private use, noncharacters, or too young for the C library.
    case unknown
    /// Cannot be seen: format and direction controls, fillers, tags.
    case invisible
    /// U+FE0E or U+FE0F, which choose between a picture and a letter form.
    case presentation
    /// U+200D, which joins emoji into one.
    case joiner
    /// One of the five skin tones.
    case skinTone
    /// Half of a flag; becomes its letter.
    case regionalIndicator
}

extension Unicode.Scalar {
    /// What cleaning does with this scalar.
    var kind: ScalarKind {
        switch value {
        case 0x20...0x7E: return .printable
        case 0..<0x20, 0x7F: return .control
        case 0x80..<0xA0: return .unknown
        // Most names end here: Latin letters without combining, and Han.
        case 0xA1...0xAC, 0xAE...0x2FF, 0x4E00...0x9FFF: return .printable
        // Dashes, quotes, the ellipsis; lines, blocks and geometric shapes.
        case 0x2010...0x2027, 0x2500..<0x25FD: return .printable
        case 0x200D: return .joiner
        case 0xFE0E, 0xFE0F: return .presentation
        case 0x1F1E6...0x1F1FF: return .regionalIndicator
        case 0x1F3FB...0x1F3FF: return .skinTone
        default: break
        }
        let properties = properties
        guard let age = properties.age, age.major <= WidthTables.unicodeVersion else { return .unknown }
        switch properties.generalCategory {
        case .unassigned, .privateUse, .surrogate, .control: return .unknown
        case .spaceSeparator: return .space
        case .lineSeparator, .paragraphSeparator: return .separator
        case .format: return .invisible
        default: break
        }
        if properties.isDefaultIgnorableCodePoint { return .invisible }
        return cellWidth(of: self) == 0 ? .mark : .printable
    }

    /// Whether it takes a cell but shows nothing: the space and the empty Braille pattern.
    var isBlank: Bool { value == 0x20 || value == 0x2800 }

    /// Whether it can begin a sequence of emoji; digits, `#` and `*`, which begin key caps, are left out.
    var isPictorial: Bool { value > 0xFF && properties.isEmoji }

    /// Whether it can stand under the enclosing key cap.
    var isKeyCap: Bool { ("0"..."9").contains(self) || self == "#" || self == "*" }

    /// The picture of a C0 control or DEL.
    var controlPicture: Unicode.Scalar {
        Unicode.Scalar(value == 0x7F ? 0x2421 : 0x2400 + value) ?? .replacement
    }

    /// The letter that a regional indicator stands for.
    var regionalLetter: Unicode.Scalar {
        Unicode.Scalar(0x41 + value - 0x1F1E6) ?? .replacement
    }

    /// Stands for what cannot be shown.
    static let replacement: Unicode.Scalar = "\u{FFFD}"
    /// Carries a mark that has nothing to stand on.
    static let dottedCircle: Unicode.Scalar = "\u{25CC}"
    /// Ends what was cut.
    static let ellipsis: Unicode.Scalar = "…"
}
