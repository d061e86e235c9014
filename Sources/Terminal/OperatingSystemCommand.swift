import Text

/// What a terminal is asked to do beside showing a frame: its OSC sequences.
enum OperatingSystemCommand: Hashable, Sendable {
    /// Put a text into the clipboard: OSC 52.
    case copy(CleanText)
    /// Tell the user something even while the window is not in front: OSC 9.
    case notify(CleanText)

    /// The most bytes of a text that are copied: some terminals ignore longer ones altogether.
    static let copyLimit = 8192
    /// The most characters of a notification.
    static let notificationLimit = 200

    /// The bytes to send.
    func bytes(through multiplexer: Multiplexer) -> [UInt8] {
        switch self {
        case .copy(let text):
            let sequence = Array("\u{1B}]52;c;\(base64(text.string.prefix(bytes: Self.copyLimit).utf8))\u{7}".utf8)
            // With `set-clipboard on` tmux takes it itself, and with `allow-passthrough` the terminal behind it does.
            return (multiplexer == .tmux ? sequence : []) + multiplexer.wrapping(sequence)
        case .notify(let text):
            return multiplexer.wrapping(Array("\u{1B}]9;\(text.string.prefix(Self.notificationLimit))\u{7}".utf8))
        }
    }
}

extension String {
    /// As many characters from the beginning as fit into a number of bytes.
    fileprivate func prefix(bytes limit: Int) -> Substring {
        guard utf8.count > limit else { return self[...] }
        var end = startIndex
        var bytes = 0
        for character in self {
            bytes += character.utf8.count
            if bytes > limit { break }
            end = index(after: end)
        }
        return self[..<end]
    }
}
