import Moderation
import Text

// What deeds are called, and what became of them.
extension Chinese {
    static func name(of deed: Deed, on object: CleanText?) -> CleanText {
        switch deed {
        case .mute(_, let muting):
            "\(muting.isMuted ? "静音" : "取消静音") \(object ?? .empty) 的\(media(muting.media))"
        default: object.map { "\(verb(deed)) \($0)" } ?? verb(deed)
        }
    }

    private static func verb(_ deed: Deed) -> CleanText {
        switch deed {
        case .kick: "踢出"
        case .mute(_, let muting): muting.isMuted ? "静音" : "取消静音"
        case .keepOut: "拉黑"
        case .rule(_, _, .lift): "解除规则："
        case .rule(_, _, .pause): "暂停规则："
        case .rule(_, _, .resume): "继续拉黑"
        case .join: "加入"
        case .leave: "离开"
        case .lock: "锁定"
        case .unlock: "解锁"
        case .record(_, let isOn): isOn ? "录制" : "停止录制"
        case .rename: "改名为"
        case .create: "新建房间"
        case .edit: "编辑"
        case .destroy: "销毁"
        case .remove(.person, _): "移出服务器："
        case .remove(.listener, _): "移除收听者："
        case .server(.acceptSessions(let accepts)): accepts ? "恢复接受新会话" : "排空服务器"
        case .server(.logLevel(let level)): "日志级别改为 \(level)"
        case .server(.addToken): "添加令牌"
        case .server(.removeToken(let token)): "删除令牌 \(token.hint)"
        }
    }

    static let canBeTriedAgain: CleanText = "可以重试"

    static let queued: CleanText = "排队中"
    static let underWay: CleanText = "已发送，尚无答复"
    static func waits(for credential: CleanText) -> CleanText { "等待输入：\(credential)" }
    static let waitsForConsent: CleanText = "等待你的同意"
    static let done: CleanText = "已完成"
    static let alreadyIn: CleanText = "已在房间里"
    static let alreadyOut: CleanText = "已不在房间里"
    static let alreadyGone: CleanText = "对方已离开"
    static func refused(_ reason: CleanText) -> CleanText { "被拒绝：\(reason)" }
    static let beingAsked: CleanText = "结果未知，正在向服务器查询"
    static let cannotBeAsked: CleanText = "结果未知，Janus 无法查询"
    static func notDone(asOf time: CleanText) -> CleanText { "截至 \(time) 未完成" }
    static let givenUp: CleanText = "已放弃，未做任何操作"

    static func tally(_ count: Int, _ ending: Ending) -> CleanText {
        switch ending {
        case .done: "\(count) 项完成"
        case .partly: "\(count) 项部分完成"
        case .alreadyGone: "\(count) 人已离开"
        case .underWay: "\(count) 项进行中"
        case .givenUp: "\(count) 项已放弃"
        case .waiting: "\(count) 项等你处理"
        case .unknown: "\(count) 项未知"
        case .notDone: "\(count) 项未完成"
        case .refused: "\(count) 项被拒绝"
        }
    }

    static func open(_ count: Int) -> CleanText { "\(count) 项未决" }

    static func credential(_ kind: CredentialKind) -> CleanText {
        switch kind {
        case .roomSecret: "房间密钥"
        case .pin: "PIN 码"
        case .token: "令牌"
        case .adminKey: "管理密钥"
        }
    }
}
