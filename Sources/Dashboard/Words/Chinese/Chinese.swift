import Canvas
import JanusWire
import Moderation
import Text

/// The texts in simplified Chinese.
enum Chinese: Words {}

extension Chinese {
    static let comma: CleanText = "、"
    static let semicolon: CleanText = "；"
    static let colon: CleanText = "："
    static let noName: CleanText = "‹无名›"

    static func presence(_ presence: Presence) -> CleanText {
        switch presence {
        case .watching: "旁观"
        case .joining: "加入中…"
        case .joined: "已加入"
        case .leaving: "离开中…"
        }
    }

    static func rooms(_ count: Int) -> CleanText { "\(count) 个房间" }
    static func people(_ count: Int) -> CleanText { "\(count) 人" }
    static func andMore(_ count: Int) -> CleanText { "另有 \(count) 人" }
    static func inRoom(_ what: CleanText, _ room: CleanText) -> CleanText { "\(what)（房间 \(room)）" }
    static func yesNo(_ value: Bool) -> CleanText { value ? "是" : "否" }

    static func name(of kind: Media) -> CleanText {
        switch kind {
        case .audio: "音频"
        case .video: "视频"
        case .screen: "屏幕"
        default: "数据"
        }
    }

    static let noMedia: CleanText = "无"
    static func seconds(_ number: CleanText) -> CleanText { "\(number) 秒" }

    static func tooSmall(has: Size, needs: Size) -> [CleanText] {
        ["窗口太小：\(has.columns)×\(has.rows)", "至少需要：\(needs.columns)×\(needs.rows)", .empty, "按 q 退出"]
    }

    static let leavesYourRooms: CleanText = "你会离开已加入的房间。"
}
