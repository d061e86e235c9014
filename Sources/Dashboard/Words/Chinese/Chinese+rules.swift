import Moderation
import Text

// Rules that keep people out, and the record of what was done.
extension Chinese {
    static let untilLifted: CleanText = "直到解除"
    static func forMinutes(_ count: Int64) -> CleanText { "\(count) 分钟" }
    static func forHours(_ count: Int64) -> CleanText { "\(count) 小时" }
    static func everybodyCalled(_ name: CleanText) -> CleanText { "名为“\(name)”的人" }
    static func namesLike(_ pattern: CleanText) -> CleanText { "名称匹配“\(pattern)”的人" }
    static let whoHasThatAddress: CleanText = "来自某一地址的人"
    static func whoHasID(_ id: CleanText) -> CleanText { "ID 为 \(id) 的人" }

    static func why(_ pause: KeepOutRule.Pause) -> CleanText {
        switch pause {
        case .fromEarlier: "来自上一次运行"
        case .byYou: "由你暂停"
        case .tooOften: "一分钟内踢了十次"
        case .givenUp: "未提供房间密钥"
        }
    }

    static let noRules: CleanText = "没有拉黑任何人。对参与者按 B 可拉黑。"
    static let runs: CleanText = "生效中"
    static let isPaused: CleanText = "已暂停"
    static func fired(_ count: Int) -> CleanText { "已踢 \(count) 次" }
    static func last(_ time: WallTime) -> CleanText { "最近 \(time.clock)" }
    static func until(_ time: WallTime) -> CleanText { "至 \(time.clock)" }

    static func inRoom(_ room: String) -> String { "房间 \(room)" }
    static func onServer(_ server: String) -> String { "服务器 \(server)" }
    static let timesAreUTC: CleanText = "时间为 UTC"
    static let noOutcome: CleanText = "没有写下结果"
    static let noRecord: CleanText = "还没有任何操作。"
}
