/// One line of the plugin's validation tables (V:1904-2252): an element, its type and whether it must be there.
struct Rule: Sendable {
    /// The types, in the words of Janus' error text.
    enum Kind: String, Sendable {
        case string = "a string"
        case integer = "an integer"
        case positive = "a positive integer"
        case boolean = "a boolean"
        case array = "an array"
        case object = "an object"

        /// Whether a value is of this type.
        func takes(_ value: JSON) -> Bool {
            switch (self, value) {
            case (.string, .string), (.boolean, .bool), (.array, .array), (.object, .object), (.integer, .int): true
            case (.positive, .int(let number)): number >= 0
            default: false
            }
        }
    }

    var name: String
    var kind: Kind
    var isRequired: Bool

    static func required(_ name: String, _ kind: Kind) -> Rule { Rule(name: name, kind: kind, isRequired: true) }
    static func optional(_ name: String, _ kind: Kind) -> Rule { Rule(name: name, kind: kind, isRequired: false) }
}

/// The body of a plugin request, and how its elements are checked and read.
struct Parameters: Sendable {
    let body: JSONObject
    let stringIDs: Bool

    /// The type that ids have on this server.
    var idKind: Rule.Kind { stringIDs ? .string : .positive }

    /// Checks the rules in their order, as Janus' `JANUS_VALIDATE_JSON_OBJECT` does: the first that fails is the error.
    func check(_ rules: Rule...) throws(PluginError) {
        for rule in rules {
            guard let value = body[rule.name] else {
                if rule.isRequired { throw .missing(rule.name) }
                continue
            }
            guard rule.kind.takes(value) else { throw .invalid(rule.name, rule.kind) }
        }
    }

    func string(_ name: String) -> String? { body[name]?.string }
    func flag(_ name: String) -> Bool? { body[name]?.bool }
    func number(_ name: String) -> Int64? { body[name]?.int }

    /// The id under `name`, if it has the type of this server.
    func id(_ name: String) -> EntityID? {
        stringIDs ? body[name]?.string.map(EntityID.text) : body[name]?.int.map(EntityID.number)
    }

    /// How Janus prints the room it could not find: `json_integer_value` of what is no integer is 0, printed unsigned
    /// (seen live).
    ///
    /// With string ids the real one would crash on a missing room; the double says 426 instead.
    var printedRoom: String {
        if stringIDs { return body["room"]?.string ?? "(null)" }
        return String(UInt64(bitPattern: body["room"]?.int ?? 0))
    }

    /// A list of tokens, checked as `create` and `allowed` do.
    func tokens(_ name: String) throws(PluginError) -> [String]? {
        guard let elements = body[name]?.array else { return nil }
        var tokens: [String] = []
        for element in elements {
            guard let token = element.string else {
                throw .unsupported("Invalid element in the allowed array (not a string)")
            }
            if !tokens.contains(token) { tokens.append(token) }
        }
        return tokens
    }
}
