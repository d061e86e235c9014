/// The red, green and blue of a terminal's colours, where a picture of the screen needs them.
///
/// The indexed ones are those that xterm begins with; the terminal's own two are a choice for the picture.
package struct XtermPalette: Hashable, Sendable {
    /// The terminal's own text.
    var foreground: UInt32
    /// The terminal's own ground.
    var background: UInt32

    /// Light text on a dark ground.
    package static let dark = XtermPalette(foreground: 0xD8DEE9, background: 0x101418)
    /// Dark text on a light ground.
    package static let light = XtermPalette(foreground: 0x24292F, background: 0xFFFFFF)

    /// An indexed colour as 0xRRGGBB.
    static func value(of index: UInt8) -> UInt32 {
        let index = UInt32(index)
        switch index {
        case ..<16: return named[Int(index)]
        case ..<232:
            let levels: [UInt32] = [0x00, 0x5F, 0x87, 0xAF, 0xD7, 0xFF]
            let place = index - 16
            return levels[Int(place / 36)] << 16 | levels[Int(place / 6 % 6)] << 8 | levels[Int(place % 6)]
        default:
            let level = 8 + 10 * (index - 232)
            return level << 16 | level << 8 | level
        }
    }

    private static let named: [UInt32] = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]

    /// What a cell's text and ground come to, with reversal done; the ground is nil where the picture's shows through.
    func colors(of appearance: Appearance) -> (text: UInt32, ground: UInt32?) {
        let text = value(appearance.foreground) ?? foreground
        let ground = value(appearance.background)
        return appearance.attributes.contains(.reverse) ? (ground ?? background, text) : (text, ground)
    }

    private func value(_ color: Color) -> UInt32? {
        switch color {
        case .standard: nil
        case .palette(let index): Self.value(of: index)
        }
    }
}
