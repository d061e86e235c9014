import Text

// How often a server is asked.
extension English {
    static let listReadLabel: CleanText = "list read"
    static let peopleReadLabel: CleanText = "people read"
    static let budgetLabel: CleanText = "budget"
    static func every(_ span: CleanText) -> CleanText { "every \(span)" }
    static func read(_ age: CleanText) -> CleanText { "\(age) ago" }
    static func readWithin(_ span: CleanText) -> CleanText { "within the last \(span)" }
    static func peopleRead(onScreen: CleanText, elsewhere: CleanText) -> CleanText {
        "every \(onScreen) while on the screen, else within \(elsewhere)"
    }
    static func listEvery(_ span: CleanText) -> CleanText { "list every \(span)" }
    static func peopleWithin(_ span: CleanText) -> CleanText { "people within \(span)" }
}
