import Canvas
import JanusWire
import Moderation
import Text

// The fields of dialogs.
extension Words {
    /// What stands before a field.
    static func label(of name: Form.Name, in question: Dialog.Question) -> CleanText {
        switch name {
        case .secret: secretLabel(question)
        case .number: "how many"
        case .typedID: "the id"
        case .path: "file"
        case .reason: "reason"
        case .lockToo: "and lock the room"
        case .hiddenToo: out(question)?.hidden ?? "also those whom the filter hides"
        case .elsewhereToo: out(question)?.elsewhere ?? "also those in other rooms"
        case .media(let kind): media(kind)
        case .everything: "everything"
        case .isMuting: ""
        case .lasts: "again when it is published anew"
        case .match: "whom"
        case .pattern: "name"
        case .ends: "how long"
        case .unlocks: "unlock instead: switches another's list off"
        case .display: "name"
        case .roomID: "id"
        case .description: "description"
        case .roomSecret: "secret"
        case .pin: "pin"
        case .publishers: "publishers"
        case .bitrate: "bitrate"
        case .audioCodecs: "audio codecs"
        case .videoCodecs: "video codecs"
        case .isPrivate: "private: not in the list"
        case .notifies: "arrivals are announced"
        case .records: "recorded from the start"
        case .permanence: "holds"
        case .onlyFiltered: "only what the filter shows"
        }
    }

    /// The choices of a field.
    static func choice(_ index: Int, of name: Form.Name) -> CleanText {
        switch name {
        case .isMuting: index == 0 ? "mute" : "unmute"
        case .match: ["everybody of this name", "names like this: * and ? stand for others", "only this id"][index]
        case .ends: ruleLengths[index].name
        case .permanence: index == 0 ? "until restart" : "permanently: Janus rewrites its configuration file"
        default: "\(index)"
        }
    }

    /// What an empty field comes to.
    static func placeholder(of name: Form.Name, in question: Dialog.Question) -> CleanText? {
        switch (name, question) {
        case (.reason, _): "Tab: optional, stays in our record"
        case (.roomID, _): "free: Janus chooses one"
        case (.roomSecret, .create): "none: anybody can moderate the room"
        case (.roomSecret, _), (.pin, .edit): "stays as it is"
        case (.pin, _): "none: anybody can join"
        case (.publishers, _): "Janus' own: 3"
        case (.bitrate, _): "unlimited"
        case (.audioCodecs, _): "Janus' own: opus"
        case (.videoCodecs, _): "Janus' own: vp8"
        default: nil
        }
    }

    static let idIsTaken: CleanText = "There is a room with this id already."
    static let idIsNoNumber: CleanText = "The id has to be a number above 0 on this server."
    static let publishersRange: CleanText = "Publishers: a number from 1 to 1000000."
    static let bitrateRange: CleanText = "Bitrate: bits a second, a number from 0 (unlimited) to 2000000000."
    static let descriptionStays: CleanText = "Janus cannot clear a description."
    static let nothingChanged: CleanText = "Nothing is changed yet."

    static func unknownCodec(_ codec: String, known: [String]) -> CleanText {
        "“\(CleanText(cleaning: codec))” is no codec of Janus': \(CleanText(cleaning: known.joined(separator: ", ")))."
    }

    private static func secretLabel(_ question: Dialog.Question) -> CleanText {
        switch question {
        case .credential(_, _, let kind, _): credential(kind)
        case .serverCredential(let kinds, _): serverCredential(kinds.first ?? .apiSecret)
        default: "secret"
        }
    }

    /// Those whom an action leaves out unless they are chosen.
    private static func out(_ question: Dialog.Question) -> (hidden: CleanText, elsewhere: CleanText)? {
        switch question {
        case .kick(let crowd), .mute(let crowd):
            (
                "also \(crowd.hidden.count) hidden by the filter: \(names(crowd.hidden, limit: 4))",
                "also \(crowd.elsewhere.count) in other rooms: \(names(crowd.elsewhere, limit: 4, withRooms: true))"
            )
        default: nil
        }
    }

    /// People by name and the end of the id, as many as `limit` allows.
    static func names(_ members: [Crowd.Member], limit: Int, withRooms: Bool = false) -> CleanText {
        var names = members.prefix(limit).map { member -> CleanText in
            let name: CleanText = "\((member.target.name ?? noName).truncated(to: 20)) \(member.target.id.tail)"
            return withRooms ? "\(name) (\(member.target.room.id.text))" : name
        }
        if members.count > limit { names.append("and \(members.count - limit) more") }
        return names.joined(separator: ", ")
    }
}
