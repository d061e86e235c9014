import Moderation
import Text

// What can be changed about the server.
extension Chinese {
    static let drainTitle: CleanText = "在服务器详情中：排空服务器，或恢复接受新会话"
    static let drainHint: CleanText = "排空"
    static let undrainHint: CleanText = "恢复接受"
    static let logLevelTitle: CleanText = "在服务器详情中：Janus 写多少日志"
    static let logLevelHint: CleanText = "日志级别"
    static let addTokenTitle: CleanText = "在服务器详情中：添加令牌"
    static let addTokenHint: CleanText = "添加令牌"
    static let removeTokenTitle: CleanText = "在服务器详情中：删除光标处的令牌"
    static let removeTokenHint: CleanText = "删除令牌"

    static func drainDialog(accepts: Bool) -> DialogTexts {
        accepts
            ? DialogTexts(
                title: "恢复接受", question: "恢复接受新会话？", notes: ["被拒绝的人重试后即可进入。"], confirm: "恢复接受")
            : DialogTexts(
                title: "排空", question: "从现在起拒绝新会话？",
                notes: [
                    "已在服务器上的人不受影响。其他人都会被拒绝（472），直到恢复接受新会话。",
                    "Janitor 自己也一样：重新启动或会话丢失后将无法进入。",
                ], confirm: "排空")
    }
    static let logLevelDialog = DialogTexts(
        title: "日志级别", question: "Janus 应写多少日志？", notes: ["到 Janus 重启为止有效。高于 4 时，繁忙的服务器会写下大量日志。"],
        confirm: "设置")
    static let addTokenDialog = DialogTexts(
        title: "添加令牌", question: "持有这个令牌的人都能进入。令牌是什么？", notes: ["Janus 会保留它，直到被删除或 Janus 重启。"],
        confirm: "添加")
    static let removeTokenDialog = DialogTexts(
        title: "删除令牌", question: "删除这个令牌？", notes: ["使用它的人从此被拒绝，现有的会话也不例外。"], confirm: "删除")
    static let levelNowLabel: CleanText = "当前"
    static let tokenLabel: CleanText = "令牌"
    static let allPlugins: CleanText = "全部；或例如：videoroom, echotest"

    static let hasNoTokens: CleanText = "服务器没有存储的令牌"
    static let noToken: CleanText = "光标处没有令牌"
    static let typeTheToken: CleanText = "请输入令牌。"
    static func noPlugin(_ name: CleanText) -> CleanText { "服务器没有插件“\(name)”。" }
    static func noLogLevel(_ text: CleanText) -> CleanText { "没有日志级别“\(text)”，可用 0 到 7。" }
    static let logLevelHolds: CleanText = "这就是当前级别：请选择另一个。"
    static let isSoAlready: CleanText = "已经如此。"
    static let tokenIsGone: CleanText = "令牌已不存在：无可删除。"
}
