import Canvas
import JanusWire
import Moderation
import Text

/// The texts in English.
enum English: Words {}

extension English {
    static let comma: CleanText = ", "
    static let semicolon: CleanText = "; "
    static let colon: CleanText = ": "
    static let noName: CleanText = "‹no name›"

    static func presence(_ presence: Presence) -> CleanText {
        switch presence {
        case .watching: "watching"
        case .joining: "joining…"
        case .joined: "joined"
        case .leaving: "leaving…"
        }
    }

    static func rooms(_ count: Int) -> CleanText { count == 1 ? "1 room" : "\(count) rooms" }
    static func people(_ count: Int) -> CleanText { count == 1 ? "1 person" : "\(count) people" }
    static func andMore(_ count: Int) -> CleanText { "and \(count) more" }
    static func inRoom(_ what: CleanText, _ room: CleanText) -> CleanText { "\(what) in \(room)" }
    static func yesNo(_ value: Bool) -> CleanText { value ? "yes" : "no" }

    static func name(of kind: Media) -> CleanText {
        switch kind {
        case .audio: "audio"
        case .video: "video"
        case .screen: "screen"
        default: "data"
        }
    }

    static let noMedia: CleanText = "nothing"
    static func seconds(_ number: CleanText) -> CleanText { "\(number) s" }

    static func tooSmall(has: Size, needs: Size) -> [CleanText] {
        [
            "Too small: \(has.columns)×\(has.rows)", "Needed: \(needs.columns)×\(needs.rows)", .empty, "q quits",
        ]
    }

    static let leavesYourRooms: CleanText = "You leave your rooms."
}
