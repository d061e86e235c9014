import CNcurses
import Text

/// Finds out what the terminal is and whether it can show a screen.
enum TerminalType {
    /// The terminal type to use for a value of `TERM`.
    ///
    /// Types that the terminfo database does not know but whose terminals behave like xterm are taken for one.
    static func usable(named name: String?, output: Int32) throws(TerminalError) -> String {
        guard let name, !name.isEmpty else { throw .unnamed }
        let shown = CleanText(cleaning: name, limit: 40)
        switch cnc_examine(name, output) {
        case 1:
            return name
        case 0:
            throw .incapable(shown)
        default:
            guard familiar.contains(where: name.hasPrefix), cnc_examine(substitute, output) == 1 else {
                throw .unknown(shown)
            }
            return substitute
        }
    }

    /// A terminfo string without its delays (`$<5>`), which no terminal of today needs.
    static func withoutPadding(_ capability: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var isPadding = false
        for byte in capability {
            if isPadding {
                isPadding = byte != UInt8(ascii: ">")
            } else if byte == UInt8(ascii: "<"), result.last == UInt8(ascii: "$") {
                result.removeLast()
                isPadding = true
            } else {
                result.append(byte)
            }
        }
        return result
    }

    private static let substitute = "xterm-256color"
    private static let familiar = ["xterm", "ghostty", "kitty", "alacritty", "foot", "wezterm", "tmux", "screen"]
}
