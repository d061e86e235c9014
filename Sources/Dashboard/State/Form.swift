import Canvas
import Moderation
import Text

/// The fields of a dialog, and which of them the keys go to.
struct Form: Hashable, Sendable {
    /// What a field is for.
    enum Name: Hashable, Sendable {
        case secret, number, typedID, path
        case reason, place, lockToo, hiddenToo, elsewhereToo
        case media(Media), everything, isMuting, lasts
        case match, pattern, ends
        case unlocks
        case display
        case roomID, description, roomSecret, pin, publishers, bitrate, audioCodecs, videoCodecs
        case isPrivate, notifies, records, permanence
        case onlyFiltered
        case logLevel, token, plugins
    }

    struct Field: Hashable, Sendable {
        var name: Name
        var input: Input
        /// The letter that changes it, or leads into it, while no field has the focus.
        var key: Character?
        /// The value it started with, to know what was changed.
        var original: Input

        init(_ name: Name, _ input: Input, key: Character? = nil) {
            self.name = name
            self.input = input
            self.key = key
            original = input
        }
    }

    enum Input: Hashable, Sendable {
        case text(TextField)
        /// Text that must not be seen.
        case secret(TextField)
        case toggle(Bool)
        case choice(Int, of: Int)
    }

    var fields: [Field] = []
    /// The field that the keys go to; `nil` while they go to the buttons.
    var focus: Int?
    /// The field in which Enter confirms, if there is one.
    var home: Int?
    /// Whether Enter leads from field to field, rather than back to the buttons.
    var isSequence = false

    init(_ fields: [Field] = [], home: Name? = nil, isSequence: Bool = false) {
        self.fields = fields
        self.isSequence = isSequence
        self.home = home.flatMap { name in fields.firstIndex { $0.name == name } }
        focus = isSequence && !fields.isEmpty ? 0 : self.home
    }

    /// The field that has the focus.
    var focused: Field? { focus.map { fields[$0] } }
    /// Whether keys are text now.
    var isTyping: Bool { focused?.text != nil }

    subscript(name: Name) -> Field? { fields.first { $0.name == name } }

    /// What was typed into a field, without blanks around it; empty where there is no such field.
    func text(_ name: Name) -> String {
        self[name]?.text.map { $0.text.trimmingBlanks() } ?? ""
    }

    func isOn(_ name: Name) -> Bool { if case .toggle(true) = self[name]?.input { true } else { false } }

    func choice(_ name: Name) -> Int { if case .choice(let index, _) = self[name]?.input { index } else { 0 } }

    /// Whether a field is not as it was when the dialog opened.
    func isChanged(_ name: Name) -> Bool { self[name].map { $0.input != $0.original } ?? false }
}

extension Form {
    /// Leads the keys to the next field or the one before; past the last one, back to where the answer is given.
    mutating func moveFocus(by step: Int) {
        guard !fields.isEmpty else { return }
        let stops: [Int?] = home == nil ? fields.indices.map(Optional.some) + [nil] : fields.indices.map(Optional.some)
        guard let focus else {
            // What is asked for most often is the reason.
            let first = fields.firstIndex { $0.name == .reason } ?? 0
            self.focus = step > 0 && !isSequence ? first : step > 0 ? 0 : fields.count - 1
            return
        }
        let index = stops.firstIndex(of: focus) ?? 0
        self.focus = stops[(index + step + stops.count) % stops.count]
    }

    /// Leads the keys back to where the answer is given.
    mutating func leaveField() { focus = home }

    /// Changes the text that has the focus.
    mutating func edit(_ change: (inout TextField) -> Void) {
        guard let focus else { return }
        switch fields[focus].input {
        case .text(var field):
            change(&field)
            fields[focus].input = .text(field)
        case .secret(var field):
            change(&field)
            fields[focus].input = .secret(field)
        case .toggle, .choice: break
        }
    }

    /// Ticks the field that has the focus, or goes through its choices.
    mutating func turn(by step: Int = 1) {
        if let focus { turn(focus, by: step) }
    }

    /// Takes a letter that stands for a field; false when it stands for none.
    mutating func takeShortcut(_ character: Character) -> Bool {
        if let digit = character.wholeNumberValue, character.isASCII, takeDigit(digit) { return true }
        guard let index = fields.firstIndex(where: { $0.key == character }) else { return false }
        switch fields[index].input {
        case .text, .secret: focus = index
        case .toggle, .choice: turn(index, by: 1)
        }
        return true
    }

    /// Takes a digit where choices are numbers.
    private mutating func takeDigit(_ digit: Int) -> Bool {
        guard let index = fields.firstIndex(where: { $0.name == .logLevel }),
            case .choice(_, let count) = fields[index].input, digit < count
        else { return false }
        fields[index].input = .choice(digit, of: count)
        return true
    }

    mutating func turn(_ index: Int, by step: Int) {
        switch fields[index].input {
        case .toggle(let isOn):
            fields[index].input = .toggle(!isOn)
            balanceEverything(changed: fields[index].name, to: !isOn)
        case .choice(let chosen, let count):
            fields[index].input = .choice((chosen + step + count) % max(1, count), of: count)
        case .text, .secret: break
        }
    }
}

extension Form {
    /// The kinds of media that are ticked.
    var media: Media {
        fields.reduce(into: []) { media, field in
            if case .media(let kind) = field.name, field.input == .toggle(true) { media.formUnion(kind) }
        }
    }

    /// “Everything” ticks all kinds of media, and is ticked when all of them are.
    private mutating func balanceEverything(changed name: Name, to isOn: Bool) {
        let kinds = fields.indices.filter { if case .media = fields[$0].name { true } else { false } }
        switch name {
        case .everything: for index in kinds { fields[index].input = .toggle(isOn) }
        case .media:
            let isAll = kinds.allSatisfy { fields[$0].input == .toggle(true) }
            if let index = fields.firstIndex(where: { $0.name == .everything }) {
                fields[index].input = .toggle(isAll)
            }
        default: break
        }
    }
}

extension Form.Field {
    /// The text of it, if it takes text.
    var text: TextField? {
        switch input {
        case .text(let field), .secret(let field): field
        case .toggle, .choice: nil
        }
    }

    /// Whether only digits belong into it, so that every other character is free to stand for something else.
    var takesDigitsOnly: Bool { name == .number }
}

extension Form.Input {
    /// A line of text that starts with this.
    static func text(_ text: String = "", limit: Int = 256) -> Self {
        var field = TextField(limit: limit)
        field.insert(text)
        return .text(field)
    }
}
