import Text

// Actions: what they are called, and why they cannot work.
extension Chinese {
    static let joinTitle: CleanText = "加入选中的房间；已加入时离开"
    static let kickTitle: CleanText = "踢出光标处的参与者，或所有已标记的人；移除收听者"
    static let muteTitle: CleanText = "静音或取消静音；在房间列表中对房间里所有人"
    static let keepOutTitle: CleanText = "拉黑参与者：踢出，回来时再次踢出"
    static let lockTitle: CleanText = "锁定房间：不再让新人进入；或解锁"
    static let recordTitle: CleanText = "录制房间，或停止录制"
    static let createTitle: CleanText = "新建房间"
    static let editTitle: CleanText = "编辑房间"
    static let destroyTitle: CleanText = "销毁房间"
    static let renameTitle: CleanText = "更改你在房间里的名字"
    static let liftTitle: CleanText = "在规则列表中：解除光标处的规则"
    static let holdTitle: CleanText = "在规则列表中：暂停或继续"
    static let joinHint: CleanText = "加入"
    static let leaveHint: CleanText = "离开"
    static let kickHint: CleanText = "踢出"
    static let muteHint: CleanText = "静音"
    static let keepOutHint: CleanText = "拉黑"
    static let lockHint: CleanText = "锁定"
    static let unlockHint: CleanText = "解锁"
    static let recordHint: CleanText = "录制"
    static let createHint: CleanText = "新建"
    static let editHint: CleanText = "编辑"
    static let destroyHint: CleanText = "销毁"
    static let renameHint: CleanText = "改名"
    static let liftHint: CleanText = "解除"
    static let holdHint: CleanText = "暂停/继续"
    static let resumeHint: CleanText = "继续"
    static let scrollHint: CleanText = "滚动"
    static let retryHint: CleanText = "立即重连"

    static let readOnly: CleanText = "只读模式"
    static let notConnected: CleanText = "未连接"
    static let noRoom: CleanText = "没有房间"
    static let joiningAlready: CleanText = "正在加入"
    static let leavingAlready: CleanText = "正在离开"
    static let askedAlready: CleanText = "已经提交"
    static let choosePerson: CleanText = "先按 Tab 选人"
    static let nobody: CleanText = "光标处没有人"
    static let isYou: CleanText = "这是你自己；按 J 离开"
    static let isDummy: CleanText = "由 Janus 自己生成，不能踢出"
    static let isRemote: CleanText = "来自另一台 Janus：请在那边踢出"
    static let isGone: CleanText = "已离开"
    static let kickedAlready: CleanText = "正在踢出"
    static let muteHangs: CleanText = "Janus 1.0.0 的插件会因此卡死"
    static let choosePersonOrRoom: CleanText = "先按 Tab 选人或房间"
    static let publishesNothing: CleanText = "没有发布任何流"
    static let nobodyPublishes: CleanText = "没有人在发布"
    static let streamsNotTold: CleanText = "先按 J 加入，或指定 --admin：在房间外不知道有哪些流"
    static let streamsNotRead: CleanText = "尚未读取有哪些流"
    static let joinFirst: CleanText = "先按 J 加入"
    static let noRule: CleanText = "没有规则"
    static let noMarks: CleanText = "没有标记任何人"
    static let nobodyChosen: CleanText = "无事可做：请勾选要更改的内容。"
    static let patternIsEmpty: CleanText = "匹配模式为空。"
    static let patternIsTooBroad: CleanText = "该模式会匹配房间里一半以上的人。"
    static let nameIsEmpty: CleanText = "请输入名字。"
    static let typeThePath: CleanText = "请输入新文件的名称。"
    static func typeTheNumber(_ count: Int) -> CleanText { "请输入 \(count) 并按 Enter。" }
    static func typeTheID(_ id: CleanText) -> CleanText { "请输入 \(id) 并按 Enter。" }
    static func rangeBegun(_ person: CleanText) -> CleanText { "从 \(person) 开始选择：移动后再按 v。" }
    static func marked(_ count: Int) -> CleanText { "已标记 \(count) 人。" }
    static let nothingUnderCursor: CleanText = "光标处没有内容"
    static let notNow: CleanText = "暂不可用"
    static let notHere: CleanText = "此处不可用"
    static let noPlace: CleanText = "还没有去过别处"
    static func noCommand(_ name: CleanText) -> CleanText { "没有命令“\(name)”。按 Tab 浏览命令。" }
    static func noServer(_ name: CleanText, known: [CleanText]) -> CleanText {
        "配置中没有服务器“\(name)”，可用：\(list(known))。"
    }
    static let configurationRead: CleanText = "已读取配置。其中关于如何连接服务器的内容在重新打开时生效。"
    static let demoMeaning: CleanText = "内置演示，不需要服务器"
    static func noTheme(_ name: CleanText, known: [CleanText]) -> CleanText {
        "没有主题“\(name)”，可用：\(list(known))。"
    }

    static let refreshing: CleanText = "正在重新读取全部数据。"
    static let retrying: CleanText = "正在立即重连。"
    static let asked: CleanText = "已提交"

    static func pasteIgnored(_ count: Int) -> CleanText { "已忽略粘贴的 \(count) 个字符。" }
    static func doesNothing(_ key: CleanText) -> CleanText { "\(key) 在这里不起作用。按 ? 查看按键。" }
}
