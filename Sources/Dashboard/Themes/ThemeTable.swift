import Canvas

/// One theme as a table: what every role looks like, and what the modifiers of a style do to it.
struct ThemeTable: Sendable {
    let name: String
    /// How many colours a terminal must have for it.
    let colors: Int
    let roles: @Sendable (Role) -> Appearance
    /// A role in the row under the cursor, in the region with the focus and in others.
    let selected: @Sendable (Appearance) -> Appearance
    let remembered: @Sendable (Appearance) -> Appearance
    let stale: Appearance

    static let all: [ThemeTable] = [
        .named16, .dark, .light, .highContrast, .colourBlind, .red, .monochrome,
    ]

    /// What is left of the theme in a terminal with so many colours.
    func fitting(_ colors: Int) -> ThemeTable {
        if colors >= self.colors { return self }
        return colors >= Self.named16.colors ? .named16 : .monochrome
    }

    func appearance(of style: Style) -> Appearance {
        let modifiers = style.modifiers
        var result = modifiers.contains(.stale) ? stale : roles(style.role)
        if modifiers.contains(.selected) {
            result = selected(roles(style.role))
        } else if modifiers.contains(.remembered) {
            result = remembered(result)
        }
        if modifiers.contains(.strong) { result.attributes.insert(.bold) }
        if modifiers.contains(.struck) { result.attributes.insert(.struck) }
        return result
    }
}

extension Appearance {
    init(attributes: Attributes) { self.init(.standard, on: .standard, attributes) }
    init(_ color: UInt8, attributes: Attributes = []) { self.init(.palette(color), on: .standard, attributes) }

    /// The same with more weight.
    func adding(_ attributes: Attributes) -> Appearance {
        var result = self
        result.attributes.formUnion(attributes)
        return result
    }
}
