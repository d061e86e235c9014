/// The id of something a plugin numbers or names: a room, a participant.
///
/// Integers unless the VideoRoom plugin runs with `string_ids = true`, in which case every such id is a string.
/// Janus holds signed 64-bit integers (jansson), so an id is never a floating-point number here.
/// `Kind` only keeps a room's id from being taken for a participant's.
public enum PluginID<Kind>: Hashable, Sendable {
    case number(Int64)
    case string(String)
}

/// What a ``RoomID`` is the id of.
public enum RoomKind: Sendable {}

/// What a ``ParticipantID`` is the id of.
public enum ParticipantKind: Sendable {}

/// The id of a VideoRoom room.
public typealias RoomID = PluginID<RoomKind>

/// The id of a participant in a room; for one who publishes, this is the *feed* that others subscribe to.
public typealias ParticipantID = PluginID<ParticipantKind>

extension PluginID: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    /// An id that is a number.
    public init(integerLiteral value: Int64) { self = .number(value) }
    /// An id that is a string.
    public init(stringLiteral value: String) { self = .string(value) }
}

extension PluginID: CustomStringConvertible {
    /// The id as a person would type it.
    ///
    /// For a string id this is hostile text: clean it before it is drawn.
    public var description: String {
        switch self {
        case .number(let number): String(number)
        case .string(let string): string
        }
    }
}

extension PluginID: Comparable {
    /// Numbers by value and before strings; strings by their Unicode order.
    public static func < (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.number(let left), .number(let right)): left < right
        case (.string(let left), .string(let right)): left < right
        case (.number, .string): true
        case (.string, .number): false
        }
    }
}

extension PluginID {
    /// The id in a message, or `nil` when the value is neither an integer nor a string.
    public init?(_ value: JSONValue?) {
        switch value {
        case .integer(let number): self = .number(number)
        case .string(let string): self = .string(string)
        default: return nil
        }
    }

    /// The id as it stands in a request.
    public var json: JSONValue {
        switch self {
        case .number(let number): .integer(number)
        case .string(let string): .string(string)
        }
    }
}

/// The id of a Janus session.
///
/// Whoever knows it can claim the session: it is not for screens and logs.
public struct SessionID: RawRepresentable, Hashable, Sendable {
    /// The id as Janus sends it.
    public let rawValue: Int64
    /// The id that Janus sent.
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// The id of a plugin handle in a session.
public struct HandleID: RawRepresentable, Hashable, Sendable {
    /// The id as Janus sends it.
    public let rawValue: Int64
    /// The id that Janus sent.
    public init(rawValue: Int64) { self.rawValue = rawValue }
}
