internal import FoundationEssentials

extension JSONValue {
    /// Why bytes are not taken for a JSON value.
    public enum ParseError: Error, Hashable, Sendable {
        /// There were no bytes.
        case empty
        /// More bytes than the limit, which is given.
        case tooLarge(limit: Int)
        /// More values than the limit, which is given.
        case tooManyValues(limit: Int)
        /// Not JSON, or text that is not UTF-8.
        case malformed
    }

    /// What a message may be at most, unless the caller says otherwise: 64 MiB.
    public static let maximumSize = 64 << 20

    /// How many arrays and objects may lie within each other.
    ///
    /// What lies deeper becomes `null`, and the rest is kept: a participant's metadata can be nested 2,000 deep
    /// (jansson's own limit), and one such participant must not make a whole reply unreadable.
    public static let maximumDepth = 64

    /// How many values may be in one message: a value takes many times the memory of its text.
    ///
    /// A `list` of 10,000 rooms has 300,000.
    public static let maximumValues = 1_000_000

    /// Reads one JSON value out of UTF-8 text.
    ///
    /// An integer that fits 64 bits is exact; any other number becomes ``double(_:)``. One that fits neither is refused,
    /// as jansson does, which Janus reads and writes JSON with.
    public init(parsing bytes: [UInt8], maximumSize: Int = Self.maximumSize) throws(ParseError) {
        if bytes.isEmpty { throw .empty }
        if bytes.count > maximumSize { throw .tooLarge(limit: maximumSize) }
        if hasMoreValues(than: Self.maximumValues, in: bytes) { throw .tooManyValues(limit: Self.maximumValues) }
        do throws(JSONTokens.Failure) {
            self = try JSONTokens.value(of: bytes, depth: Self.maximumDepth)
        } catch {
            guard error == .tooDeep else { throw .malformed }
            let bounded = cutNesting(in: bytes, to: Self.maximumDepth)
            do throws(JSONTokens.Failure) {
                self = try JSONTokens.value(of: bounded, depth: Self.maximumDepth)
            } catch {
                throw .malformed
            }
        }
    }

    /// Reads one JSON value out of text.
    public init(parsing text: String) throws(ParseError) {
        try self.init(parsing: Array(text.utf8))
    }

    /// The value as compact JSON with sorted keys, so that equal values give equal bytes.
    ///
    /// JSON has no infinities and no NaN: they become `null`.
    public func serialized() -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Every case encodes, so there is nothing left that could fail.
        return (try? encoder.encode(Encoded(value: self))).map(Array.init) ?? Array("null".utf8)
    }

    /// ``serialized()`` as text.
    public func serializedText() -> String {
        String(decoding: serialized(), as: UTF8.self)
    }
}

/// A JSON value on its way out.
private struct Encoded: Encodable {
    let value: JSONValue

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch value {
        case .null: try container.encodeNil()
        case .bool(let bool): try container.encode(bool)
        case .integer(let number): try container.encode(number)
        case .double(let number): number.isFinite ? try container.encode(number) : try container.encodeNil()
        case .string(let string): try container.encode(string)
        case .array(let elements): try container.encode(elements.map(Encoded.init))
        case .object(let members): try container.encode(members.dictionary.mapValues(Encoded.init))
        }
    }
}
