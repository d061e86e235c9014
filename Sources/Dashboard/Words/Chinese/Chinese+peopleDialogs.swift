import Moderation
import Text

// The dialogs that act on people.
extension Chinese {
    private static let stays: CleanText = "原因只留在本地记录中：Janus 不会告诉对方。"

    static func kickDialog(_ count: Int) -> DialogTexts {
        DialogTexts(
            title: "踢出", question: count == 1 ? "踢出这个人？" : "踢出这 \(count) 个人？",
            notes: ["踢出并非封禁：对方可以再次进入，已有的订阅也会保留。", stays],
            confirm: count == 1 ? "踢出" : "踢出 \(count) 人")
    }

    static func muteDialog(_ media: CleanText, isMuting: Bool, chosen: Int, affected: Int) -> DialogTexts {
        let verb: CleanText = isMuting ? "静音" : "取消静音"
        return DialogTexts(
            title: verb,
            question: chosen == 1 ? "\(verb)这个人的\(media)？" : "\(verb)这 \(affected) 个人的\(media)？",
            notes: [
                isMuting
                    ? "这些媒体不再转发，对方无法自行解除。房间里所有人都会收到通知。"
                    : "这些媒体恢复转发。房间里所有人都会收到通知。",
                stays,
            ],
            confirm: affected > 1 ? "\(verb) \(affected) 人" : verb)
    }

    static func whomDialog(_ command: Command, marked: Int) -> DialogTexts {
        DialogTexts(
            title: command == .mute ? "静音" : "踢出", question: "光标处的人没有标记。要对谁操作？",
            confirm: "已标记的 \(marked) 人")
    }
    static let markedLabel: CleanText = "已标记"
    static let cursorLabel: CleanText = "光标处"
    static let onlyUnderCursor: CleanText = "只对光标处的人"

    static func keepOutDialog(_ pattern: CleanText) -> DialogTexts {
        DialogTexts(
            title: "拉黑", question: "踢出\(pattern)，回来时再次踢出？",
            notes: [
                "规则在 Janitor 退出、你解除（按 b）或到期时结束。规则不会针对你；一分钟内踢十次时会自动暂停。",
                stays,
            ],
            confirm: "拉黑")
    }
    static let matchesNowLabel: CleanText = "当前匹配"
    static let nobodyMatches: CleanText = "没有人"

    static func ruleDialog(_ change: RuleChange) -> DialogTexts {
        switch change {
        case .lift: DialogTexts(title: "解除", question: "解除这条规则？", notes: ["被拉黑的人可以回来。"], confirm: "解除")
        case .pause: DialogTexts(title: "暂停", question: "暂停这条规则？", notes: ["被拉黑的人可以回来。"], confirm: "暂停")
        case .resume: DialogTexts(title: "拉黑", question: "恢复这条规则？", notes: ["匹配的人会立即被踢出。"], confirm: "恢复")
        }
    }

    static func earlierRulesDialog(_ count: Int) -> DialogTexts {
        DialogTexts(
            title: "拉黑", question: "上一次运行留下的 \(count) 条规则已暂停。要恢复吗？",
            notes: ["匹配的人会立即被踢出。否则规则保持暂停；按 b 查看。"], confirm: "恢复", cancel: "保持暂停")
    }
    static func andMoreRules(_ count: Int) -> CleanText { "另有 \(count) 条：按 b 查看全部。" }
    static let ruleLabel: CleanText = "规则"
    static let notAsSent: CleanText = "名称的显示与发来的原样不同。"
    static let mutedNowLabel: CleanText = "当前静音"
}
