/// Prints JSON as jansson does for Janus: indented by three spaces up to 1.4.0, compact from 1.4.1.
package struct JSONPrinter {
    /// How the text is laid out (the transport's `json` setting, janus.md 1.5).
    package enum Layout: Sendable {
        case indented
        case compact
    }

    private let layout: Layout
    private var bytes: [UInt8] = []

    private init(layout: Layout) { self.layout = layout }

    /// The UTF-8 text of `value`.
    package static func bytes(of value: JSON, layout: Layout) -> [UInt8] {
        var printer = JSONPrinter(layout: layout)
        printer.append(value, depth: 0)
        return printer.bytes
    }

    private mutating func append(_ value: JSON, depth: Int) {
        switch value {
        case .null: append("null")
        case .bool(let flag): append(flag ? "true" : "false")
        case .int(let number): append(String(number))
        case .real(let number): append(number.isFinite ? String(number) : "0.0")
        case .string(let text): append(quoted: text)
        case .array(let elements):
            guard !elements.isEmpty else { return append("[]") }
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                newLine(depth: depth + 1)
                append(element, depth: depth + 1)
            }
            newLine(depth: depth)
            bytes.append(UInt8(ascii: "]"))
        case .object(let object):
            guard !object.members.isEmpty else { return append("{}") }
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in object.members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                newLine(depth: depth + 1)
                append(quoted: member.key)
                append(layout == .indented ? ": " : ":")
                append(member.value, depth: depth + 1)
            }
            newLine(depth: depth)
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private mutating func newLine(depth: Int) {
        guard layout == .indented else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 3 * depth))
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func append(quoted text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { text in
            if text.contains(where: Self.isEscaped) {
                for byte in text { append(escaped: byte) }
            } else {
                bytes.append(contentsOf: text)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func append(escaped byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case 0x08: append("\\b")
        case 0x0C: append("\\f")
        case 0x0A: append("\\n")
        case 0x0D: append("\\r")
        case 0x09: append("\\t")
        case 0..<0x20:
            let hex = String(byte, radix: 16, uppercase: true)
            append("\\u00" + (hex.count == 1 ? "0" + hex : hex))
        default: bytes.append(byte)
        }
    }
}
