import JanusWire
import Moderation
import Text

// The details of the server.
extension Chinese {
    static let serverInfoTitle: CleanText = "服务器详情：版本、已知缺陷、会话、插件、令牌"
    static let versionLabel: CleanText = "版本"
    static let newSessionsLabel: CleanText = "新会话"
    static let timeoutLabel: CleanText = "会话超时"
    static let adminLabel: CleanText = "管理接口"
    static let sessionsLabel: CleanText = "会话"
    static let handlesLabel: CleanText = "句柄"
    static let requestsLabel: CleanText = "请求"
    static let logLevelLabel: CleanText = "日志级别"
    static let loopsLabel: CleanText = "事件循环"
    static let transportsLabel: CleanText = "传输"
    static let pluginsLabel: CleanText = "插件"
    static let tokensLabel: CleanText = "令牌"
    static let eventFeedLabel: CleanText = "事件"
    static func newSessions(areAccepted: Bool) -> CleanText { areAccepted ? "接受" : "拒绝（472）：服务器正在排空" }
    static let never: CleanText = "永不"

    static let adminIsAbsent: CleanText = "需要管理接口：--admin URL"
    static let adminNotGiven: CleanText = "未指定"
    static let adminConnects: CleanText = "管理接口连接中"
    static let adminIsLive: CleanText = "已连接"
    static let adminIsLost: CleanText = "管理接口没有答复"
    static let adminRefusesUs: CleanText = "管理接口拒绝了我们"
    static let adminWouldTell: CleanText =
        "用 --admin URL 还可以看到每个人的媒体传输情况、谁在收听而未列出、捣乱者来自何处；还可以不加入房间就静音、连同订阅一起移除某人、排空服务器。"
    static let adminWouldTellOfPerson: CleanText = "用 --admin URL 还可看到其媒体传输情况、在看谁，并可移出服务器。"

    static func handles(_ count: Int, read: Int, oldest: CleanText?) -> CleanText {
        oldest.map { "\(count) 个，已读取 \(read) 个，最旧的在 \($0) 前" } ?? "\(count) 个，已读取 \(read) 个"
    }
    static func requests(_ perSecond: Int) -> CleanText { "每秒最多 \(perSecond) 个" }
    static func loops(_ count: Int, _ handles: CleanText) -> CleanText { "\(count) 个，句柄数：\(handles)" }
    static let threadForEach: CleanText = "每个句柄一个线程"
    static let noTokensYet: CleanText = "没有：谁也不能凭令牌进入。"
    static let noPlugins: CleanText = "没有插件"
    static let nobodyListensToEvents: CleanText = "未接收；用 --listen-events HOST:PORT 可让所有房间即时更新"
    static let sendsNoEvents: CleanText = "Janus 不转发事件：请在 janus.jcfg 中设置 broadcast = true。"
    static let nothingCameYet: CleanText = "还没有收到"
    static func last(_ age: CleanText) -> CleanText { "最近一次在 \(age) 前" }
    static func dropped(_ count: Int) -> CleanText { "丢弃 \(count) 个" }

    static func advice(on fault: KnownFault) -> CleanText {
        let version = CleanText(cleaning: fault.fixedVersion)
        return switch fault {
        case .moderateHangs: "请勿静音：VideoRoom 插件会因此永久卡死。请升级到 \(version)。"
        case .destroyRaces: "只销毁空房间：否则会与房间里的操作竞争。请升级到 \(version)。"
        case .deadlocks: "VideoRoom 插件可能死锁，直到 Janus 重启。请升级到 \(version)。"
        case .rareDeadlock: "已知 VideoRoom 插件有罕见的死锁。请升级到 \(version)。"
        case .kickingDummies: "请勿踢出占位者：后果未定义。请升级到 \(version)。"
        case .vulnerabilities: "有已知漏洞。请升级到 \(version)。"
        }
    }
}
