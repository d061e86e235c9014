import JanusWire
import Text

extension PluginID {
    /// The id as it can be drawn.
    ///
    /// A string id is as hostile as a name; one without anything visible is escaped.
    var text: CleanText {
        let clean = CleanText(cleaning: description)
        return clean.isBlank ? "\"\(CleanText(escaping: description))\"" : clean
    }

    /// The id in at most `cells` cells.
    ///
    /// Of a longer one the end is kept, which is what differs between UUIDs and numbers
    /// made in a row alike.
    func text(fitting cells: Int) -> CleanText {
        let whole = text
        if whole.width <= cells { return whole }
        guard cells > 0 else { return .empty }
        var end = ""
        var room = cells - 1
        for glyph in Array(whole.glyphs).reversed() {
            room -= glyph.width
            if room < 0 { break }
            end = glyph.string + end
        }
        return "…" + CleanText(cleaning: end)
    }

    /// The last digits, to tell namesakes apart in passing.
    var tail: CleanText { text.width <= 8 ? text : text(fitting: 7) }
}
