import JanusWire
import Moderation
import Text

/// What the event stream lets through: the text of a filter, with `room:ID`, `who:ID` and `kind:KIND` before the rest.
///
/// Each may stand several times, and any of the same sort is enough; all sorts have to fit.
struct EventPattern: Sendable {
    private var rooms: [String] = []
    private var people: [String] = []
    private var kinds: [String] = []
    private var rest: TextPattern

    init(_ source: String) {
        var words: [Substring] = []
        for word in source.split(separator: " ", omittingEmptySubsequences: false) {
            if let id = word.value(of: "room:") {
                rooms.append(id)
            } else if let id = word.value(of: "who:") {
                people.append(id)
            } else if let kind = word.value(of: "kind:") {
                kinds.append(kind)
            } else {
                words.append(word)
            }
        }
        rest = TextPattern(words.joined(separator: " ").trimmingBlanks())
    }

    var isEmpty: Bool { rooms.isEmpty && people.isEmpty && kinds.isEmpty && rest.isEmpty }

    /// The pattern made ready for many events at once.
    func matcher(in words: any Words.Type) -> (EventRecord) -> Bool {
        let text = rest.isEmpty ? nil : rest.matcher()
        return { record in
            fits(record.room?.id.description, rooms) && fits(record.subject?.id.description, people)
                && (kinds.isEmpty || kinds.contains { record.kind.kind.rawValue.hasPrefix($0) })
                && text?.matches(words.searchedTexts(of: record)) ?? true
        }
    }

    private func fits(_ id: String?, _ wanted: [String]) -> Bool {
        wanted.isEmpty || id.map(wanted.contains) == true
    }
}

extension Substring {
    /// What stands behind a prefix; `nil` where there is no such prefix, or nothing behind it yet.
    func value(of prefix: String) -> String? {
        hasPrefix(prefix) && count > prefix.count ? String(dropFirst(prefix.count)) : nil
    }
}
