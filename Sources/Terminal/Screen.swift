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
    private var palette: ScreenPalette
    private var row: [cchar_t] = []
    private var scalars: [UInt32] = []
    private var cursorIsShown = true

    /// Takes a terminal over: raw input, the alternate screen, marked pastes.
    /// - Parameters:
    ///   - terminal: A terminal type that ``TerminalType`` has found usable.
    ///   - input: The descriptor keys come from; not closed.
    ///   - output: The descriptor frames go to; not closed.
    ///   - usesColor: Whether colours are used if there are any.
    ///   - theme: Makes the look for a number of colours.
    init(terminal: String, input: Int32, output: Int32, usesColor: Bool, theme: (Int) -> Theme) throws(TerminalError) {
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
        colorCount = usesColor ? Self.paletteSize(Int(cnc_start_color())) : 0
        palette = ScreenPalette(theme: theme(colorCount), colorCount: colorCount)
        write(Self.marksPastes)
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
        invalidate()
    }

    /// Makes the next frame go out whole, whatever the terminal is believed to show.
    func invalidate() {
        _ = cnc_invalidate()
    }

    /// Shows a frame: sends what differs from the last one, and returns when the terminal has taken it all.
    func show(_ frame: Frame) {
        let size = size
        _ = cnc_erase()
        for number in 0..<min(size.rows, frame.size.rows) {
            compose(frame.row(number).prefix(size.columns))
            _ = cnc_put(Int32(number), 0, row, Int32(row.count))
        }
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

    /// Gives the terminal back, for a while or for good; the next frame takes it again.
    func leave() {
        // Without this, tmux shows old lines on the restored screen after a resize.
        _ = cnc_erase()
        _ = cnc_flush(0, 0)
        write(Self.leavesPastes)
        showCursor(true)
        endwin()
    }

    /// Takes the terminal again after ``leave()``; the next frame goes out whole.
    func reenter() {
        write(Self.marksPastes)
        invalidate()
    }

    private static let marksPastes = "\u{1B}[?2004h"
    private static let leavesPastes = "\u{1B}[?2004l"

    /// The bytes that give the terminal of this screen back in one stroke, when nothing of the above can be called.
    var restoreSequence: [UInt8] {
        var bytes = Array(Self.leavesPastes.utf8)
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
    private func write(_ string: String) {
        var bytes = Array(string.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(outputDescriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if errno != EINTR {
                return
            }
        }
    }

    /// Translates a row of cells into ``row``; the right halves of wide glyphs are ncurses' own business.
    private func compose(_ cells: ArraySlice<Cell>) {
        row.removeAll(keepingCapacity: true)
        var style: Style?
        var rendition = Rendition(attributes: 0, pair: 0)
        var index = cells.startIndex
        while index < cells.endIndex {
            let cell = cells[index]
            if cell.style != style {
                style = cell.style
                rendition = palette.rendition(of: cell.style)
            }
            let isWide = index + 1 < cells.endIndex && cells[index + 1].isContinuation
            append(cell.glyph, width: isWide ? 2 : 1, rendition)
            index += isWide ? 2 : 1
        }
    }

    private func append(_ glyph: String, width: Int, _ rendition: Rendition) {
        scalars.removeAll(keepingCapacity: true)
        for scalar in glyph.unicodeScalars { scalars.append(scalar.value) }
        // Where the C library at hand counts otherwise than ours, columns matter more than the glyph.
        let fits = scalars.first.map { $0 < 0x7F || Int(cnc_wcwidth($0)) == width } ?? false
        guard fits else {
            row.append(Self.cell([0x3F], rendition))
            if width == 2 { row.append(Self.cell([0x20], rendition)) }
            return
        }
        row.append(Self.cell(scalars, rendition))
    }

    private static func cell(_ scalars: [UInt32], _ rendition: Rendition) -> cchar_t {
        var cell = cchar_t()
        cnc_set_cell(&cell, scalars, Int32(clamping: scalars.count), rendition.attributes, rendition.pair)
        return cell
    }
}
