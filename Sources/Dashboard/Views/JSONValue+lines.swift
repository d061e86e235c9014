import JanusWire
import Text

extension JSONValue {
    /// The value as indented JSON, with everything in it that could not be drawn escaped.
    ///
    /// Ends with a remark after `limit` lines: the value is a stranger's, and can be of any size.
    func escapedLines(limit: Int = 2000) -> [CleanText] {
        var lines: [CleanText] = []
        write(into: &lines, limit: limit, indent: 0, before: .empty, after: .empty)
        if lines.count > limit { lines = lines.prefix(limit) + ["…"] }
        return lines
    }

    private func write(into lines: inout [CleanText], limit: Int, indent: Int, before: CleanText, after: CleanText) {
        guard lines.count <= limit, indent <= Self.deepest else {
            lines.append("…")
            return
        }
        let margin = blanks(2 * min(indent, 20))
        switch self {
        case .array(let elements) where !elements.isEmpty:
            lines.append(margin + before + "[")
            for (index, element) in elements.enumerated() where lines.count <= limit {
                let comma: CleanText = index < elements.count - 1 ? "," : .empty
                element.write(into: &lines, limit: limit, indent: indent + 1, before: .empty, after: comma)
            }
            lines.append(margin + "]" + after)
        case .object(let members) where !members.isEmpty:
            lines.append(margin + before + "{")
            for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() where lines.count <= limit {
                let comma: CleanText = index < members.count - 1 ? "," : .empty
                member.value.write(
                    into: &lines, limit: limit, indent: indent + 1, before: "\(Self.quoted(member.key)): ",
                    after: comma)
            }
            lines.append(margin + "}" + after)
        default:
            lines.append(margin + before + scalar + after)
        }
    }

    /// The value in one line; of arrays and objects only empty ones come here.
    private var scalar: CleanText {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): "\(value)"
        case .double(let value): CleanText(cleaning: value.description)
        case .string(let value): Self.quoted(value)
        case .array: "[]"
        case .object: "{}"
        }
    }

    /// How deep arrays and objects are followed into each other.
    private static var deepest: Int { 100 }

    private static func quoted(_ string: String) -> CleanText { "\"\(CleanText(escaping: string))\"" }
}
