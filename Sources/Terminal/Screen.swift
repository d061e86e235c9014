import CNcurses
import Canvas
import Glibc

/// A terminal under ncurses: shows frames, and gives the terminal back.
///
/// ncurses keeps its state in globals, so there is one screen at a time, made, used and closed on one thread.
final class Screen {
    /// How many colours there are, 0 if none are used.
    let colorCount: Int

    private let screen: OpaquePointer
    private let input: UnsafeMutablePointer<FILE>
    private let output: UnsafeMutablePointer<FILE>
    private let outputDescriptor: Int32
    private let usesASCII: Bool
    private let multiplexer: Multiplexer
    private var usesMouse: Bool
    private var composer: RowComposer
    private var cursorIsShown = true
    /// The frame that ncurses has in memory; `nil` where it has something else.
    private var drawn: Frame?

    /// Takes a terminal over: raw input, the alternate screen, marked pastes.
    /// - Parameters:
    ///   - terminal: A terminal type that ``TerminalType`` has found usable.
    ///   - input: The descriptor keys come from; not closed.
    ///   - output: The descriptor frames go to; not closed.
    ///   - options: What is used of the terminal.
    init(terminal: String, input: Int32, output: Int32, options: TerminalOptions) throws(TerminalError) {
        guard let inputFile = fdopen(dup(input), "r") else { throw .refused }
        guard let outputFile = fdopen(dup(output), "w") else {
            fclose(inputFile)
            throw .refused
        }
        guard let screen = newterm(terminal, outputFile, inputFile) else {
            fclose(inputFile)
            fclose(outputFile)
            throw .refused
        }
        self.screen = screen
        self.input = inputFile
        self.output = outputFile
        outputDescriptor = fileno(outputFile)
        // Fails where the input is no terminal, as in tests; then there are no modes to change.
        _ = cnc_configure()
        colorCount = options.usesColor ? Self.paletteSize(Int(cnc_start_color())) : 0
        composer = RowComposer(ScreenPalette(theme: options.theme(colorCount), colorCount: colorCount))
        usesASCII = options.usesASCII
        multiplexer = options.multiplexer
        usesMouse = options.usesMouse
        takeInput()
    }

    deinit {
        delscreen(screen)
        fclose(input)
        fclose(output)
    }

    /// What the screen writes to; whoever puts another file in its place silences it.
    var descriptor: Int32 { outputDescriptor }

    /// The size that ncurses draws for.
    var size: Size { Size(columns: Int(cnc_columns()), rows: Int(cnc_rows())) }

    /// Follows the terminal to another size and sends everything anew.
    func resize(to size: Size) {
        guard size.columns > 0, size.rows > 0 else { return }
        resizeterm(Int32(clamping: size.rows), Int32(clamping: size.columns))
        drawn = nil
        invalidate()
    }

    /// Makes the next frame go out whole, whatever the terminal is believed to show.
    func invalidate() {
        _ = cnc_invalidate()
    }

    /// Shows a frame: sends what differs from the last one, and returns when the terminal has taken it all.
    func show(_ frame: Frame) {
        let size = size
        draw(usesASCII ? frame.ascii : frame)
        guard let cursor = frame.cursor, cursor.column >= 0, cursor.row >= 0, cursor.column < size.columns,
            cursor.row < size.rows
        else {
            showCursor(false)
            _ = cnc_flush(0, 0)
            return
        }
        _ = cnc_flush(Int32(cursor.row), Int32(cursor.column))
        showCursor(true)
    }

    /// Writes the rows that differ from those of the last frame into ncurses' memory.
    private func draw(_ frame: Frame) {
        var last = drawn
        if last?.size != frame.size {
            _ = cnc_erase()
            last = nil
        }
        for number in 0..<min(size.rows, frame.size.rows) {
            if let last, frame.hasSameRow(number, as: last) { continue }
            composer.compose(frame.row(number).prefix(size.columns))
            _ = cnc_put(Int32(number), 0, composer.row, Int32(composer.row.count))
        }
        drawn = frame
    }

    /// Gives the terminal back, for a while or for good; the next frame takes it again.
    func leave() {
        // Without this, tmux shows old lines on the restored screen after a resize.
        _ = cnc_erase()
        drawn = nil
        _ = cnc_flush(0, 0)
        write(Self.leavesInput)
        showCursor(true)
        endwin()
    }

    /// Takes the terminal again after ``leave()``; the next frame goes out whole.
    func reenter() {
        takeInput()
        invalidate()
    }

    /// Shows everything in another theme from the next frame on.
    func use(_ theme: (Int) -> Theme) {
        composer = RowComposer(ScreenPalette(theme: theme(colorCount), colorCount: colorCount))
        drawn = nil
        invalidate()
    }

    /// Has clicks and the wheel reported from now on, or not any more.
    func useMouse(_ used: Bool) {
        usesMouse = used
        write(used ? Self.reportsMouse : Self.leavesMouse)
    }

    /// Has the terminal do something beside showing frames.
    func perform(_ command: OperatingSystemCommand) {
        write(command.bytes(through: multiplexer))
    }

    /// Rings the terminal's bell.
    func ringBell() {
        write([0x07])
    }

    /// Pastes between markers; presses, releases and the wheel, no motion, in the form that knows no last column.
    private func takeInput() {
        write(Self.marksPastes)
        if usesMouse { write(Self.reportsMouse) }
    }

    private static let marksPastes = Array("\u{1B}[?2004h".utf8)
    private static let reportsMouse = Array("\u{1B}[?1000h\u{1B}[?1006h".utf8)
    private static let leavesMouse = Array("\u{1B}[?1006l\u{1B}[?1000l".utf8)
    private static let leavesInput = leavesMouse + "\u{1B}[?2004l".utf8

    /// The bytes that give the terminal of this screen back in one stroke, when nothing of the above can be called.
    var restoreSequence: [UInt8] {
        var bytes = Self.leavesInput
        for name in ["rmkx", "sgr0", "cnorm", "rmcup"] {
            guard let value = cnc_capability(name) else { continue }
            bytes += TerminalType.withoutPadding(String(cString: value).utf8)
        }
        return bytes
    }

    /// How many colours can be named by an index: terminals that take red, green and blue directly have eight.
    private static func paletteSize(_ colors: Int) -> Int {
        colors > 256 ? 8 : colors
    }

    private func showCursor(_ shown: Bool) {
        guard shown != cursorIsShown else { return }
        curs_set(shown ? 1 : 0)
        cursorIsShown = shown
    }

    /// Writes past ncurses, which holds nothing back between two frames.
    private func write(_ bytes: [UInt8]) {
        var bytes = bytes[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(outputDescriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if errno != EINTR {
                return
            }
        }
    }
}
