import Canvas
import TestSupport
import Testing
import Text

@testable import Dashboard

/// What is laid out in cells stands in the same columns of a terminal, in every language.
@Suite(.computing) struct Columns {
    private static func state(_ screen: Int, _ size: Size, _ language: Language) -> DashboardState {
        Hands.$language.withValue(language) { GoldenScreens.screens[screen].reach(size).state }
    }

    @Test(arguments: GoldenScreens.screens.indices, GoldenScreens.sizes)
    func `every glyph stands in the column of its cell, whatever lies over half of a wide one`(
        screen: Int, size: Size
    ) {
        for language in Language.allCases {
            let frame = render(Self.state(screen, size, language), size: size)
            for row in 0..<size.rows {
                let cells = Array(frame.row(row))
                var column = 0
                for cell in cells where !cell.isContinuation {
                    #expect(cells[column] == cell)
                    column += cell.glyph.unicodeScalars.reduce(0) { $0 + cellWidth(of: $1) }
                }
                #expect(column == size.columns, "\(GoldenScreens.screens[screen].name), row \(row)")
            }
        }
    }

    @Test(arguments: GoldenScreens.screens.indices, GoldenScreens.sizes)
    func `the borders of a region stand in one column`(screen: Int, size: Size) {
        for language in Language.allCases {
            let state = Self.state(screen, size, language)
            let frame = render(state, size: size)
            let layout = state.layout(for: size)
            // What is small lies over parts of the regions: a dialog, a menu, the command line.
            guard state.dialog == nil, state.menu == nil, state.prompt == nil else { continue }
            let regions = [layout.rooms, layout.participants, layout.events].compactMap { $0 }
            for rect in state.overlay == nil && state.finder == nil ? regions : [layout.overlay] {
                for row in rect.row..<rect.row + rect.rows {
                    let cells = Array(frame.row(row))
                    for column in [rect.column, rect.column + rect.columns - 1] {
                        #expect("│┃┌┐└┘├┤┴".contains(cells[column].glyph), "\(column), \(row)")
                    }
                }
            }
        }
    }

    @Test(arguments: GoldenScreens.screens.indices)
    func `what English has room for at the top and the bottom, Chinese has too`(screen: Int) {
        let size = Size(columns: 80, rows: 24)
        // Where a reason fits that is too long in English, it takes the room of hints.
        guard Self.state(screen, size, .chinese).finder == nil else { return }
        let english = render(Self.state(screen, size, .english), size: size).lines
        let chinese = render(Self.state(screen, size, .chinese), size: size).lines
        for row in [0, size.rows - 1] {
            let parts = [english, chinese].map { $0[row].split(separator: #/ {2,}/#) }
            #expect(parts[1].count >= parts[0].count, "\(chinese[row])")
            let cut = [english, chinese].map { $0[row].count { $0 == "…" } }
            #expect(cut[1] <= cut[0], "\(chinese[row])")
        }
        let keys = [english, chinese].map { lines in
            Set(lines[size.rows - 1].split(separator: #/ {2,}/#).compactMap { $0.split(separator: " ").first })
        }
        #expect(keys[1].isSuperset(of: keys[0]), "\(chinese[size.rows - 1])")
    }
}
