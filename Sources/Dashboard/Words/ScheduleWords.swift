import Text

/// How often a server is asked, and how old what is shown can be.
protocol ScheduleWords: Sendable {
    static var listReadLabel: CleanText { get }
    static var peopleReadLabel: CleanText { get }
    static var budgetLabel: CleanText { get }
    static func every(_ span: CleanText) -> CleanText
    /// When people were last read.
    static func read(_ age: CleanText) -> CleanText
    static func readWithin(_ span: CleanText) -> CleanText
    /// How often people are read.
    static func peopleRead(onScreen: CleanText, elsewhere: CleanText) -> CleanText
    // In the title of the rooms.
    static func listEvery(_ span: CleanText) -> CleanText
    static func peopleWithin(_ span: CleanText) -> CleanText
}
