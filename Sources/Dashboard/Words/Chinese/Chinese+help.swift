import Text

// The help.
extension Chinese {
    static func title(of content: Overlay.Content) -> CleanText {
        switch content {
        case .help: "帮助"
        case .room: "房间"
        case .person: "参与者"
        case .listener: "收听者"
        case .event: "事件"
        case .rules: "拉黑规则"
        case .audit: "操作记录"
        case .server: "服务器"
        }
    }

    static func title(of group: ActionSpec.Group) -> CleanText {
        switch group {
        case .acting: "操作：大写字母打开对话框，只有其中的 y 才会执行"
        case .marking: "标记"
        case .moving: "移动"
        case .looking: "查看"
        case .program: "程序"
        case .dialogs: "在对话框和浮层中"
        case .fields: "在输入框中"
        }
    }

    static let thatKey: CleanText = "这个键"
    static let recordTitleInHelp: CleanText = "操作记录保存在"
    static let signsTitle: CleanText = "符号"
    static let connectionSigns: CleanText = "连接：已连接、连接中、响应迟缓、断开或被拒绝"
    static let roomSigns: CleanText = "房间：需要 PIN 码、不在公开列表中、正在录制、已被你锁定"
    static let membershipSigns: CleanText = "房间：你在其中；你正在加入或离开"
    static let countSigns: CleanText = "房间人数，以及最多可有多少人发布"
    static let markedSign: CleanText = "已标记"
    static let talkingSign: CleanText = "正在发言"
    static let mediaSigns: CleanText = "发布音频、视频、屏幕、数据；· 未发布；空白：未告知"
    static let mutedSign: CleanText = "被管理员静音"
    static let roleSigns: CleanText = "发布者或旁听者，未告知更多信息"
    static let nameSign: CleanText = "名称中有不可见字符或控制字符；按 d 查看原样"
    static let idSign: CleanText = "较长 ID 的末尾"
    static func polledSigns(_ short: CleanText) -> CleanText { "通过比较两次读取得知；空间不足时写作 \(short)" }
}
