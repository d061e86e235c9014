/// A terminal's colour: its own default, or an index into its palette (0–15 are the named ones, up to 255).
package enum Color: Hashable, Sendable {
    case standard
    case palette(UInt8)
}

/// How something looks.
package struct Appearance: Hashable, Sendable {
    package struct Attributes: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let bold = Attributes(rawValue: 1 << 0)
        package static let dim = Attributes(rawValue: 1 << 1)
        package static let underline = Attributes(rawValue: 1 << 2)
        package static let reverse = Attributes(rawValue: 1 << 3)
        package static let italic = Attributes(rawValue: 1 << 4)
        package static let struck = Attributes(rawValue: 1 << 5)
    }

    package var foreground: Color
    package var background: Color
    package var attributes: Attributes

    package init(_ foreground: Color = .standard, on background: Color = .standard, _ attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}

/// The one table from what a cell means to how it looks, for one number of colours.
package struct Theme: Sendable {
    /// The name a moderator chooses it by.
    package let name: String
    private let look: @Sendable (Style) -> Appearance

    package init(name: String, look: @escaping @Sendable (Style) -> Appearance) {
        self.name = name
        self.look = look
    }

    package func appearance(of style: Style) -> Appearance { look(style) }
}
