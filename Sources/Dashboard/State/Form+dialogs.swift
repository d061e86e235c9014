import JanusWire
import Moderation
import Text

// The fields of the dialogs that act on people and rooms.
extension Form {
    static func kick(_ crowd: Crowd, canRemove: Bool = false) -> Form {
        let place = canRemove ? [Field(.place, .choice(0, of: 2), key: "s")] : []
        return Form(
            [Field(.reason, .text())] + place + [Field(.lockToo, .toggle(false), key: "l")] + choices(of: crowd),
            home: crowd.mayWantNumber ? .number : nil)
    }

    /// What the people publish, the likeliest ticked.
    static func mute(_ crowd: Crowd) -> Form {
        let all = crowd.members(hidden: true, elsewhere: true).flatMap(\.streams)
        let published = all.reduce(into: Media()) { $0.formUnion($1.media) }
        let kinds = MediaKind.all.filter { published.contains($0.media) }
        let ticked: Media = published.contains(.audio) ? .audio : published
        let isAllMuted = all.filter { !$0.media.isDisjoint(with: ticked) }.allSatisfy { $0.mutedBy != nil }
        var fields = kinds.map { kind in
            Field(.media(kind.media), .toggle(ticked.contains(kind.media)), key: kind.key)
        }
        if kinds.count > 1 { fields.append(Field(.everything, .toggle(ticked == published), key: "e")) }
        fields.append(Field(.isMuting, .choice(isAllMuted ? 1 : 0, of: 2), key: "u"))
        fields.append(Field(.lasts, .toggle(false), key: "l"))
        fields.append(Field(.reason, .text()))
        return Form(fields + choices(of: crowd), home: crowd.mayWantNumber ? .number : nil)
    }

    /// Whether those out of sight are meant as well, and how many are meant in all.
    private static func choices(of crowd: Crowd) -> [Field] {
        var fields: [Field] = []
        if !crowd.hidden.isEmpty { fields.append(Field(.hiddenToo, .toggle(false), key: "h")) }
        if !crowd.elsewhere.isEmpty { fields.append(Field(.elsewhereToo, .toggle(false), key: "o")) }
        if crowd.mayWantNumber { fields.append(Field(.number, .text(limit: 6))) }
        return fields
    }

    static func keepOut(_ target: Target, knowsAddress: Bool = false) -> Form {
        Form([
            Field(.match, .choice(target.name == nil ? 2 : 0, of: knowsAddress ? 4 : 3), key: "m"),
            Field(.pattern, .text(target.name?.string ?? ""), key: "p"),
            Field(.ends, .choice(0, of: RuleLength.all.count), key: "e"),
            Field(.reason, .text()),
        ])
    }

    static let lock = Form([Field(.unlocks, .toggle(false), key: "u")])

    static func rename(_ name: String) -> Form { Form([Field(.display, .text(name))], isSequence: true) }

    static let destroy = Form(
        [Field(.typedID, .text()), Field(.permanence, .choice(0, of: 2))], home: .typedID)

    static func save(isFiltered: Bool) -> Form {
        let filtered = isFiltered ? [Field(.onlyFiltered, .toggle(true))] : []
        return Form([Field(.path, .text(limit: 4096))] + filtered, home: .path)
    }

    static func logLevel(_ level: Int) -> Form {
        Form([Field(.logLevel, .choice(level, of: LogLevel.names.count), key: "l")])
    }

    static let addToken = Form(
        [Field(.token, .secret(TextField(limit: 4096))), Field(.plugins, .text())], isSequence: true)

    static let secret = Form([Field(.secret, .secret(TextField(limit: 4096)))], home: .secret)
}

extension Crowd {
    /// Whether there can be so many of them that their number has to be typed.
    var mayWantNumber: Bool { Self.wantsNumber(shown.count + hidden.count + elsewhere.count) }

    var isEmpty: Bool { shown.isEmpty && hidden.isEmpty && elsewhere.isEmpty }

    /// Those whom the form has chosen.
    func members(chosenIn form: Form) -> [Member] {
        members(hidden: form.isOn(.hiddenToo), elsewhere: form.isOn(.elsewhereToo))
    }
}
