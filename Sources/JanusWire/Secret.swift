/// A string that must not be seen: a room secret, a pin, a token, the API secret.
///
/// Printing, dumping or interpolating one shows a placeholder; ``revealed`` is the only way to the characters.
public struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The secret itself, for putting it into a request.
    public let revealed: String

    /// Wraps what must not be shown.
    public init(_ revealed: String) { self.revealed = revealed }

    /// A placeholder.
    public var description: String { "‹hidden›" }
    /// A placeholder.
    public var debugDescription: String { "‹hidden›" }
    /// Empty, so that `dump` shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
