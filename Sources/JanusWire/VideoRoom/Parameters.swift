extension [String: JSONValue?] {
    /// These parameters and those.
    func adding(_ others: Self) -> Self { merging(others) { _, other in other } }
}

extension Secret {
    /// The secret as it stands in a request.
    var json: JSONValue { .string(revealed) }
}

extension [Secret] {
    /// The secrets as they stand in a request.
    var json: JSONValue { .array(map(\.json)) }
}

extension JSONValue {
    /// A number as it stands in a request.
    static func integer(_ number: Int) -> JSONValue { .integer(Int64(number)) }
}
