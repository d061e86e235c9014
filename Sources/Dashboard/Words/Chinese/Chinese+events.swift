import Text

// The lines of the event stream, and what the list of participants notes.
extension Chinese {
    static let arrived: CleanText = "进入房间"
    static let isBackAfterKick: CleanText = "被踢出后又回来了"
    static let left: CleanText = "已离开"
    static let keptOut: CleanText = "因拉黑被踢"
    static let kickedByYou: CleanText = "被你踢出"
    static let wasKicked: CleanText = "被踢出"
    static let publishes: CleanText = "开始发布"
    static func publishes(_ media: CleanText) -> CleanText { "发布\(media)" }
    static let stoppedPublishing: CleanText = "停止发布"
    static let talks: CleanText = "正在发言"
    static let stoppedTalking: CleanText = "停止发言"
    static func renamed(from old: CleanText, to new: CleanText) -> CleanText { "改名：\(old) → \(new)" }
    static let metadataChanged: CleanText = "更改了元数据"
    static func stream(called name: CleanText) -> CleanText { "流 \(name) " }
    static func mutedByYou(_ what: CleanText) -> CleanText { "\(what)被你静音" }
    static func mutedByModerator(_ what: CleanText) -> CleanText { "\(what)被管理员静音" }
    static func unmutedByYou(_ what: CleanText) -> CleanText { "\(what)被你取消静音" }
    static func mutedNoLonger(_ what: CleanText) -> CleanText { "\(what)不再静音" }
    static let roomAppeared: CleanText = "出现新房间"
    static let roomVanished: CleanText = "房间从列表中消失"
    static let roomDestroyed: CleanText = "房间已被销毁"
    static let recordingStarted: CleanText = "开始录制"
    static let recordingStopped: CleanText = "停止录制"
    static let youJoined: CleanText = "你已加入"
    static let youLeft: CleanText = "你已离开"
    static let youWereKicked: CleanText = "你被踢出；此后改为旁观该房间"
    static func rejoinRefused(_ reason: CleanText) -> CleanText { "未能重新加入：\(reason)" }
    static func connected(_ server: CleanText) -> CleanText { "已连接：\(server)" }
    static func connectionLost(_ reason: CleanText) -> CleanText { "连接断开：\(reason)" }
    static func noConnection(_ reason: CleanText) -> CleanText { "连接失败：\(reason)" }
    static func resynced(afterGap gap: CleanText) -> CleanText { "中断 \(gap)后已重新读取" }
    static func resyncedInNewSession(afterGap gap: CleanText) -> CleanText { "中断 \(gap)后已在新会话中重新读取" }
    static func eventsMayBeLost(_ reason: CleanText) -> CleanText { "可能丢失事件（\(reason)）；已全部重新读取" }
    static func ruleEnded(_ pattern: CleanText) -> CleanText { "拉黑\(pattern)的规则已结束" }
    static func rulePaused(_ pattern: CleanText, _ why: CleanText) -> CleanText { "拉黑\(pattern)的规则已暂停：\(why)" }
    static let lockLost: CleanText = "房间不再锁定：Janus 已忘记该锁定"
    static func slowLink(_ what: CleanText, lost: CleanText?, uplink: Bool) -> CleanText {
        let packets = lost.map { "，丢 \($0) 个包" as CleanText } ?? .empty
        return uplink ? "线路慢（发送\(what)）\(packets)" : "线路慢（接收\(what)）\(packets)"
    }
    static func comesAgain(_ what: CleanText) -> CleanText { "\(what)恢复" }
    static func comesNoMore(_ what: CleanText) -> CleanText { "\(what)中断" }
    static func linkState(_ what: CleanText, _ state: CleanText) -> CleanText { "\(what) \(state)" }
    static func listens(to names: CleanText) -> CleanText { "有人未列名旁听：\(names)" }
    static let stoppedListening: CleanText = "未列名者停止旁听"
    static func adminConnected(_ text: CleanText) -> CleanText { "管理接口：\(text)" }
    static func adminLost(_ reason: CleanText) -> CleanText { "管理接口不可用：\(reason)" }
    static func unknownEvent(_ name: CleanText) -> CleanText { "事件“\(name)”，此版本无法识别" }
}
