import Canvas
import Testing

@testable import Dashboard

/// The looks for different numbers of colours.
@Suite struct Themes {
    private static let styles: [Style] = Role.allCases.flatMap { role in
        (UInt8(0)..<32).map { Style(role, Style.Modifiers(rawValue: $0)) }
    }

    private static func colors(_ colors: Int) -> Set<Color> {
        let theme = Theme.standard(colors: colors)
        return Set(styles.flatMap { [theme.appearance(of: $0).foreground, theme.appearance(of: $0).background] })
    }

    @Test func `no look uses more colours than there are`() {
        #expect(Self.colors(0) == [.standard])
        #expect(Self.colors(2) == [.standard])
        for color in Self.colors(8).union(Self.colors(16)) {
            if case .palette(let index) = color { #expect(index < 8) }
        }
        #expect(Self.colors(256).count > 8)
    }

    @Test(arguments: [0, 8, 16, 256])
    func `the row under the cursor stands out from all others`(colors: Int) {
        let theme = Theme.standard(colors: colors)
        for role in Role.allCases where role != .badge || colors > 16 {
            let plain = theme.appearance(of: Style(role))
            #expect(theme.appearance(of: Style(role, .selected)) != plain)
            #expect(theme.appearance(of: Style(role, .selected)) != theme.appearance(of: Style(role, .remembered)))
        }
        #expect(theme.appearance(of: Style(.plain, .struck)).attributes.contains(.struck))
        #expect(theme.appearance(of: Style(.plain, .stale)) != theme.appearance(of: .plain))
    }
}
