package import Canvas
package import Text

/// The choice between servers, where none was named.
package struct Picker: Sendable {
    /// How a server is doing.
    package enum Health: Hashable, Sendable {
        case asking
        case live(version: CleanText)
        case failed(CleanText)
    }

    struct Entry: Hashable, Sendable {
        var server: ServerChoice
        /// `nil` for the demo, which is always there.
        var health: Health?
    }

    /// What a key asks for.
    package enum Wish: Hashable, Sendable {
        case open(String), askAgain, quit, suspend, redraw
    }

    private(set) var entries: [Entry]
    private(set) var row = 0
    /// Why the server is not open that was chosen last.
    let problem: CleanText?
    let words: any Words.Type
    private let keymap: Keymap

    package init(
        servers: [ServerChoice], language: Language, keys: [KeyRebinding] = [], problem: CleanText? = nil
    ) {
        words = language.words
        entries =
            servers.map { Entry(server: $0, health: .asking) }
            + [Entry(server: ServerChoice(name: ServerChoice.demo, title: language.words.demoMeaning))]
        self.problem = problem
        keymap = (try? Keymap(rebinding: keys)) ?? .standard
    }

    /// The names of the servers that can be asked how they are doing.
    package var asked: [String] { entries.filter { $0.health != nil }.map(\.server.name) }

    package mutating func press(_ key: Key) -> Wish? {
        switch keymap.action(for: key, in: .rooms)?.command {
        case .down: row = min(row + 1, entries.count - 1)
        case .up: row = max(row - 1, 0)
        case .first: row = 0
        case .last: row = entries.count - 1
        case .openRoom: return .open(entries[row].server.name)
        case .refresh:
            for index in entries.indices where entries[index].health != nil { entries[index].health = .asking }
            return .askAgain
        case .quit, .back: return .quit
        case .suspend: return .suspend
        case .redraw: return .redraw
        default: break
        }
        return nil
    }

    /// Selects the row that was clicked; a click on the selected one opens it.
    package mutating func click(row clicked: Int) -> Wish? {
        guard entries.indices.contains(clicked) else { return nil }
        if clicked == row { return .open(entries[row].server.name) }
        row = clicked
        return nil
    }

    /// Takes how a server is doing.
    package mutating func take(_ health: Health, of name: String) {
        for index in entries.indices where entries[index].server.name == name && entries[index].health != nil {
            entries[index].health = health
        }
    }
}
