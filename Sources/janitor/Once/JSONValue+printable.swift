import JanusClient

extension JSONValue {
    /// The value as text, with everything escaped that a terminal could take for more than text.
    var printable: String {
        var result = ""
        // Such scalars occur in JSON strings only.
        for scalar in String(decoding: serialized(), as: UTF8.self).unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            default:
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
