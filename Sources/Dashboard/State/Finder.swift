import Moderation
import Text

/// The search for a person in all rooms, and who was found.
struct Finder: Sendable {
    var field = TextField()
    /// Whether keys go into the text field.
    var isEditing = true
    var found = Listing<FoundPerson>()
}

extension FoundPerson: ListRow {
    /// Found people stand in the order of the moderation.
    enum Column: SortColumn { case found }

    var isPast: Bool { person.gone != nil }
    var isPinned: Bool { false }
    func searchedTexts(showsAddresses: Bool) -> [CleanText] { person.searchedTexts(showsAddresses: showsAddresses) }
    func key(for column: Column) -> SortKey? { nil }

    /// How many there are the search itself tells.
    struct Tally: RowTally { mutating func add(_ found: FoundPerson) {} }
}
