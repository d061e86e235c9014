/// What a program has told a terminal besides text, read the way a terminal reads it.
struct ControlSequences {
    /// The private modes (`CSI ? n h` and `l`) that are on at the end.
    private(set) var modes: Set<Int> = []
    /// Whether the cursor is to be seen at the end.
    private(set) var showsCursor = true
    /// The parameters of all `SGR` sequences (`CSI … m`).
    private(set) var renditions: [String] = []
    /// How often the whole screen was cleared.
    private(set) var clearings = 0
    /// Everything that no screen needs: other strings and sequences than those of a cursor, colours and modes.
    private(set) var oddities: [String] = []

    init(_ bytes: some Sequence<UInt8>) {
        let scalars = Array(String(decoding: Array(bytes), as: UTF8.self).unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            switch scalar.value {
            case 0x1B: index = takeSequence(scalars, from: index)
            // How a cursor is moved, too.
            case 0x08, 0x0A, 0x0D: break
            case ..<0x20, 0x7F..<0xA0: oddities.append("U+\(String(scalar.value, radix: 16))")
            // What is invisible or turns the direction of text has no business on a screen.
            case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0000...0xE007F:
                oddities.append("U+\(String(scalar.value, radix: 16))")
            default: break
            }
        }
    }

    private mutating func takeSequence(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
        guard start < scalars.count else { return start }
        switch scalars[start] {
        case "[":
            var end = start + 1
            while end < scalars.count, (0x20..<0x40).contains(scalars[end].value) { end += 1 }
            guard end < scalars.count else { return end }
            takeCSI(Self.text(scalars[(start + 1)..<end]), final: scalars[end])
            return end + 1
        // Character sets take one more letter.
        case "(", ")": return start + 2
        case "=", ">", "7", "8", "M": return start + 1
        default:
            oddities.append("ESC \(scalars[start])")
            return start + 1
        }
    }

    private mutating func takeCSI(_ parameters: String, final: Unicode.Scalar) {
        switch final {
        case "h", "l":
            guard parameters.hasPrefix("?") else { return }
            for mode in parameters.dropFirst().split(separator: ";").compactMap({ Int($0) }) {
                switch mode {
                // A fresh terminal wraps its lines.
                case 7: break
                case 25: showsCursor = final == "h"
                default: if final == "h" { modes.insert(mode) } else { modes.remove(mode) }
                }
            }
        case "m": renditions.append(parameters)
        case "J" where parameters.isEmpty || parameters == "2": clearings += 1
        // The cursor, erasing, inserting, scrolling, repeating, and the title's stack, which xterm's own entry uses.
        case "A"..."H", "J", "K", "L", "M", "P", "S", "T", "X", "Z", "@", "b", "d", "r", "t": break
        default: oddities.append("CSI \(parameters)\(final)")
        }
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
