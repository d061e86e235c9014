import Moderation
import Text

// How somebody's media travel.
extension Chinese {
    static let bitrateHead: CleanText = "码率"
    static let qualityHead: CleanText = "线路"
    static let lossHead: CleanText = "丢包"
    static let jitterHead: CleanText = "抖动"
    static let codecsHead: CleanText = "编码"
    static let addressHead: CleanText = "地址"
    static let transportHead: CleanText = "传输"
    static let connectedHead: CleanText = "接入于"

    static func name(of grade: LinkQuality.Grade) -> CleanText {
        switch grade {
        case .good: "良好"
        case .fair: "一般"
        case .poor: "较差"
        case .dead: "中断"
        }
    }

    static func packetsLost(_ share: CleanText, mid: CleanText) -> CleanText { "mid \(mid) 丢包 \(share)" }
    static func jitters(_ time: CleanText, mid: CleanText) -> CleanText { "mid \(mid) 抖动 \(time)" }
    static func takesRoundTrip(_ time: CleanText) -> CleanText { "往返时延 \(time)" }
    static func markedByJanus(_ mark: CleanText, mid: CleanText) -> CleanText {
        "Janus 给 mid \(mid) 评 \(mark) 分，满分 100"
    }
    static let comesNothing: CleanText = "所发送的流没有数据"
    static func foundSlow(at time: CleanText) -> CleanText { "Janus 于 \(time) 报告线路缓慢" }
    static func limits(fair: CleanText, poor: CleanText) -> CleanText { "（\(fair) 起为一般，\(poor) 起为较差）" }

    static let connectionTitle: CleanText = "线路详情"
    static let qualityLabel: CleanText = "质量"
    static let transportLabel: CleanText = "传输方式"
    static let attachedLabel: CleanText = "接入时间"
    static let addressLabel: CleanText = "网络地址"
    static let slowLabel: CleanText = "线路缓慢"
    static let readLabel: CleanText = "读取于"
    static let nothingWrong: CleanText = "没有异常"
    static let addressIsHidden: CleanText = "已隐藏；按 x 显示"
    static func relayed(_ address: CleanText) -> CleanText { "\(address)，是中继地址，可能多人共用" }
    static func received(_ rate: CleanText) -> CleanText { "接收 \(rate)" }
    static func sent(_ rate: CleanText) -> CleanText { "发送 \(rate)" }
    static func lostPackets(_ share: CleanText?, _ count: CleanText) -> CleanText {
        share.map { "丢包 \($0)，累计 \(count) 个" } ?? "累计丢包 \(count) 个"
    }
    static func jitter(_ time: CleanText) -> CleanText { "抖动 \(time)" }
    static func roundTrip(_ time: CleanText) -> CleanText { "往返 \(time)" }
    static func linkQuality(_ mark: CleanText) -> CleanText { "Janus 评分 \(mark)/100" }
    static func audioLevel(_ level: CleanText) -> CleanText { "音量 \(level) dBov" }
    static func receivers(_ count: Int) -> CleanText { "\(count) 人接收" }

    static let wantsAdmin: CleanText = "只有 Admin API 能提供；请用 --admin URL 启动"
    static let adminIsConnecting: CleanText = "管理接口：连接中"
    static let adminDoesNotAnswer: CleanText = "管理接口：无响应"
    static let adminRefuses: CleanText = "管理接口：被拒绝"
    static let addressesShown: CleanText = "地址可见"
    static let addressesTitle: CleanText = "显示网络地址，再按一次或换房间即隐藏"
    static let foundByHandles: CleanText = "否；由其中成员的句柄得知"
    static let foundByHandlesSign: CleanText = "房间：列表中没有，由其中成员的句柄得知"
    static let qualitySigns: CleanText = "媒体线路良好、一般、较差、中断；按 d 查看原因"

    static let filterTermsTitle: CleanText = "参与者和收听者的过滤条件，可与文字同用"
    static let codecTerm: CleanText = "所发送的编码"
    static let qualityTerm: CleanText = "线路较差（poor）或更差；也可用 fair、dead"
    static let numberTerms: CleanText = "数值高于或低于界限：百分比、毫秒、比特每秒"
    static let stateTerms: CleanText = "客户端接入方式，以及媒体通道的状态"
}
