internal import JanusWire

extension JanusError {
    /// Why a message is none, in words that say what came instead.
    init(_ error: JSONValue.ParseError, in message: [UInt8]) {
        switch error {
        case .tooLarge(let limit): self.init(.tooLarge(limit))
        case .tooManyValues(let limit): self.init(.malformed("more than \(limit) values at a time"))
        case .empty, .malformed: self.init(.notJanus(Self.describe(message)))
        }
    }

    private static func describe(_ message: [UInt8]) -> String {
        let start = String(decoding: message.prefix(512), as: UTF8.self).lowercased()
        let text = start.drop(while: \.isWhitespace)
        if text.isEmpty { return "an empty answer" }
        if text.hasPrefix("<") { return "a web page" }
        if text.hasPrefix("{") || text.hasPrefix("[") { return "broken JSON" }
        return "something that is not JSON"
    }
}
