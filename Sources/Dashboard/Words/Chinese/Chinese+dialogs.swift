import Moderation
import Text

// What the dialogs say.
extension Chinese {
    static let roomIsGone: CleanText = "房间已不存在：无事可做。"
    static let leftMeanwhile: CleanText = "对方已自行离开：无人可踢。"
    static let wasKickedMeanwhile: CleanText = "对方已被踢出：无人可踢。"
    static let joinedMeanwhile: CleanText = "你已在这个房间里。"
    static let outMeanwhile: CleanText = "你已不在这个房间里。"

    static let cancel: CleanText = "取消"
    static let doItHint: CleanText = "执行"
    static let doNotHint: CleanText = "不执行"
    static let fieldsHint: CleanText = "字段"
    static let sendHint: CleanText = "发送"
    static let giveUpHint: CleanText = "放弃"
    static let tickHint: CleanText = "勾选"
    static let onHint: CleanText = "下一步"
    static let toAnswerHint: CleanText = "回到应答"

    static func joinDialog(as name: CleanText, isAnnounced: Bool) -> DialogTexts {
        DialogTexts(
            title: "加入", question: "加入这个房间（不收发媒体）？",
            notes: [
                isAnnounced ? "所有人都会收到“\(name)”进入的通知。" : "不会通知任何人你进入房间。",
                "参与者列表中会显示你；你离开时总是可见的。",
            ],
            confirm: "加入")
    }
    static let asLabel: CleanText = "名字"

    static let leaveDialog = DialogTexts(
        title: "离开", question: "离开这个房间？", notes: ["房间里所有人都会看到你离开。之后改为旁观该房间。"],
        confirm: "离开", cancel: "留下")

    static let quitDialog = DialogTexts(title: "退出", question: "退出 Janitor？", confirm: "退出", cancel: "留下")
    static let leaveServerDialog = DialogTexts(
        title: "服务器", question: "离开这台服务器？", confirm: "离开", cancel: "留下")
    static let quitLeavesRooms: CleanText = "已加入的房间里，所有人都会看到你离开。"
    static let quitLeavesActions: CleanText = "未决操作的结果将无法在此看到。"
    static let quitKeepsRules: CleanText = "规则会保存，下次启动时可以恢复。"
    static let quitForgetsTokens: CleanText = "Janitor 用来返回已锁定房间的令牌将被忘记。"
    static let leavesLabel: CleanText = "离开"
    static let openLabel: CleanText = "未决"
    static let endsLabel: CleanText = "结束"
    static let staysLockedLabel: CleanText = "仍锁定"
    static func keepingOut(_ pattern: CleanText) -> CleanText { "拉黑\(pattern)" }
    static func andMoreFacts(_ count: Int) -> CleanText { "另有 \(count) 项。" }

    static let saveDialog = DialogTexts(
        title: "写入", question: "把事件流写入新文件？",
        notes: ["JSON Lines 格式，仅你可读。已存在的文件不会被改动。"], confirm: "写入")
    static let eventsLabel: CleanText = "事件"

    static let cleartextDialog = DialogTexts(
        title: "明文传输", question: "发送途中可能被窃取的密钥？",
        notes: ["与这台服务器的连接未加密，且它在另一台机器上。能看到流量的人都能读到密钥。改用 https 或 wss 可避免。"],
        confirm: "发送", cancel: "放弃")
    static let connecting: CleanText = "用 API 密钥或令牌连接"
    static let toLabel: CleanText = "发往"
    static let forLabel: CleanText = "用于"

    static func credentialDialog(_ kind: CredentialKind) -> DialogTexts {
        let question: CleanText =
            switch kind {
            case .roomSecret: "Janus 要求提供这个房间的密钥。"
            case .pin: "Janus 要求提供这个房间的 PIN 码。"
            case .token: "Janus 要求提供这个房间的令牌。"
            case .adminKey: "Janus 要求提供其 VideoRoom 插件的管理密钥（admin_key）。"
            }
        return DialogTexts(
            title: credential(kind), question: question,
            notes: [kind == .adminKey ? "只保存在内存中。" : "只保存在内存中，仅用于这个房间。"], confirm: "发送", cancel: "放弃")
    }

    static func serverCredentialDialog(_ kind: ServerCredentialKind) -> DialogTexts {
        DialogTexts(
            title: serverCredential(kind), question: kind == .apiSecret ? "服务器要求提供 API 密钥。" : "服务器要求提供令牌。",
            notes: ["只保存在内存中。发送后 Janitor 立即连接。"], confirm: "发送", cancel: "暂不")
    }

    static func serverCredential(_ kind: ServerCredentialKind) -> CleanText {
        switch kind {
        case .apiSecret: "API 密钥"
        case .token: "令牌"
        }
    }

    static func takesAsWell(_ kind: ServerCredentialKind) -> CleanText { "也可以换成：\(serverCredential(kind))（按 Tab）。" }
    static let serverLabel: CleanText = "服务器"
}
