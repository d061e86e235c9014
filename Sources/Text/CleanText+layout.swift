extension CleanText {
    /// The beginning of the text that fits into a number of cells.
    ///
    /// It can be one cell narrower than that, where a wide glyph does not fit.
    /// - Parameters:
    ///   - cells: How many cells there are; none for 0 and less.
    ///   - ellipsis: Whether "…" takes the last cell of a text that was cut.
    package func truncated(to cells: Int, ellipsis: Bool = true) -> CleanText {
        if width <= cells { return self }
        guard cells > 0 else { return .empty }
        let room = ellipsis ? cells - 1 : cells
        var fitting: Substring.UnicodeScalarView
        if isASCII {
            fitting = string.prefix(room).unicodeScalars
        } else {
            var taken = 0
            fitting = Substring.UnicodeScalarView()
            for glyph in glyphs {
                if taken + glyph.width > room { break }
                taken += glyph.width
                fitting.append(contentsOf: glyph.string.unicodeScalars)
            }
        }
        if ellipsis { fitting.append(.ellipsis) }
        return CleanText(trusted: String.UnicodeScalarView(fitting), altered: isAltered)
    }

    /// The text in lines that fit into a number of cells, broken at spaces where it can be.
    ///
    /// The spaces at a break are dropped, everything visible is kept. An empty text is one empty line.
    /// - Parameter cells: How many cells a line has; at least 2 are taken, so that every glyph fits.
    package func wrapped(to cells: Int) -> [CleanText] {
        if width <= cells { return [self] }
        var wrapper = LineWrapper(cells: max(2, cells), altered: isAltered)
        for glyph in glyphs { wrapper.append(glyph) }
        return wrapper.finish()
    }
}
