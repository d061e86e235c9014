import Canvas

/// A picture of how a frame looks in a theme: a letter for every appearance, and below what each of them is.
func appearanceLines(of frame: Frame, in theme: Theme) -> [String] {
    var letters: [Appearance: Character] = [:]
    var legend: [String] = []
    var names = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")[...]
    func letter(_ cell: Cell) -> Character {
        let appearance = theme.appearance(of: cell.style)
        if let known = letters[appearance] { return known }
        let name = names.popFirst() ?? "?"
        letters[appearance] = name
        legend.append("\(name)  \(appearance.words)")
        return name
    }
    let picture = (0..<frame.size.rows).map { String(frame.row($0).map(letter)) }
    return picture + [""] + legend
}

extension Appearance {
    fileprivate var words: String {
        let attributes: [(Attributes, String)] = [
            (.bold, "bold"), (.dim, "dim"), (.underline, "underline"), (.reverse, "reverse"), (.italic, "italic"),
            (.struck, "struck"),
        ]
        let names = attributes.filter { self.attributes.contains($0.0) }.map(\.1)
        return (["\(foreground.words) on \(background.words)"] + names).joined(separator: " ")
    }
}

extension Color {
    fileprivate var words: String {
        switch self {
        case .standard: "default"
        case .palette(let index): String(index)
        }
    }
}
