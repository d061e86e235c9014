import Text

// The header, and what is said about a missing connection.
extension Chinese {
    static func old(_ age: CleanText) -> CleanText { "\(age) 前" }
    static let demoBadge: CleanText = "演示"
    static let readOnlyBadge: CleanText = "只读"
    static let insecureBadge: CleanText = "未验证"
    static let cleartextBadge: CleanText = "明文"
    static let isLive: CleanText = "已连接"
    static let isConnecting: CleanText = "连接中"
    static func isLate(_ age: CleanText) -> CleanText { "响应迟缓 \(age)" }
    static func isLost(_ attempt: CleanText) -> CleanText { "已断开：\(attempt)" }
    static let isRefused: CleanText = "被拒绝"
    static func attempt(_ number: Int, in time: CleanText) -> CleanText { "\(time)后第 \(number) 次重连" }
    static func attemptNow(_ number: Int) -> CleanText { "第 \(number) 次重连中…" }
}
