extension Frame {
    /// The frame as a picture that any browser shows, in the looks of a theme.
    ///
    /// Every run of text is put at its column and given its width there, so that the columns hold in whatever font is at
    /// hand. The cursor is not drawn.
    package func svg(theme: Theme, palette: XtermPalette = .dark) -> String {
        let (width, height) = (size.columns * SVGCell.width, size.rows * SVGCell.height)
        var lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#,
            #"<svg xmlns="http://www.w3.org/2000/svg" width="\#(width)" height="\#(height)" "#
                + #"viewBox="0 0 \#(width) \#(height)" font-family="\#(SVGCell.fonts)" font-size="\#(SVGCell.fontSize)">"#,
            #"<rect width="\#(width)" height="\#(height)" fill="\#(hex(palette.background))"/>"#,
        ]
        let rows = (0..<size.rows).map { runs(inRow: $0, theme: theme) }
        for (row, runs) in rows.enumerated() {
            lines += runs.compactMap { $0.ground(inRow: row, palette) }
        }
        for (row, runs) in rows.enumerated() {
            let spans = runs.filter(\.hasInk).map { $0.trimmed.span(palette) }
            guard !spans.isEmpty else { continue }
            let baseline = row * SVGCell.height + SVGCell.baseline
            lines.append(#"<text y="\#(baseline)" xml:space="preserve">\#(spans.joined())</text>"#)
        }
        lines.append("</svg>")
        return lines.joined(separator: "\n") + "\n"
    }
}

/// The measures of a cell, in pixels: those of the usual fonts, six tenths as wide as they are high.
private enum SVGCell {
    static let width = 9
    static let height = 17
    static let baseline = 13
    static let fontSize = 15
    static let fonts = "'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', 'Noto Sans Mono CJK SC', monospace"
}

extension FrameRun {
    /// What lies under the text, where it is not the picture's own ground.
    fileprivate func ground(inRow row: Int, _ palette: XtermPalette) -> String? {
        guard let ground = palette.colors(of: appearance).ground else { return nil }
        return #"<rect x="\#(column * SVGCell.width)" y="\#(row * SVGCell.height)" "#
            + #"width="\#(columns * SVGCell.width)" height="\#(SVGCell.height)" fill="\#(hex(ground))"/>"#
    }

    fileprivate func span(_ palette: XtermPalette) -> String {
        let color = hex(palette.colors(of: appearance).text)
        var attributes = [
            #"x="\#(column * SVGCell.width)""#, #"textLength="\#(columns * SVGCell.width)""#,
            #"lengthAdjust="spacingAndGlyphs""#, #"fill="\#(color)""#,
        ]
        let wanted = appearance.attributes
        if wanted.contains(.bold) { attributes.append(#"font-weight="bold""#) }
        if wanted.contains(.italic) { attributes.append(#"font-style="italic""#) }
        if wanted.contains(.dim) { attributes.append(#"fill-opacity="0.6""#) }
        let lines = [(Appearance.Attributes.underline, "underline"), (.struck, "line-through")]
            .filter { wanted.contains($0.0) }.map(\.1)
        if !lines.isEmpty { attributes.append(#"text-decoration="\#(lines.joined(separator: " "))""#) }
        return "<tspan \(attributes.joined(separator: " "))>\(escaped(text))</tspan>"
    }
}

/// A colour as XML has it.
private func hex(_ color: UInt32) -> String {
    let digits = String(color, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
}

/// Text as it may stand in XML.
private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        // What XML cannot hold in any spelling.
        case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
