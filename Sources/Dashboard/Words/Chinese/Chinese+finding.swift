import Moderation
import Text

// Finding people, sorting lists, and narrowing the event stream.
extension Chinese {
    static func name(of column: Room.Column) -> CleanText {
        switch column {
        case .people: "人数"
        case .id: "ID"
        case .description: "描述"
        }
    }

    static func name(of column: Person.Column) -> CleanText {
        switch column {
        case .arrival: "进入顺序"
        case .name: "名称"
        case .id: "ID"
        case .talking: "正在发言"
        case .since: "最新在前"
        case .bitrate: "码率"
        case .quality: "质量，差的在前"
        case .loss: "丢包"
        case .jitter: "抖动"
        case .roundTrip: "往返时延"
        case .connected: "最近接入"
        }
    }

    static func name(of kind: EventKind) -> CleanText {
        switch kind {
        case .arrivals: "进出"
        case .kicks: "踢出"
        case .talking: "发言"
        case .media: "媒体"
        case .names: "名称"
        case .rooms: "房间"
        case .yours: "你自己"
        case .actions: "操作"
        case .rules: "规则"
        case .connection: "连接"
        case .links: "线路"
        case .listeners: "旁听"
        case .other: "其他"
        }
    }

    static let sortTitleOfMenu: CleanText = "排序方式"
    static let narrowTitleOfMenu: CleanText = "只显示"
    static func onlyRoom(_ room: CleanText) -> CleanText { "房间 \(room)" }
    static func onlyPerson(_ name: CleanText) -> CleanText { "参与者 \(name)" }
    static func onlyKind(_ kind: CleanText) -> CleanText { "类型：\(kind)" }
    static let allEvents: CleanText = "恢复显示全部"
    static let patternIsBroken: CleanText = "这不是有效的正则表达式。"

    static func found(_ count: CleanText) -> CleanText { "找到 \(count) 人" }
    static func searched(_ rooms: Int) -> CleanText { "已搜索 \(rooms) 个房间" }
    static func searched(_ rooms: Int, of total: Int) -> CleanText { "已搜索 \(rooms)/\(total) 个房间" }
    static func oldestData(_ age: CleanText) -> CleanText { "最旧数据 \(age)" }

    static let findName: CleanText = "找人"
    static let typeWhom: CleanText = "输入名称或 ID：将搜索所有房间。"
    static let nobodyFound: CleanText = "没有找到。"
}
