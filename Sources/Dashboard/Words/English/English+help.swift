import Canvas
import Text

// The help.
extension English {
    static func title(of content: Overlay.Content) -> CleanText {
        switch content {
        case .help: "Help"
        case .room: "Room"
        case .person: "Participant"
        case .listener: "Listener"
        case .event: "Event"
        case .rules: "Kept out"
        case .audit: "What was done"
        case .server: "Server"
        }
    }

    static func title(of group: ActionSpec.Group) -> CleanText {
        switch group {
        case .acting: "Acting: capitals open a dialog, and only its y does it"
        case .marking: "Marking people"
        case .moving: "Moving"
        case .looking: "Looking"
        case .program: "Program"
        case .dialogs: "In dialogs, and in what lies over the rest"
        case .fields: "In text fields"
        }
    }

    static let thatKey: CleanText = "that key"

    static let recordTitleInHelp: CleanText = "What is done is recorded in"
    static let signsTitle: CleanText = "Signs"
    static let connectionSigns: CleanText =
        "connection: live, connecting, an answer is late, lost or refused"
    static let roomSigns: CleanText =
        "room: wants a pin, is not in the public list, is being recorded, was locked by you"
    static let membershipSigns: CleanText = "room: you are in it, you are on the way in or out"
    static let countSigns: CleanText = "people in the room, and how many of them may publish"
    static let markedSign: CleanText = "marked"
    static let talkingSign: CleanText = "talks"
    static let mediaSigns: CleanText = "publishes audio, video, a screen, data; · not; blank: not told"
    static let mutedSign: CleanText = "muted by a moderator"
    static let roleSigns: CleanText = "publisher or attendee of whom no more is told"
    static let nameSign: CleanText =
        "the name had invisible or control characters; d shows it as it was sent"
    static let idSign: CleanText = "the end of a longer id"
    static func polledSigns(_ short: CleanText) -> CleanText {
        "found by comparing two readings; \(short) where there is little room"
    }
}
