import CNcurses
import Canvas

/// How a style comes out on this terminal: ncurses' attributes and colour pair.
struct Rendition {
    var attributes: attr_t
    var pair: Int32
}

/// Translates styles for one terminal and remembers the answers.
///
/// Colours that the terminal lacks are brought down to what it has; without colours the attributes alone speak.
struct ScreenPalette {
    private struct Colors: Hashable {
        let foreground: Color
        let background: Color
    }

    private let theme: Theme
    private let colorCount: Int
    private var renditions: [Style: Rendition] = [:]
    private var pairs: [Colors: Int32] = [:]

    /// Takes a theme that is made for `colorCount` colours, 0 for none.
    init(theme: Theme, colorCount: Int) {
        self.theme = theme
        self.colorCount = colorCount
    }

    /// How a style comes out.
    mutating func rendition(of style: Style) -> Rendition {
        if let known = renditions[style] { return known }
        var appearance = theme.appearance(of: style)
        appearance.fit(to: colorCount)
        let colors = Colors(foreground: appearance.foreground, background: appearance.background)
        let rendition = Rendition(attributes: appearance.attributes.curses, pair: pair(for: colors))
        renditions[style] = rendition
        return rendition
    }

    private mutating func pair(for colors: Colors) -> Int32 {
        if colors.foreground == .standard, colors.background == .standard { return 0 }
        if let known = pairs[colors] { return known }
        let number = Int32(pairs.count + 1)
        guard number < cnc_pair_count(),
            init_extended_pair(number, colors.foreground.curses, colors.background.curses) != ERR
        else { return 0 }
        pairs[colors] = number
        return number
    }
}

extension Appearance {
    /// Brings the colours down to those that a terminal has.
    mutating func fit(to colorCount: Int) {
        if case .palette(let index) = foreground, Int(index) >= colorCount {
            foreground = .standard
            if colorCount == 8 {
                switch index {
                // Bold black would be invisible where bold is not bright.
                case 8: attributes.insert(.dim)
                case 9...15:
                    foreground = .palette(index - 8)
                    attributes.insert(.bold)
                default: break
                }
            }
        }
        if case .palette(let index) = background, Int(index) >= colorCount {
            background = colorCount == 8 && (9...15).contains(index) ? .palette(index - 8) : .standard
        }
    }
}

extension Color {
    /// ncurses' number for the colour; -1 is the terminal's own.
    fileprivate var curses: Int32 {
        switch self {
        case .standard: -1
        case .palette(let index): Int32(index)
        }
    }
}

extension Appearance.Attributes {
    /// ncurses' bits; it knows no strike-through, so what is struck is dim.
    fileprivate var curses: attr_t {
        var bits: attr_t = 0
        if contains(.bold) { bits |= CNC_BOLD }
        if contains(.dim) || contains(.struck) { bits |= CNC_DIM }
        if contains(.underline) { bits |= CNC_UNDERLINE }
        if contains(.reverse) { bits |= CNC_REVERSE }
        if contains(.italic) { bits |= CNC_ITALIC }
        return bits
    }
}
