import Canvas
import Moderation
import Text

// What a person is in a room, put together from the texts of a catalogue.
extension Words {
    /// Wide enough for every role.
    static var roleWidth: Int { widest([you, dummy, remote, publisher, attendee]) }
    /// Wide enough for every note.
    static var noteWidth: Int { widest([left, wasKicked, kickedByYou, keptOut, backAfterKick]) }

    private static func widest(_ texts: [CleanText]) -> Int { texts.map(\.width).max() ?? 0 }

    static func role(of person: Person) -> CleanText {
        special(person) ?? (person.isPublisher ? publisher : attendee)
    }

    /// The role where there is no column of its own for it.
    static func shortRole(of person: Person) -> CleanText {
        special(person) ?? (person.isPublisher ? publisherShort : attendeeShort)
    }

    /// What matters more about somebody than whether they publish.
    private static func special(_ person: Person) -> CleanText? {
        if person.isYou { return you }
        if person.isDummy { return dummy }
        return person.isRemote ? remote : nil
    }

    /// What else is to say about a person.
    static func note(on person: Person) -> TextMark? {
        switch person.gone?.manner {
        case .left: TextMark(text: left, role: .muted)
        case .kicked: TextMark(text: wasKicked, role: .warning)
        case .kickedByYou: TextMark(text: kickedByYou, role: .warning)
        case .keptOut: TextMark(text: keptOut, role: .warning)
        case nil: person.isBackAfterKick ? TextMark(text: backAfterKick, role: .warning) : nil
        }
    }
}
