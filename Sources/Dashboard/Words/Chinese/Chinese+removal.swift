import Moderation
import Text

// The dialogs that remove somebody from the server.
extension Chinese {
    static func removalDialog(ofListener: Bool, _ scope: Removal.Scope?) -> DialogTexts {
        let how: CleanText =
            switch scope {
            case .session: "该会话上没有其他人：整个会话都会结束，且不会通知其所有者。"
            case .handles: "该会话上还有（或可能有）其他人：只结束列出的内容。"
            case nil: "Janus 的踢出不会停止订阅，这里会一并停止。"
            }
        return DialogTexts(
            title: ofListener ? "移除收听者" : "移出服务器",
            question: ofListener ? "把这个收听者移出服务器？" : "把这个人移出服务器？",
            notes: [how, "这不是封禁。原因只留在本地记录中。"], confirm: "移除")
    }
    static let fromRoomChoice: CleanText = "移出房间"
    static let fromServerChoice: CleanText = "移出服务器"
    static let fromServerReading: CleanText = "移出服务器（读取中…）"
    static let removalIsBeingRead: CleanText = "正在读取会结束哪些内容。"
    static func cannotRemove(_ reason: CleanText) -> CleanText { "无法移除：\(reason)" }
    static let nothingToRemove: CleanText = "已经没有可移除的内容。"
    static let removalHasChanged: CleanText = "会结束的内容有变化，请重新查看。"
    static let removedAlready: CleanText = "正在移除"
    static let oneByOneFromServer: CleanText = "移出服务器只能逐个进行。"
    static let notReadYet: CleanText = "只能移出房间：管理接口还没有告知这个人的会话。"
    static let listenerLabel: CleanText = "收听者"
    static let goesOnLabel: CleanText = "不受影响"
    static func ends(_ scope: Removal.Scope, _ what: CleanText) -> CleanText {
        switch scope {
        case .session: "整个会话：\(what)"
        case .handles: "仅限：\(what)"
        }
    }
    static func participants(_ count: Int) -> CleanText { "\(count) 个参与者" }
    static func subscriptions(_ count: Int) -> CleanText { "\(count) 个订阅" }
    static func otherHandles(_ count: Int) -> CleanText { "\(count) 个其他句柄" }
    static func ending(participant: CleanText) -> CleanText { "参与者 \(participant)" }
    static func ending(subscriptionTo names: CleanText, _ media: CleanText) -> CleanText {
        "订阅 \(names)（\(media)）"
    }
    static let endingIdle: CleanText = "不在任何房间的句柄"
    static func ending(plugin: CleanText) -> CleanText { "\(plugin) 的句柄" }

    static func byAddressChoice(_ address: CleanText) -> CleanText { "来自 \(address) 的人" }
    static let byHiddenAddressChoice: CleanText = "这个地址（已隐藏，按 x 显示）"
    static let addressIsRelays: CleanText = "这是中继的地址：可能有许多人来自这里。"
}
