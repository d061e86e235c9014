import FoundationEssentials
import JanusWire
import TestSupport

/// What a Janus 1.1.2 sent to its event handlers.
///
/// Somebody with media, one who watches, a moderator, a kick, a room made and destroyed, sessions ended in each way,
/// packets lost. Of what repeats, the first is kept.
enum Recording {
    static func events() throws -> [JSONValue] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Recorded/janus-1.1.2.jsonl")
        return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map { try JSONValue(parsing: Array($0)) }
    }
}
