import Foundation
import JanusWire

/// Replies to `handle_info`: those of 1.1.2 as a Janus wrote them, of a publisher who loses every tenth packet, without
/// the session descriptions; the others as the sources of those versions write them.
enum HandleInfoRecording: String, CaseIterable, Sendable {
    case publisher = "1.1.2-publisher"
    case participant = "1.1.2-participant"
    case subscriber = "1.1.2-subscriber"
    case nobody = "1.1.2-nobody"
    case simulcast = "1.4-simulcast"
    case pausedSubscriber = "1.4-subscriber"
    case singleStreamPublisher = "0.16-publisher"
    case singleStreamSubscriber = "0.16-subscriber"

    var text: String {
        get throws {
            let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "HandleInfo")
            return try String(contentsOf: folder.appending(path: "\(rawValue).json"), encoding: .utf8)
        }
    }

    var reply: JSONValue { get throws { try JSONValue(parsing: try text) } }
}
