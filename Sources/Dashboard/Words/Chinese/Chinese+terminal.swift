import Text

// Clipboard, mouse, notifications.
extension Chinese {
    static let copyTitle: CleanText = "复制光标处的 ID；再按一次复制整行"
    static let mouseTitle: CleanText = "关闭鼠标，以便由终端选择文本；或重新打开"

    static func copied(_ text: CleanText) -> CleanText { "已复制 \(text)" }

    static let againCopiesRow: CleanText = "再按 y 复制整行"
    static let mouseIsOn: CleanText = "鼠标已打开：单击选中，滚轮滚动"
    static let mouseIsOff: CleanText = "鼠标已关闭：由终端选择文本"
}
