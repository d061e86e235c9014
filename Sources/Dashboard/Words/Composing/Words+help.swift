import Canvas
import Moderation
import Text

// The help, put together from the texts of a catalogue.
extension Words {
    /// What the signs on the screen mean.
    static var signs: [(sign: CleanText, role: Role, meaning: CleanText)] {
        [
            ("● ◌ ▲ ✖", .plain, connectionSigns), ("P V R L", .plain, roomSigns), ("H", .warning, foundByHandlesSign),
            ("J …", .own, membershipSigns),
            ("9/12", .plain, countSigns), (selectedMark, .own, markedSign), (talkingMark, .talking, talkingSign),
            ("A V S D", .plain, mediaSigns), ("m", .warning, mutedSign),
            ("\(sign(of: .good)) \(sign(of: .fair)) \(sign(of: .poor)) \(sign(of: .dead))", .plain, qualitySigns),
            ("\(publisherShort) \(attendeeShort)", .plain, roleSigns), ("!", .warning, nameSign),
            ("…324361", .muted, idSign), (polled, .muted, polledSigns(polledShort)),
        ]
    }

    /// What a key is called: the names on the keys, in every language.
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
        case .unknown: thatKey
        }
    }
}
