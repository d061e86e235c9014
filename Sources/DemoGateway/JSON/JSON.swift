/// A JSON value as the gateway's double of jansson sees it: integers are exact signed 64-bit, objects keep their order.
///
/// It is deliberately not the client's `JSONValue`: an error in one must not hide in the other.
package enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case real(Double)
    case string(String)
    case array([JSON])
    case object(JSONObject)

    /// The string, if it is one.
    package var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The integer, if it is one; a real is none, as for jansson's `json_is_integer`.
    package var int: Int64? {
        if case .int(let value) = self { value } else { nil }
    }

    /// The Boolean, if it is one.
    package var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The elements, if it is an array.
    package var array: [JSON]? {
        if case .array(let value) = self { value } else { nil }
    }

    /// The object, if it is one.
    package var object: JSONObject? {
        if case .object(let value) = self { value } else { nil }
    }

    /// The member called `key`, if it is an object that has one.
    package subscript(key: String) -> JSON? { object?[key] }
}

/// An object whose members keep the order in which they were set, as Janus prints them.
package struct JSONObject: Hashable, Sendable {
    /// One member.
    package struct Member: Hashable, Sendable {
        package var key: String
        package var value: JSON
    }

    /// All members in order, each key once.
    package private(set) var members: [Member] = []

    package init() {}

    /// Takes members as they were parsed; of a repeated key the last value counts, at the first one's place.
    init(parsed: [Member]) {
        // A few are compared sooner than hashed.
        if parsed.count <= 8, !Self.isRepeating(parsed) {
            members = parsed
            return
        }
        var places: [String: Int] = [:]
        places.reserveCapacity(parsed.count)
        for member in parsed {
            if let place = places[member.key] {
                members[place].value = member.value
            } else {
                places[member.key] = members.count
                members.append(member)
            }
        }
    }

    private static func isRepeating(_ members: [Member]) -> Bool {
        members.indices.contains { place in members[..<place].contains { $0.key == members[place].key } }
    }

    /// The value under `key`; setting nil leaves a present member alone, so that optional members read naturally.
    package subscript(key: String) -> JSON? {
        get { members.first { $0.key == key }?.value }
        set {
            guard let newValue else { return }
            if let place = members.firstIndex(where: { $0.key == key }) {
                members[place].value = newValue
            } else {
                members.append(Member(key: key, value: newValue))
            }
        }
    }

    /// Appends the members of another object.
    mutating func merge(_ other: JSONObject) {
        for member in other.members { self[member.key] = member.value }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int64) { self = .int(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(arrayLiteral elements: JSON...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(JSONObject(parsed: elements.map { JSONObject.Member(key: $0.0, value: $0.1) }))
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, JSON)...) {
        self.init(parsed: elements.map { Member(key: $0.0, value: $0.1) })
    }
}
