/// What a terminal shows after the bytes that ncurses sends to an xterm.
struct ScreenModel {
    let columns: Int
    let rows: Int
    private var cells: [Unicode.Scalar]
    private var (column, row) = (0, 0)
    private var (top, bottom): (Int, Int)
    private var wrapsNext = false
    private var last: Unicode.Scalar = " "
    private var input = Input.text
    private var pending: [UInt8] = []

    private enum Input { case text, escape, charset, control, systemCommand, systemCommandEscape }

    init(columns: Int, rows: Int) {
        (self.columns, self.rows) = (columns, rows)
        cells = Array(repeating: " ", count: columns * rows)
        (top, bottom) = (0, rows - 1)
    }

    /// The row of this number as text.
    func line(_ row: Int) -> String {
        var line = String.UnicodeScalarView()
        // The right half of a wide character holds nothing.
        line.append(contentsOf: cells[row * columns..<(row + 1) * columns].lazy.filter { $0 != "\0" })
        return String(line)
    }

    /// All rows, from the top.
    var lines: [String] { (0..<rows).map(line) }

    mutating func feed(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { feed(byte) }
    }

    private mutating func feed(_ byte: UInt8) {
        switch input {
        case .text: feedText(byte)
        case .escape: escape(byte)
        case .charset: input = .text
        case .control:
            if (0x40...0x7E).contains(byte) {
                input = .text
                control(byte)
            } else {
                pending.append(byte)
            }
        case .systemCommand:
            if byte == 0x07 { input = .text }
            if byte == 0x1B { input = .systemCommandEscape }
        case .systemCommandEscape: input = .text
        }
    }

    private mutating func feedText(_ byte: UInt8) {
        switch byte {
        case 0x1B:
            pending = []
            input = .escape
        case 0x0D: move(to: 0, row)
        case 0x0A: lineFeed()
        case 0x08: move(to: column - 1, row)
        case 0x09: move(to: (column / 8 + 1) * 8, row)
        case 0..<0x20: break
        case 0..<0x80: put(Unicode.Scalar(byte))
        default:
            pending.append(byte)
            guard let text = String(validating: pending, as: UTF8.self) else {
                if pending.count >= 4 { pending = [] }
                return
            }
            pending = []
            text.unicodeScalars.forEach { put($0) }
        }
    }

    private mutating func escape(_ byte: UInt8) {
        input = .text
        switch byte {
        case UInt8(ascii: "["): input = .control
        case UInt8(ascii: "]"), UInt8(ascii: "P"): input = .systemCommand
        case UInt8(ascii: "("), UInt8(ascii: ")"): input = .charset
        case UInt8(ascii: "M"): if row == top { scroll(-1) } else { move(to: column, row - 1) }
        case UInt8(ascii: "D"): lineFeed()
        default: break
        }
    }

    private mutating func control(_ final: UInt8) {
        let text = String(decoding: pending, as: UTF8.self)
        pending = []
        guard !text.hasPrefix("?"), !text.hasPrefix(">") else { return }
        let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
        func number(_ index: Int = 0, or standard: Int = 1) -> Int {
            index < numbers.count ? numbers[index] ?? standard : standard
        }
        switch Character(Unicode.Scalar(final)) {
        case "H": move(to: number(1) - 1, number() - 1)
        case "G": move(to: number() - 1, row)
        case "d": move(to: column, number() - 1)
        case "A": move(to: column, row - number())
        case "B": move(to: column, row + number())
        case "C": move(to: column + number(), row)
        case "D": move(to: column - number(), row)
        case "J":
            switch number(or: 0) {
            case 0: blank(row * columns + column..<cells.count)
            case 1: blank(0..<row * columns + column + 1)
            default: blank(0..<cells.count)
            }
        case "K":
            let start = row * columns
            switch number(or: 0) {
            case 0: blank(start + column..<start + columns)
            case 1: blank(start..<start + column + 1)
            default: blank(start..<start + columns)
            }
        case "X":
            let start = row * columns + column
            blank(start..<min(start + number(), (row + 1) * columns))
        case "b": for _ in 0..<number() { put(last) }
        case "@", "P": shift(final == UInt8(ascii: "@") ? number() : -number())
        case "L", "M":
            let above = top
            top = row
            scroll(final == UInt8(ascii: "L") ? -number() : number())
            top = above
        case "S": scroll(number())
        case "T": scroll(-number())
        case "r":
            (top, bottom) = (number() - 1, min(rows, number(1, or: rows)) - 1)
            move(to: 0, 0)
        default: break
        }
    }

    // MARK: Cells

    private mutating func put(_ scalar: Unicode.Scalar) {
        let width = Self.width(of: scalar)
        guard width > 0 else { return }
        if wrapsNext {
            move(to: 0, row)
            lineFeed()
        }
        last = scalar
        cells[row * columns + column] = scalar
        if width == 2, column + 1 < columns { cells[row * columns + column + 1] = "\0" }
        if column + width < columns { column += width } else { wrapsNext = true }
    }

    private mutating func move(to column: Int, _ row: Int) {
        self.column = max(0, min(columns - 1, column))
        self.row = max(0, min(rows - 1, row))
        wrapsNext = false
    }

    private mutating func lineFeed() {
        if row == bottom { scroll(1) } else { move(to: column, row + 1) }
    }

    private mutating func blank(_ range: Range<Int>) {
        for index in range { cells[index] = " " }
    }

    /// Moves the rows of the region up, or down by a negative number.
    private mutating func scroll(_ count: Int) {
        let old = cells
        for row in top...max(top, bottom) {
            let source = row + count
            for column in 0..<columns {
                cells[row * columns + column] =
                    (top...bottom).contains(source) ? old[source * columns + column] : " "
            }
        }
    }

    /// Moves the rest of the row to the right, or to the left by a negative number.
    private mutating func shift(_ count: Int) {
        let old = cells
        for column in column..<columns {
            let source = column - count
            cells[row * columns + column] =
                (self.column..<columns).contains(source) ? old[row * columns + source] : " "
        }
    }

    /// Good enough for the names that the gateway has.
    private static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x1F300...0x1FAFF: 2
        default: 1
        }
    }
}
