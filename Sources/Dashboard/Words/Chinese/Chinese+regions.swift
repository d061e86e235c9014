import Moderation
import Text

// What the regions say.
extension Chinese {
    static let roomsTitle: CleanText = "房间"
    static let eventsTitle: CleanText = "事件"
    static let noEvents: CleanText = "还没有事件。"
    static let noMatch: CleanText = "没有符合过滤条件的内容。按 Esc 清除过滤。"
    static let following: CleanText = "跟随最新"
    static let scrolledUp: CleanText = "已上翻，按 G 跟随"
    static let paused: CleanText = "已暂停，按 p 继续"
    static let polled: CleanText = "(轮询)"
    static let polledShort: CleanText = "(轮)"

    static func shown(_ shown: Int, of total: Int) -> CleanText { "\(shown)/\(total)" }
    static func position(_ first: Int, _ last: Int, of total: Int) -> CleanText { "\(first)–\(last)/\(total)" }
    static func new(_ count: Int) -> CleanText { "+\(count) 条新事件" }
    static func stale(_ age: CleanText) -> CleanText { "旧数据 \(age)" }
    static func lookedUntil(_ time: WallTime) -> CleanText { "\(time.clock) 看到这里" }
    static func ago(_ age: CleanText) -> CleanText { "\(age) 前" }
    static func perSecond(_ rate: CleanText) -> CleanText { "\(rate) 条/秒" }
    static func missing(_ count: UInt64) -> CleanText { "… 有 \(count) 条事件未送达屏幕" }

    static let reading: CleanText = "读取中…"
    static let notConnectedYet: CleanText = "尚未连接。"
    static let noRoomsHere: CleanText = "没有房间。新房间会自动出现在这里。"
    static let noRoomToShow: CleanText = "没有可查看的房间。"
    static let nobodyHere: CleanText = "房间里没有人。"
    static let participantsTitle: CleanText = "参与者"

    static func publishing(_ count: Int, of limit: Int?, listening: Int) -> CleanText {
        let publishing: CleanText = limit.map { "发布 \(count)/\($0)" } ?? "发布 \(count)"
        return listening == 0 ? publishing : "\(publishing) · 旁听 \(listening)"
    }

    static let levelHead: CleanText = "音量"
    static let roomHead: CleanText = "房间"
    static let nameHead: CleanText = "名称"
    static let idHead: CleanText = "ID"
    static let roleHead: CleanText = "角色"
    static let sinceHead: CleanText = "首见"
    static func markedCount(_ count: Int) -> CleanText { "已标记 \(count) 人" }

    static let you: CleanText = "你"
    static let dummy: CleanText = "占位者"
    static let remote: CleanText = "远端"
    static let publisher: CleanText = "发布者"
    static let attendee: CleanText = "旁听者"
    static let publisherShort: CleanText = "发布"
    static let attendeeShort: CleanText = "旁听"
    static let backAfterKick: CleanText = "踢出后返回"
}
