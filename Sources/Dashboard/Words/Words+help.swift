import Canvas
import Text

// The help.
extension Words {
    static func title(of content: Overlay.Content) -> CleanText {
        switch content {
        case .help: "Help"
        case .room: "Room"
        case .person: "Participant"
        case .event: "Event"
        case .rules: "Kept out"
        case .audit: "What was done"
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

    /// What a key is called.
    static func name(of key: Key) -> CleanText {
        switch key {
        case .character(" "): "Space"
        case .character(let character): CleanText(escaping: String(character))
        case .control(let character): "Ctrl-\(CleanText(escaping: character.uppercased()))"
        case .alt(let character): "Alt-\(CleanText(escaping: String(character)))"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .enter: "Enter"
        case .escape: "Esc"
        case .backspace: "Backspace"
        case .delete: "Del"
        case .insert: "Ins"
        case .function(let number): "F\(number)"
        case .unknown: "that key"
        }
    }

    static let recordTitleInHelp: CleanText = "What is done is recorded in"
    static let signsTitle: CleanText = "Signs"
    static let signs: [(sign: CleanText, role: Role, meaning: CleanText)] = [
        ("● ◌ ▲ ✖", .plain, "connection: live, connecting, an answer is late, lost or refused"),
        ("P V R L", .plain, "room: wants a pin, is not in the public list, is being recorded, was locked by you"),
        ("J …", .own, "room: you are in it, you are on the way in or out"),
        ("9/12", .plain, "people in the room, and how many of them may publish"),
        ("✓", .own, "marked"),
        ("♪", .talking, "talks"),
        ("A V S D", .plain, "publishes audio, video, a screen, data; · not; blank: not told"),
        ("m", .warning, "muted by a moderator"),
        ("pub att", .plain, "publisher or attendee of whom no more is told"),
        ("!", .warning, "the name had invisible or control characters; d shows it as it was sent"),
        ("…324361", .muted, "the end of a longer id"),
        ("(polled)", .muted, "found by comparing two readings; (p) where there is little room"),
    ]
}
