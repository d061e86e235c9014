import Moderation
import Text

// Those who receive a room's media.
extension Chinese {
    static func listenersTitle(_ count: Int, unlisted: Int) -> CleanText {
        unlisted == 0 ? "收听者 \(count)" : "收听者 \(count)，未列出 \(unlisted)"
    }
    static let listenersKeyTitle: CleanText = "到收听者列表，包括未列出的"
    static let listenersNotTold: CleanText = "未告知谁在收听"
    static let nobodyListens: CleanText = "没有人在收听"

    static func name(of column: Listener.Column) -> CleanText {
        switch column {
        case .standing: "未列出的在前"
        case .owner: "名称"
        case .bitrate: "码率"
        case .watches: "收看人数"
        case .connected: "最新在前"
        }
    }

    static let ownerHead: CleanText = "收听者"
    static let watchesHead: CleanText = "收看"
    static let sentHead: CleanText = "发送"

    static let onlyListens: CleanText = "只收听"
    static func oneOf(_ count: Int) -> CleanText { "\(count) 人之一" }
    static let listenerIsPaused: CleanText = "已暂停"
    static func watching(_ names: CleanText) -> CleanText { "收看 \(names)" }

    static let ownerLabel: CleanText = "属于"
    static let watchesLabel: CleanText = "正在收看"
    static let watchedByLabel: CleanText = "被谁收看"
    static let pausedLabel: CleanText = "暂停"
    static let seenLabel: CleanText = "首见于"
    static let byPrivateID: CleanText = "由 private_id 得知"
    static let bySession: CleanText = "会话中没有其他人"
    static let nobodyKnown: CleanText = "不属于房间里任何人"
    static func oneOf(_ people: CleanText) -> CleanText { "同一会话中的一位：\(people)" }
    static func handles(_ count: Int) -> CleanText { "\(count) 个句柄" }
    static let nobodyWatches: CleanText = "没有人"
    static let watchesNobody: CleanText = "没有收看"
    static func unlisted(_ count: Int) -> CleanText { "未列出 \(count) 位" }
    static let listenerIsGone: CleanText = "已不再收听。最后已知的信息："
}
