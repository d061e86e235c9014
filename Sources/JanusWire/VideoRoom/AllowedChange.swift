/// What is to be done to the list of those who may come into a room: what `allowed` takes.
///
/// Who is inside stays, and subscribers are never asked for a token.
public enum AllowedChange: Hashable, Sendable {
    /// The list counts: with nobody in it the room is locked.
    case enable
    /// The list no longer counts; it is kept.
    case disable
    /// These tokens may come in, too. With none of them it only reads the list.
    case add([Secret])
    /// These tokens may not come in any more.
    case remove([Secret])
}

extension AllowedChange {
    var parameters: [String: JSONValue?] {
        switch self {
        case .enable: ["action": "enable"]
        case .disable: ["action": "disable"]
        case .add(let tokens): ["action": "add", "allowed": tokens.json]
        case .remove(let tokens): ["action": "remove", "allowed": tokens.json]
        }
    }
}
