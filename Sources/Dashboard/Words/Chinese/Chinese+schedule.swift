import Text

// How often a server is asked.
extension Chinese {
    static let listReadLabel: CleanText = "列表读取"
    static let peopleReadLabel: CleanText = "成员读取"
    static let budgetLabel: CleanText = "请求预算"
    static func every(_ span: CleanText) -> CleanText { "每 \(span) 一次" }
    static func read(_ age: CleanText) -> CleanText { "\(age) 前读取" }
    static func readWithin(_ span: CleanText) -> CleanText { "\(span) 之内读取过" }
    static func peopleRead(onScreen: CleanText, elsewhere: CleanText) -> CleanText {
        "在屏幕上时每 \(onScreen) 一次，否则最久 \(elsewhere) 一次"
    }
    static func listEvery(_ span: CleanText) -> CleanText { "列表每 \(span)" }
    static func peopleWithin(_ span: CleanText) -> CleanText { "成员最久 \(span)" }
}
