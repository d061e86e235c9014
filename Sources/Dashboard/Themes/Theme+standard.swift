package import Canvas

extension Theme {
    /// The look of the dashboard in a terminal with so many colours, readable on light and dark grounds.
    ///
    /// With 256 colours it takes tones that stand out from black and white alike, with fewer the terminal's own named
    /// ones, and with fewer than eight only weight and reversal.
    package static func standard(colors: Int) -> Theme {
        switch colors {
        case ..<8: Theme(name: "standard") { Look.monochrome.appearance(of: $0) }
        case ..<256: Theme(name: "standard") { Look.named.appearance(of: $0) }
        default: Theme(name: "standard") { Look.palette.appearance(of: $0) }
        }
    }
}

/// The rows of the table for one number of colours.
private struct Look: Sendable {
    let roles: @Sendable (Role) -> Appearance
    /// The row under the cursor, in the region with the focus and in others; roles keep a tone where it is readable.
    let selected: @Sendable (Role) -> Appearance
    let remembered: @Sendable (Role) -> Appearance
    let stale: Appearance

    func appearance(of style: Style) -> Appearance {
        var result = roles(style.role)
        if style.modifiers.contains(.stale) { result = stale }
        if style.modifiers.contains(.selected) {
            result = selected(style.role)
        } else if style.modifiers.contains(.remembered) {
            result = style.modifiers.contains(.stale) ? stale : remembered(style.role)
        }
        if style.modifiers.contains(.strong) { result.attributes.insert(.bold) }
        if style.modifiers.contains(.struck) { result.attributes.insert(.struck) }
        return result
    }
}

extension Look {
    /// Weight and reversal only.
    static let monochrome = Look(
        roles: { role in
            switch role {
            case .plain, .good, .dialog, .header: Appearance()
            case .muted, .border, .disabled: Appearance(attributes: .dim)
            case .field: Appearance(attributes: .underline)
            case .badge: Appearance(attributes: .reverse)
            case .focusedBorder, .title, .warning, .failure, .talking, .own, .key, .dialogTarget:
                Appearance(attributes: .bold)
            }
        },
        selected: { _ in Appearance(attributes: .reverse) },
        remembered: { _ in Appearance(attributes: .bold) },
        stale: Appearance(attributes: .dim))

    /// The terminal's own named colours on its own ground, without blue, which few dark grounds let read.
    static let named = Look(
        roles: { role in
            switch role {
            case .plain, .title, .dialog, .header: Appearance()
            case .muted, .border, .disabled: Appearance(attributes: .dim)
            case .focusedBorder: Appearance(.palette(6))
            case .badge: Appearance(attributes: .reverse)
            case .warning: Appearance(.palette(3))
            case .failure: Appearance(.palette(1))
            case .good: Appearance(.palette(2))
            case .talking: Appearance(.palette(6))
            case .own: Appearance(.palette(5))
            case .key, .dialogTarget: Appearance(attributes: .bold)
            case .field: Appearance(attributes: .underline)
            }
        },
        selected: { _ in Appearance(attributes: .reverse) },
        remembered: { _ in Appearance(attributes: .bold) },
        stale: Appearance(attributes: .dim))

    /// Middle tones of the 256-colour palette.
    static let palette = Look(
        roles: { role in
            switch role {
            case .plain, .title, .dialog, .header: Appearance()
            case .muted: Appearance(.palette(243))
            case .border: Appearance(.palette(244))
            case .disabled: Appearance(.palette(244))
            case .focusedBorder: Appearance(.palette(67))
            case .badge: Appearance(.palette(231), on: .palette(67))
            case .warning: Appearance(.palette(136))
            case .failure: Appearance(.palette(167))
            case .good: Appearance(.palette(65))
            case .talking: Appearance(.palette(30))
            case .own: Appearance(.palette(97))
            case .key, .dialogTarget: Appearance(attributes: .bold)
            case .field: Appearance(.palette(231), on: .palette(239))
            }
        },
        selected: { Appearance(.palette(onDarkGround($0)), on: .palette(24)) },
        remembered: { Appearance(.palette(onDarkGround($0)), on: .palette(239)) },
        stale: Appearance(.palette(244)))

    /// A tone for a role that is readable on the cursor's dark ground.
    private static func onDarkGround(_ role: Role) -> UInt8 {
        switch role {
        case .muted, .border, .disabled: 250
        case .warning: 222
        case .failure: 217
        case .good: 157
        case .talking: 123
        case .own: 183
        default: 231
        }
    }
}

extension Appearance {
    fileprivate init(attributes: Attributes) { self.init(.standard, on: .standard, attributes) }
    fileprivate init(_ foreground: Color, attributes: Attributes) { self.init(foreground, on: .standard, attributes) }
}
