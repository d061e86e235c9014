package import Canvas

extension Theme {
    /// The themes that can be chosen, by their names.
    package static let names: [String] = ThemeTable.all.map(\.name)

    /// The name of the theme that fits every terminal.
    package static let standardName = ThemeTable.named16.name

    /// The theme of a name in a terminal with so many colours, 0 for none; `nil` if there is no such theme.
    ///
    /// A theme that needs more colours gives way to the default one, and with fewer than eight colours only weight and
    /// reversal are left of any.
    package static func named(_ name: String, colors: Int) -> Theme? {
        guard let table = ThemeTable.all.first(where: { $0.name == name }) else { return nil }
        return Theme(table.fitting(colors))
    }

    /// The default theme in a terminal with so many colours.
    package static func standard(colors: Int) -> Theme { Theme(ThemeTable.named16.fitting(colors)) }

    private init(_ table: ThemeTable) {
        self.init(name: table.name) { table.appearance(of: $0) }
    }
}
