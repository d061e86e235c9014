/// A room's or a participant's id: a number, or with `string_ids` a string.
package enum EntityID: Hashable, Sendable, CustomStringConvertible {
    case number(Int64)
    case text(String)

    package var description: String {
        switch self {
        case .number(let number): String(number)
        case .text(let text): text
        }
    }

    /// The id as it stands in a reply.
    var json: JSON {
        switch self {
        case .number(let number): .int(number)
        case .text(let text): .string(text)
        }
    }

    /// The same id in the mode of the server.
    func spelled(asText: Bool) -> EntityID {
        asText ? .text(description) : self
    }
}

extension EntityID: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    package init(integerLiteral value: Int64) { self = .number(value) }
    package init(stringLiteral value: String) { self = .text(value) }
}
