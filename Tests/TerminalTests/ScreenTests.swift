import CNcurses
import Canvas
import Glibc
import TestSupport
import Testing
import Text

@testable import Terminal

extension OneTerminal {
    @Suite("Showing frames through ncurses")
    struct ScreenTests {
        /// A cell as ncurses holds it.
        struct Shown: Hashable {
            var glyph: String
            var attributes: attr_t
            var colors: [Int32]
        }

        private let size = Size(columns: 20, rows: 4)

        init() {
            OneTerminal.useUTF8()
        }

        /// A screen that nobody sees.
        private func withScreen(
            _ type: String = "xterm-256color", usesColor: Bool = true, usesASCII: Bool = false,
            _ body: (Screen) throws -> Void
        ) throws {
            let nowhere = open("/dev/null", O_RDWR)
            defer { close(nowhere) }
            var options = TerminalOptions(theme: OneTerminal.theme)
            options.usesColor = usesColor
            options.usesASCII = usesASCII
            let screen = try Screen(terminal: type, input: nowhere, output: nowhere, options: options)
            screen.resize(to: size)
            try body(screen)
            screen.leave()
        }

        private func read(_ column: Int, _ row: Int) -> Shown {
            var scalars = [UInt32](repeating: 0, count: Int(CCHARW_MAX))
            var attributes: attr_t = 0
            var pair: Int32 = 0
            let count = cnc_read_cell(Int32(row), Int32(column), &scalars, &attributes, &pair)
            #expect(count != ERR)
            var foreground: Int32 = -9
            var background: Int32 = -9
            extended_pair_content(pair, &foreground, &background)
            let glyph = String(
                String.UnicodeScalarView(scalars.prefix(Int(max(0, count))).compactMap(Unicode.Scalar.init)))
            let look = CNC_BOLD | CNC_DIM | CNC_UNDERLINE | CNC_REVERSE | CNC_ITALIC
            return Shown(
                glyph: glyph, attributes: attributes & look, colors: pair == 0 ? [] : [foreground, background])
        }

        @Test func `every cell stands where the frame has it`() throws {
            try withScreen { screen in
                var frame = Frame(size: screen.size)
                frame.put("a小e\u{301}\u{302}한|", at: Point(column: 0, row: 1), style: .plain)
                frame.put("x", at: Point(column: 19, row: 3), style: .plain)
                frame.put("明", at: Point(column: 18, row: 0), style: .plain)
                screen.show(frame)
                #expect(read(0, 1).glyph == "a")
                #expect(read(1, 1).glyph == "小")
                #expect(read(3, 1).glyph.unicodeScalars.count == 3)
                #expect(read(4, 1).glyph == "한")
                #expect(read(6, 1).glyph == "|")
                #expect(read(7, 1).glyph == " ")
                #expect(read(19, 3).glyph == "x")
                #expect(read(18, 0).glyph == "明")
                #expect(read(0, 2).glyph == " ")
            }
        }

        @Test func `a frame of another size than the screen is clipped or leaves blanks`() throws {
            try withScreen { screen in
                var large = Frame(size: Size(columns: 40, rows: 9))
                for row in 0..<9 { large.put("0123456789012345678小xyz", at: Point(column: 0, row: row), style: .plain) }
                screen.show(large)
                #expect(read(18, 3).glyph == "8")
                // Half a wide glyph cannot be shown.
                #expect(read(19, 3).glyph == "?")
                var small = Frame(size: Size(columns: 3, rows: 1))
                small.put("abc", at: Point(column: 0, row: 0), style: .plain)
                screen.show(small)
                #expect(read(2, 0).glyph == "c")
                #expect(read(3, 0).glyph == " ")
                #expect(read(0, 1).glyph == " ")
            }
        }

        @Test(arguments: [
            ("xterm-256color", true, [9, -1] as [Int32], [200, 4] as [Int32], [8, -1] as [Int32], attr_t(0)),
            ("linux", true, [1, -1], [-1, 4], [], CNC_BOLD),
            ("vt100", true, [], [], [], attr_t(0)),
            ("xterm-256color", false, [], [], [], attr_t(0)),
        ])
        func `colours are brought down to those the terminal has`(
            _ type: String, _ usesColor: Bool, _ failure: [Int32], _ warning: [Int32], _ muted: [Int32], _ bold: attr_t
        ) throws {
            try withScreen(type, usesColor: usesColor) { screen in
                var frame = Frame(size: screen.size)
                frame.put("f", at: Point(column: 0, row: 0), style: Style(.failure))
                frame.put("w", at: Point(column: 1, row: 0), style: Style(.warning, .selected))
                frame.put("m", at: Point(column: 2, row: 0), style: Style(.muted))
                frame.put("t", at: Point(column: 3, row: 0), style: Style(.title, .struck))
                frame.put("p", at: Point(column: 4, row: 0), style: .plain)
                screen.show(frame)
                #expect(read(0, 0) == Shown(glyph: "f", attributes: bold, colors: failure))
                #expect(read(1, 0).colors == warning)
                #expect(read(2, 0).colors == muted)
                #expect(read(3, 0).attributes == CNC_BOLD | CNC_UNDERLINE | CNC_DIM)
                #expect(read(4, 0) == Shown(glyph: "p", attributes: 0, colors: []))
            }
        }

        @Test func `a glyph that the C library measures otherwise keeps its columns`() throws {
            setlocale(LC_CTYPE, "C")
            defer { OneTerminal.useUTF8() }
            try withScreen { screen in
                var frame = Frame(size: screen.size)
                frame.put("é小|", at: Point(column: 0, row: 0), style: .plain)
                screen.show(frame)
                #expect((0..<4).map { read($0, 0).glyph } == ["?", "?", " ", "|"])
            }
        }

