/// The members of a JSON object, in the order in which they came.
///
/// Janus' objects are short, and each is read once or twice: looking through a few names costs less than hashing all of
/// them. Of members of one name the last one holds, as with jansson.
public struct JSONObject: Sendable {
    private var members: [(key: String, value: JSONValue)] = []

    /// An object without members.
    public init() {}

    /// An object of these members.
    public init(_ members: [String: JSONValue]) {
        self.members = members.map { ($0.key, $0.value) }
    }

    /// An object without members that has room for so many.
    init(minimumCapacity: Int) { members.reserveCapacity(minimumCapacity) }

    /// The member of that name; setting `nil` takes it away.
    public subscript(key: String) -> JSONValue? {
        get { members.last { $0.key == key }?.value }
        set {
            guard let newValue else { return members.removeAll { $0.key == key } }
            if let place = members.lastIndex(where: { $0.key == key }) {
                members[place].value = newValue
            } else {
                append(key, newValue)
            }
        }
    }

    /// Appends a member without looking for one of that name.
    mutating func append(_ key: String, _ value: JSONValue) { members.append((key, value)) }

    /// The object with other values.
    public func mapValues(_ transform: (JSONValue) throws -> JSONValue) rethrows -> JSONObject {
        var object = self
        for place in object.members.indices {
            object.members[place].value = try transform(object.members[place].value)
        }
        return object
    }

    /// The members that pass.
    public func filter(_ passes: (Element) throws -> Bool) rethrows -> JSONObject {
        var object = JSONObject()
        object.members = try members.filter(passes)
        return object
    }

    /// The names of the members.
    public var keys: [String] { members.map(\.key) }

    /// The values of the members.
    public var values: [JSONValue] { members.map(\.value) }

    /// The members by their names.
    public var dictionary: [String: JSONValue] {
        Dictionary(members.lazy.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
    }
}

extension JSONObject: RandomAccessCollection {
    /// A member.
    public typealias Element = (key: String, value: JSONValue)

    /// Where the first member is.
    public var startIndex: Int { members.startIndex }
    /// Behind the last member.
    public var endIndex: Int { members.endIndex }
    /// The member at a place.
    public subscript(position: Int) -> Element { members[position] }
}

extension JSONObject: Hashable {
    /// Whether both have the same members, in whatever order.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        // Values are compared once: twice at each of many levels would never end.
        guard left.members.elementsEqual(right.members, by: { $0.key == $1.key }) else {
            return left.dictionary == right.dictionary
        }
        return left.members.elementsEqual(right.members) { $0.value == $1.value }
    }

    /// The same for whatever order the members are in.
    public func hash(into hasher: inout Hasher) { hasher.combine(dictionary) }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// An object of these members.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        members = elements.map { (key: $0.0, value: $0.1) }
    }
}
