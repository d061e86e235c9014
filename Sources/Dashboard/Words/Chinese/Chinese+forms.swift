import Text

// The fields of dialogs.
extension Chinese {
    static func label(of name: Form.Name) -> CleanText {
        switch name {
        case .secret: "密钥"
        case .number: "人数"
        case .typedID: "房间 ID"
        case .path: "文件"
        case .reason: "原因"
        case .place: ""
        case .lockToo: "同时锁定房间"
        case .hiddenToo: "包括被过滤隐藏的人"
        case .elsewhereToo: "包括其他房间的人"
        case .media(let kind): media(kind)
        case .everything: "全部"
        case .isMuting: ""
        case .lasts: "重新发布时再次静音"
        case .match: "对象"
        case .pattern: "名称"
        case .ends: "时长"
        case .unlocks: "改为解锁：会关闭他人设置的名单"
        case .display: "名字"
        case .roomID: "ID"
        case .description: "描述"
        case .roomSecret: "密钥"
        case .pin: "PIN 码"
        case .publishers: "发布者上限"
        case .bitrate: "码率"
        case .audioCodecs: "音频编码"
        case .videoCodecs: "视频编码"
        case .isPrivate: "私有：不在列表中"
        case .notifies: "有人进入时通知"
        case .records: "一开始就录制"
        case .permanence: "有效期"
        case .onlyFiltered: "只写入过滤后的内容"
        case .logLevel: "级别"
        case .token: "令牌"
        case .plugins: "插件"
        }
    }

    static func alsoHidden(_ count: Int, _ names: CleanText) -> CleanText { "包括被过滤隐藏的 \(count) 人：\(names)" }
    static func alsoElsewhere(_ count: Int, _ names: CleanText) -> CleanText { "包括其他房间的 \(count) 人：\(names)" }

    static let muteChoice: CleanText = "静音"
    static let unmuteChoice: CleanText = "取消静音"
    static let byNameChoice: CleanText = "所有用这个名称的人"
    static let byPatternChoice: CleanText = "名称匹配，* 和 ? 为通配符"
    static let byIDChoice: CleanText = "只限这个 ID"
    static let untilRestartChoice: CleanText = "到 Janus 重启为止"
    static let permanentlyChoice: CleanText = "永久：Janus 会改写其配置文件"

    static let noReason: CleanText = "Tab：可不填，只留在本地记录中"
    static let anyID: CleanText = "留空：由 Janus 分配"
    static let noSecret: CleanText = "无：任何人都能管理房间"
    static let staysAsItIs: CleanText = "保持不变"
    static let noPin: CleanText = "无：任何人都能加入"
    static let usualPublishers: CleanText = "Janus 默认：3"
    static let unlimitedBitrate: CleanText = "不限"
    static let usualAudioCodec: CleanText = "Janus 默认：opus"
    static let usualVideoCodec: CleanText = "Janus 默认：vp8"

    static let idIsTaken: CleanText = "已有房间使用这个 ID。"
    static let idIsNoNumber: CleanText = "这台服务器的 ID 必须是大于 0 的数字。"
    static let publishersRange: CleanText = "发布者上限：1 到 1000000 的数字。"
    static let bitrateRange: CleanText = "码率：比特每秒，0（不限）到 2000000000 的数字。"
    static let descriptionStays: CleanText = "Janus 不能清空描述。"
    static let nothingChanged: CleanText = "还没有任何更改。"
    static func unknownCodec(_ codec: CleanText, known: CleanText) -> CleanText {
        "Janus 没有“\(codec)”这种编码，可用：\(known)。"
    }
}
