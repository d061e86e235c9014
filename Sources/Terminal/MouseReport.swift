import Canvas

extension MouseEvent {
    /// Reads what stands between `CSI <` and the final letter of a report in the SGR form: `0;12;7`, and `M` for a
    /// press or `m` for a release.
    ///
    /// `nil` for what is of no use here: motion, wheels that tilt, buttons beyond three, and broken reports.
    init?(parameters: ArraySlice<UInt8>, final: UInt8) {
        let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            .map(KeySequences.number)
        guard numbers.count == 3, let code = numbers[0], let column = numbers[1], let row = numbers[2],
            column >= 1, row >= 1
        else { return nil }
        let isRelease = final == UInt8(ascii: "m")
        let kind: Kind
        switch code & ~Self.modifierBits {
        case 0: kind = isRelease ? .release(.left) : .press(.left)
        case 1: kind = isRelease ? .release(.middle) : .press(.middle)
        case 2: kind = isRelease ? .release(.right) : .press(.right)
        case 64 where !isRelease: kind = .wheelUp
        case 65 where !isRelease: kind = .wheelDown
        default: return nil
        }
        var modifiers: Modifiers = []
        if code & 4 != 0 { modifiers.insert(.shift) }
        if code & 8 != 0 { modifiers.insert(.alt) }
        if code & 16 != 0 { modifiers.insert(.control) }
        self.init(kind, at: Point(column: column - 1, row: row - 1), modifiers: modifiers)
    }

    private static let modifierBits = 4 | 8 | 16
}
