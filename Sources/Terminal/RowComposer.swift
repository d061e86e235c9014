import CNcurses
import Canvas

/// Translates rows of a frame into cells of ncurses, in memory that it uses again for the next.
struct RowComposer {
    /// The row that was translated last.
    private(set) var row: [cchar_t] = []
    private var scalars: [UInt32] = []
    private var palette: ScreenPalette

    init(_ palette: ScreenPalette) {
        self.palette = palette
    }

    /// Translates a row of cells into ``row``; the right halves of wide glyphs are ncurses' own business.
    mutating func compose(_ cells: ArraySlice<Cell>) {
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

    private mutating func append(_ glyph: String, width: Int, _ rendition: Rendition) {
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