        @Test(arguments: 0..<10)
        func `whatever frames came before, the screen shows the last one`(seed: UInt64) throws {
            var random = SeededGenerator(seed: seed)
            let pieces: [CleanText] = ["a", "小", "明明", "│", "e\u{301}", "   ", "long text ", "한"]
            try withScreen { screen in
                var frame = Frame(size: screen.size)
                for _ in 0..<30 {
                    switch Int.random(in: 0..<8, using: &random) {
                    case 0: frame = Frame(size: screen.size)
                    case 1:
                        let size = Size(columns: [7, 20, 30].randomElement(using: &random) ?? 20, rows: 3)
                        frame = Frame(size: size)
                    case 2: screen.invalidate()
                    case 3:
                        screen.leave()
                        screen.reenter()
                    default: break
                    }
                    for _ in 0..<Int.random(in: 0...3, using: &random) {
                        let place = Point(
                            column: .random(in: 0..<20, using: &random), row: .random(in: 0..<4, using: &random))
                        frame.put(pieces.randomElement(using: &random) ?? "", at: place, style: .plain)
                    }
                    screen.show(frame)
                    for row in 0..<min(screen.size.rows, frame.size.rows) {
                        // Half a wide glyph cannot be shown.
                        let columns = min(screen.size.columns, frame.size.columns - 1)
                        for column in 0..<columns where !frame[column, row].isContinuation {
                            if column == screen.size.columns - 1, frame.size.columns > screen.size.columns { continue }
                            #expect(read(column, row).glyph == frame[column, row].glyph, "column \(column), row \(row)")
                        }
                    }
                    if frame.size.columns < screen.size.columns {
                        #expect(read(screen.size.columns - 1, 0).glyph == " " && read(0, 3).glyph == " ")
                    }
                }
            }
        }

        @Test func `another theme shows from the next frame on`() throws {
            try withScreen { screen in
                var frame = Frame(size: screen.size)
                frame.put("f", at: Point(column: 0, row: 0), style: Style(.failure))
                screen.show(frame)
                #expect(read(0, 0).colors == [9, -1])
                screen.use { colors in
                    #expect(colors == 256)
                    return Theme(name: "other") { _ in Appearance(.palette(30), on: .palette(40), .bold) }
                }
                screen.show(frame)
                #expect(read(0, 0) == Shown(glyph: "f", attributes: CNC_BOLD, colors: [30, 40]))
                #expect(read(5, 2).colors == [30, 40])
            }
        }

        @Test func `in ASCII nothing else reaches the terminal, in a locale that knows nothing else`() throws {
            setlocale(LC_CTYPE, "C")
            defer { OneTerminal.useUTF8() }
            try withScreen(usesASCII: true) { screen in
                var frame = Frame(size: screen.size)
                frame.put("│é小…|", at: Point(column: 0, row: 0), style: .plain)
                screen.show(frame)
                #expect((0..<6).map { read($0, 0).glyph } == ["|", "?", "?", "?", "~", "|"])
            }
        }

        @Test func `every scalar that survives cleaning is as wide here as there`() {
            var compared = 0
            for value in UInt32(0x20)...0x10FFFF {
                guard let scalar = Unicode.Scalar(value) else { continue }
                // A base before it, so that marks survive as they are.
                let text = CleanText(cleaning: "x\(scalar)")
                guard text.string.unicodeScalars.dropFirst().first == scalar else { continue }
                compared += 1
                if Int(cnc_wcwidth(value)) != cellWidth(of: scalar) {
                    Issue.record("U+\(String(value, radix: 16)) is \(cnc_wcwidth(value)) cells wide to the C library")
                }
            }
            #expect(compared > 130_000)
        }

        @Test func `what gives the screen back has no delays in it`() throws {
            try withScreen { screen in
                let sequence = String(decoding: screen.restoreSequence, as: UTF8.self)
                #expect(sequence.contains("\u{1B}[?1049l"))
                #expect(sequence.contains("\u{1B}[?2004l"))
                #expect(sequence.contains("\u{1B}[?1006l") && sequence.contains("\u{1B}[?1000l"))
                #expect(!sequence.contains("$<"))
                #expect(screen.restoreSequence.count < 256)
            }
            #expect(TerminalType.withoutPadding("a$<5/>b$<2*>$c".utf8) == Array("ab$c".utf8))
        }

        @Test(arguments: [
            (nil, "TERM is not set"), ("", "TERM is not set"), ("dumb", "type dumb cannot"),
            ("nonsense\u{1B}[2J", "type nonsense␛[2J"),
        ])
        func `a terminal that cannot show a screen is named, with what works instead`(_ name: String?, _ words: String)
        {
            let error = #expect(throws: TerminalError.self) { try TerminalType.usable(named: name, output: 1) }
            #expect(error?.description.contains(words) == true)
            #expect(error?.description.contains("--once") == true)
            #expect(error?.description.contains("\n") == false)
        }

        @Test(arguments: [
            ("xterm-256color", "xterm-256color"), ("vt100", "vt100"), ("xterm-ghostty-x", "xterm-256color"),
            ("foot-x", "xterm-256color"), ("tmux-x", "xterm-256color"),
        ])
        func `an unknown terminal that behaves like xterm is taken for one`(_ name: String, _ type: String) throws {
            #expect(try TerminalType.usable(named: name, output: 1) == type)
        }
    }
}
