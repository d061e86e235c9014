import Canvas
import Testing

@testable import Dashboard

/// The looks by name and for different numbers of colours.
@Suite struct Themes {
    private static let styles: [Style] = Role.allCases.flatMap { role in
        (UInt8(0)..<32).map { Style(role, Style.Modifiers(rawValue: $0)) }
    }

    private static func colors(_ theme: Theme) -> Set<Color> {
        Set(styles.flatMap { [theme.appearance(of: $0).foreground, theme.appearance(of: $0).background] })
    }

    private static func theme(_ name: String, _ colors: Int = 256) throws -> Theme {
        try #require(Theme.named(name, colors: colors))
    }

    @Test func `every theme has a name, and nothing else has`() throws {
        #expect(
            Theme.names == ["default", "dark", "light", "high-contrast", "colour-blind", "red", "monochrome"])
        for name in Theme.names { #expect(try Self.theme(name).name == name) }
        #expect(Theme.named("solarized", colors: 256) == nil)
        #expect(Theme.named("", colors: 256) == nil)
    }

    @Test(arguments: Theme.names)
    func `no theme uses more colours than there are`(name: String) throws {
        for count in [0, 2] { #expect(Self.colors(try Self.theme(name, count)) == [.standard]) }
        for color in Self.colors(try Self.theme(name, 8)).union(Self.colors(try Self.theme(name, 16))) {
            if case .palette(let index) = color { #expect(index < 8) }
        }
    }

    @Test func `a theme that needs more colours gives way to the default, and that to weight`() throws {
        for name in ["dark", "light", "high-contrast", "colour-blind"] {
            #expect(try Self.theme(name, 16).name == "default")
            #expect(try Self.theme(name, 2).name == "monochrome")
        }
        #expect(try Self.theme("red", 8).name == "red")
        #expect(try Self.theme("red", 0).name == "monochrome")
        #expect(Theme.standard(colors: 0).name == "monochrome")
    }

    @Test func `the default leaves the ground to the terminal and uses its own colours`() throws {
        let theme = Theme.standard(colors: 256)
        #expect(theme.name == Theme.standardName)
        for style in Self.styles { #expect(theme.appearance(of: style).background == .standard) }
        #expect(Self.colors(theme).count > 4)
        #expect(Self.colors(try Self.theme("monochrome")) == [.standard])
    }

    @Test(arguments: ["dark", "light", "high-contrast", "colour-blind"])
    func `a theme with a ground of its own leaves no cell to the terminal's`(name: String) throws {
        for color in Self.colors(try Self.theme(name)) {
            guard case .palette(let index) = color else {
                Issue.record("\(name) uses the terminal's own colour")
                continue
            }
            #expect(index >= 16, "what the first sixteen look like is not known")
        }
    }

    @Test(arguments: [("dark", 4.5), ("light", 4.5), ("colour-blind", 4.5), ("high-contrast", 7)])
    func `every text stands out from its ground`(name: String, least: Double) throws {
        let theme = try Self.theme(name)
        for style in Self.styles {
            let look = theme.appearance(of: style)
            guard case .palette(let text) = look.foreground, case .palette(let ground) = look.background,
                let textColor = XtermColor(text), let groundColor = XtermColor(ground)
            else {
                Issue.record("\(style) has no known colours")
                continue
            }
            let isMinor =
                [.muted, .border, .disabled].contains(style.role)
                || style.modifiers.contains(.stale)
            let contrast = textColor.contrast(to: groundColor)
            #expect(contrast >= (isMinor ? 3 : least), "\(style) \(text) on \(ground)")
        }
    }

    @Test(arguments: XtermColor.Blindness.allCases)
    func `what is well and what is not stay apart for every eye`(blindness: XtermColor.Blindness) throws {
        let theme = try Self.theme("colour-blind")
        let good: [Role] = [.good, .talking, .arrival]
        let bad: [Role] = [.failure, .warning]
        for (first, second) in good.flatMap({ one in bad.map { (one, $0) } }) {
            func color(_ role: Role) -> XtermColor? {
                guard case .palette(let index) = theme.appearance(of: Style(role)).foreground else { return nil }
                return XtermColor(index)?.seen(with: blindness)
            }
            let (one, other) = (try #require(color(first)), try #require(color(second)))
            #expect(one.distance(to: other) > 0.25, "\(first) and \(second)")
        }
    }

    @Test(arguments: Theme.names, [0, 8, 16, 256])
    func `the row under the cursor stands out from all others`(name: String, colors: Int) throws {
        let theme = try Self.theme(name, colors)
        for role in Role.allCases where role != .badge {
            let plain = theme.appearance(of: Style(role))
            #expect(theme.appearance(of: Style(role, .selected)) != plain)
            #expect(theme.appearance(of: Style(role, .selected)) != theme.appearance(of: Style(role, .remembered)))
        }
        #expect(theme.appearance(of: Style(.plain, .struck)).attributes.contains(.struck))
        #expect(theme.appearance(of: Style(.plain, .stale)) != theme.appearance(of: .plain))
    }

    @Test(arguments: Theme.names)
    func `one screen looks as it was recorded`(name: String) throws {
        let size = Size(columns: 80, rows: 24)
        var hands = GoldenScreens.lively(size)
        hands.press(.tab)
        let frame = render(hands.state, size: size)
        try expectGolden(appearanceLines(of: frame, in: try Self.theme(name)), named: "theme-\(name)-80x24")
    }
}
