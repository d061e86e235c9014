package import Canvas

extension Key {
    /// The key of a name as the help writes it: `K`, `Ctrl-L`, `Space`, `PgUp`, `F5`; the letters' case matters.
    package init?(named name: String) {
        if let key = Self.byName[name.lowercased()], name.count > 1 || !name.allSatisfy(\.isLetter) {
            self = key
        } else if let letter = name.letter(behind: "ctrl-") {
            self = .control(Character(letter.lowercased()))
        } else if let letter = name.letter(behind: "alt-") {
            self = .alt(letter)
        } else if name.count > 1, name.lowercased().hasPrefix("f"), let number = Int(name.dropFirst()),
            (1...24).contains(number)
        {
            self = .function(number)
        } else if name.count == 1, let character = name.first, !character.isWhitespace {
            self = .character(character)
        } else {
            return nil
        }
    }

    private static let byName: [String: Key] = [
        "space": .character(" "), "up": .up, "↑": .up, "down": .down, "↓": .down, "left": .left, "←": .left,
        "right": .right, "→": .right, "home": .home, "end": .end, "pgup": .pageUp, "pgdn": .pageDown, "tab": .tab,
        "shift-tab": .backTab, "enter": .enter, "esc": .escape, "backspace": .backspace, "del": .delete, "ins": .insert,
    ]
}

extension String {
    /// The single character behind a prefix that is written in whatever case.
    fileprivate func letter(behind prefix: String) -> Character? {
        guard lowercased().hasPrefix(prefix), count == prefix.count + 1 else { return nil }
        return last
    }
}
