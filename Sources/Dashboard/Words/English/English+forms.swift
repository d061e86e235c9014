import Text

// The fields of dialogs.
extension English {
    static func label(of name: Form.Name) -> CleanText {
        switch name {
        case .secret: "secret"
        case .number: "how many"
        case .typedID: "the id"
        case .path: "file"
        case .reason: "reason"
        case .place: ""
        case .lockToo: "and lock the room"
        case .hiddenToo: "also those whom the filter hides"
        case .elsewhereToo: "also those in other rooms"
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
        case .logLevel: "level"
        case .token: "token"
        case .plugins: "plugins"
        }
    }

    static func alsoHidden(_ count: Int, _ names: CleanText) -> CleanText {
        "also \(count) hidden by the filter: \(names)"
    }
    static func alsoElsewhere(_ count: Int, _ names: CleanText) -> CleanText {
        "also \(count) in other rooms: \(names)"
    }

    static let muteChoice: CleanText = "mute"
    static let unmuteChoice: CleanText = "unmute"
    static let byNameChoice: CleanText = "everybody of this name"
    static let byPatternChoice: CleanText = "names like this: * and ? stand for others"
    static let byIDChoice: CleanText = "only this id"
    static let untilRestartChoice: CleanText = "until restart"
    static let permanentlyChoice: CleanText = "permanently: Janus rewrites its configuration file"

    static let noReason: CleanText = "Tab: optional, stays in our record"
    static let anyID: CleanText = "free: Janus chooses one"
    static let noSecret: CleanText = "none: anybody can moderate the room"
    static let staysAsItIs: CleanText = "stays as it is"
    static let noPin: CleanText = "none: anybody can join"
    static let usualPublishers: CleanText = "Janus' own: 3"
    static let unlimitedBitrate: CleanText = "unlimited"
    static let usualAudioCodec: CleanText = "Janus' own: opus"
    static let usualVideoCodec: CleanText = "Janus' own: vp8"

    static let idIsTaken: CleanText = "There is a room with this id already."
    static let idIsNoNumber: CleanText = "The id has to be a number above 0 on this server."
    static let publishersRange: CleanText = "Publishers: a number from 1 to 1000000."
    static let bitrateRange: CleanText = "Bitrate: bits a second, a number from 0 (unlimited) to 2000000000."
    static let descriptionStays: CleanText = "Janus cannot clear a description."
    static let nothingChanged: CleanText = "Nothing is changed yet."
    static func unknownCodec(_ codec: CleanText, known: CleanText) -> CleanText {
        "“\(codec)” is no codec of Janus': \(known)."
    }
}
