import Moderation
import Text

// The details of a room, a participant or an event.
extension Chinese {
    static let nameLabel: CleanText = "名称"
    static let rawNameLabel: CleanText = "原样"
    static let idLabel: CleanText = "ID"
    static let roomLabel: CleanText = "房间"
    static let roomIDLabel: CleanText = "房间 ID"
    static let roleLabel: CleanText = "角色"
    static let talkingLabel: CleanText = "正在发言"
    static let mediaLabel: CleanText = "发布"
    static let mutedLabel: CleanText = "已静音"
    static let kicksLabel: CleanText = "曾被踢出"
    static let forwardersLabel: CleanText = "转发到"
    static let lockLabel: CleanText = "锁定"
    static let lockedByUs: CleanText = "由本程序锁定；Janus 无法查询"
    static let notLockedByUs: CleanText = "本程序未锁定；Janus 无法查询"
    static let ownNameLabel: CleanText = "你的名字"
    static let forwardersNotTold: CleanText = "未告知：Janus 为此要求房间密钥"
    static let forwardedNowhere: CleanText = "没有转发"
    static func times(_ count: Int) -> CleanText { "\(count) 次" }
    static func muted(_ stream: CleanText, by muter: PersonStream.Muter) -> CleanText {
        switch muter {
        case .you: "\(stream)，由你"
        case .anotherModerator: "\(stream)，由另一位管理员"
        case .somebody: "\(stream)，在你加入之前"
        }
    }
    static let someStream: CleanText = "某个流"
    static let sinceLabel: CleanText = "首见于"
    static let noteLabel: CleanText = "备注"
    static let descriptionLabel: CleanText = "描述"
    static let peopleLabel: CleanText = "成员"
    static let publishersLabel: CleanText = "发布者"
    static let presenceLabel: CleanText = "你的状态"
    static let pinLabel: CleanText = "需要 PIN 码"
    static let listedLabel: CleanText = "公开"
    static let recordingLabel: CleanText = "录制"
    static let announcedLabel: CleanText = "有人进入时"
    static let timeLabel: CleanText = "时间"
    static let numberLabel: CleanText = "编号"
    static let whatLabel: CleanText = "内容"
    static let sourceLabel: CleanText = "来源"
    static let rawLabel: CleanText = "Janus 发来的原文（已转义）"

    static func atMost(_ count: Int) -> CleanText { "最多 \(count) 人" }
    static let unknownValue: CleanText = "未知"
    static let notTold: CleanText = "未告知"
    static let arrivalsAnnounced: CleanText = "通知房间里所有人"
    static let arrivalsSilent: CleanText = "不通知任何人"
    static let foundByPolling: CleanText = "通过比较两次读取得知"
    static let toldAtOnce: CleanText = "发生时即时推送"
    static let notListedAnyMore: CleanText = "该房间已不存在。最后已知的信息："
    static let notHereAnyMore: CleanText = "已不在房间里。最后已知的信息："
    static let nameWasChanged: CleanText = "名称中含有无法或不得显示的字符。"
}
