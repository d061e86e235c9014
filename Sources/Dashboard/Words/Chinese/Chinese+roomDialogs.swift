import Text

// The dialogs that act on rooms.
extension Chinese {
    static let lockDialog = DialogTexts(
        title: "锁定", question: "锁定这个房间？",
        notes: [
            "已在房间里的人不受影响；新人无法进入。掉线的人也无法返回。",
            "Janitor 会加入一个自己的令牌，以便自己能够返回，直到你解锁房间。",
        ],
        confirm: "锁定")

    static let unlockDialog = DialogTexts(
        title: "解锁", question: "解锁这个房间？",
        notes: ["所有人又可以加入；若设有 PIN 码，仍需 PIN 码。Janitor 自己的令牌会被移除。"], confirm: "解锁")
    static let unlockSwitchesOff: CleanText = "这个房间不是你锁定的。如果房主用令牌控制进入，该控制将对所有人关闭；Janus 不会告知它是否开启。"

    static func recordDialog(isOn: Bool) -> DialogTexts {
        DialogTexts(
            title: isOn ? "录制" : "停止录制", question: isOn ? "录制这个房间里的所有人？" : "停止录制这个房间？",
            notes: ["Janus 不会通知房间里的人。录制文件保存在 Janus 所在的机器上。"], confirm: isOn ? "录制" : "停止")
    }

    static let renameDialog = DialogTexts(
        title: "改名", question: "你想在这个房间里用什么名字？", notes: ["房间里所有人都会收到新名字的通知。"],
        confirm: "更改")

    static let createDialog = DialogTexts(title: "新建房间", question: "新建一个房间。", confirm: "新建")

    static let editDialog = DialogTexts(
        title: "编辑", question: "编辑这个房间。只发送有改动的内容。",
        notes: [
            "Janus 可以设置密钥或 PIN 码，但不能移除；编码、录制和进入通知无法在此更改。不会通知房间里的人，也没有人会因此掉线。"
        ],
        confirm: "更改")
    static let bitrateIsRaised: CleanText = "Janus 会把码率提高到 64000。"

    static func destroyDialog(isPermanent: Bool) -> DialogTexts {
        DialogTexts(
            title: "销毁", question: "销毁这个房间？",
            notes: [
                "房间里所有人都会被移出。",
                isPermanent
                    ? "同时从 Janus 的配置文件中删除。"
                    : "如果房间写在 Janus 的配置文件中，重启后会再次出现。",
            ],
            confirm: "销毁")
    }
}
