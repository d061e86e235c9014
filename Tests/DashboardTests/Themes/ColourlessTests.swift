import Canvas
import Foundation
import TestSupport
import Testing
import Text

@testable import Dashboard

/// Without colours and without signs everything can still be told.
@Suite(.computing) struct Colourless {
    /// The roles that say how something is.
    private static let meaningful: Set<Role> = [
        .warning, .failure, .good, .talking, .own, .badge, .arrival, .departure, .media, .naming, .room,
    ]
    /// Those of keys and headings, which are told by where they stand; a disabled key stands in brackets.
    private static let placed: Set<Role> = [.key, .disabled, .title, .dialogTarget]

    @Test func `no two meanings of a word or a sign differ by colour alone`() throws {
        let theme = Theme.standard(colors: 0)
        var roles: [String: Set<Role>] = [:]
        for screen in GoldenScreens.screens {
            for size in GoldenScreens.sizes {
                let frame = render(screen.reach(size).state, size: size)
                for row in 0..<size.rows {
                    for run in Self.runs(of: frame.row(row)) { roles[run.text, default: []].insert(run.role) }
                }
            }
        }
        #expect(roles.count > 100)
        for (text, roles) in roles {
            for role in roles where Self.meaningful.contains(role) {
                let look = theme.appearance(of: Style(role))
                for other in roles.subtracting(Self.placed).subtracting([role])
                where theme.appearance(of: Style(other)) == look {
                    Issue.record("“\(text)” is \(role) here and \(other) there, and looks the same")
                }
            }
        }
    }

    @Test func `what modifies a row is told by attributes, and the cursor by a sign as well`() {
        let theme = Theme.standard(colors: 0)
        let looks = [[], .selected, .remembered, .stale, .struck].map {
            theme.appearance(of: Style(.plain, $0 as Style.Modifiers))
        }
        #expect(Set(looks).count == looks.count)
        let hands = Hands.atLiveServer()
        #expect(hands.screen().contains("▌1234"))
        #expect(render(hands.state, size: hands.state.size).ascii.lines.joined().contains(">1234"))
    }

    @Test func `one screen in ASCII looks as it was recorded, and is nothing else`() throws {
        let size = Size(columns: 80, rows: 24)
        var hands = GoldenScreens.lively(size)
        hands.press(.tab)
        let frame = render(hands.state, size: size)
        try expectGolden(frame.ascii.lines, named: "ascii-80x24")
        let ascii = frame.ascii.lines.joined()
        #expect(ascii.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F })
    }

    /// A new sign needs a stand-in.
    @Test func `every sign that is drawn has a form in ASCII`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Dashboard")
        let files = try #require(FileManager.default.enumerator(atPath: root.path)).compactMap { $0 as? String }
        var signs: Set<Character> = []
        for file in files where file.hasSuffix(".swift") && !file.contains("Chinese") {
            let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
            for line in text.split(separator: "\n") where !line.contains("//") {
                signs.formUnion(line.filter { !$0.isASCII })
            }
        }
        #expect(signs.count > 20)
        for sign in signs {
            var frame = Frame(size: Size(columns: 2, rows: 1))
            frame.put(CleanText(cleaning: String(sign)), at: Point(column: 0, row: 0), style: .plain)
            #expect(frame.ascii.lines != ["?"], "\(sign)")
        }
    }

    private struct Run {
        var text: String
        var role: Role
    }

    /// The pieces of a row that have one role, without the blanks around them.
    private static func runs(of row: ArraySlice<Cell>) -> [Run] {
        var runs: [Run] = []
        for cell in row {
            if runs.last?.role == cell.style.role {
                runs[runs.count - 1].text += cell.glyph
            } else {
                runs.append(Run(text: cell.glyph, role: cell.style.role))
            }
        }
        return runs.map { Run(text: $0.text.trimmed, role: $0.role) }.filter { !$0.text.isEmpty }
    }
}

extension String {
    fileprivate var trimmed: String {
        var rest = self[...]
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
