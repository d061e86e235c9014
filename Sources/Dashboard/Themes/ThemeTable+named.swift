import Canvas

// The themes on the terminal's own ground, in its own colours or in none.
extension ThemeTable {
    /// The terminal's own named colours; without blue, which few dark grounds let read, and without the bright ones,
    /// which light grounds swallow.
    static let named16 = ThemeTable(
        name: "default", colors: 8,
        roles: { role in
            switch role {
            case .plain, .title, .dialog, .header, .departure: Appearance()
            case .muted, .border, .disabled: Appearance(attributes: .dim)
            case .badge: Appearance(attributes: .reverse)
            case .key, .dialogTarget: Appearance(attributes: .bold)
            case .field: Appearance(attributes: .underline)
            case .failure: Appearance(1)
            case .good, .arrival: Appearance(2)
            case .warning: Appearance(3)
            case .own, .naming: Appearance(5)
            case .focusedBorder, .talking, .media, .room: Appearance(6)
            }
        },
        selected: { _ in Appearance(attributes: .reverse) },
        remembered: { $0.adding(.bold) },
        stale: Appearance(attributes: .dim))

    /// The default with a red header and red frames, for a server that one should not take for another.
    static let red = ThemeTable(
        name: "red", colors: 8,
        roles: { role in
            switch role {
            case .header: Appearance(.palette(7), on: .palette(1), .bold)
            case .border, .focusedBorder: Appearance(1)
            default: named16.roles(role)
            }
        },
        selected: named16.selected, remembered: named16.remembered, stale: named16.stale)

    /// Weight and reversal only.
    static let monochrome = ThemeTable(
        name: "monochrome", colors: 0,
        roles: { role in
            switch role {
            case .plain, .good, .dialog, .header, .arrival, .departure, .media, .naming, .room: Appearance()
            case .muted, .border, .disabled: Appearance(attributes: .dim)
            case .field: Appearance(attributes: .underline)
            case .badge: Appearance(attributes: .reverse)
            case .focusedBorder, .title, .warning, .failure, .talking, .own, .key, .dialogTarget:
                Appearance(attributes: .bold)
            }
        },
        selected: { _ in Appearance(attributes: .reverse) },
        remembered: { $0.adding(.bold) },
        stale: Appearance(attributes: .dim))
}
