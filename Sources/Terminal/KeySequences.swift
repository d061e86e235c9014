import Canvas

/// Which key a finished escape sequence means.
///
/// Shift, Control and Alt upon a key that moves do not change it.
enum KeySequences {
    /// What `CSI parameters final` means; `nil` for what means nothing here: focus reports, and the mouse's motion.
    static func input(parameters: [UInt8], final: UInt8) -> TerminalInput? {
        if parameters.first == UInt8(ascii: "<"), final == UInt8(ascii: "M") || final == UInt8(ascii: "m") {
            return MouseEvent(parameters: parameters.dropFirst(), final: final).map(TerminalInput.mouse)
        }
        return key(parameters: parameters, final: final).map(TerminalInput.key)
    }

    /// The key of `CSI parameters final`; `nil` for focus reports, and for the mouse's in forms that are not asked for.
    private static func key(parameters: [UInt8], final: UInt8) -> Key? {
        let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map(number)
        let isPlain = numbers.allSatisfy { $0 != nil }
        switch final {
        case UInt8(ascii: "I") where parameters.isEmpty, UInt8(ascii: "O") where parameters.isEmpty:
            return nil
        case UInt8(ascii: "M"), UInt8(ascii: "m"):
            return nil
        case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "@"), UInt8(ascii: "$"):
            guard isPlain, let code = numbers.first ?? nil else { return .unknown }
            return numbered[code] ?? .unknown
        default:
            guard isPlain else { return .unknown }
            return lettered[final] ?? .unknown
        }
    }

    /// The key of `SS3 final`.
    static func applicationKey(final: UInt8) -> Key {
        if let key = lettered[final] { return key }
        switch final {
        case UInt8(ascii: "M"): return .enter
        case UInt8(ascii: "I"): return .tab
        case UInt8(ascii: "X"): return .character("=")
        // The number pad sends the ASCII character's place, 64 higher.
        case UInt8(ascii: "j")...UInt8(ascii: "y"): return .character(Character(Unicode.Scalar(final - 0x40)))
        default: return .unknown
        }
    }

    /// The value of a decimal parameter, 0 for an omitted one; `nil` if it is not a small number.
    static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.count <= 4 else { return nil }
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }

    private static let lettered: [UInt8: Key] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
        // rxvt's arrows with Shift or Control.
        UInt8(ascii: "a"): .up, UInt8(ascii: "b"): .down, UInt8(ascii: "c"): .right, UInt8(ascii: "d"): .left,
        UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "Z"): .backTab,
        UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
        UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
    ]

    private static let numbered: [Int: Key] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
        17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
        23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14), 28: .function(15),
        29: .function(16), 31: .function(17), 32: .function(18), 33: .function(19), 34: .function(20),
    ]
}
