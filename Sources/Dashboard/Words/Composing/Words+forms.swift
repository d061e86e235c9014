import Moderation
import Text

// The fields of dialogs, put together from the texts of a catalogue.
extension Words {
    /// What stands before a field of this dialog.
    static func label(of name: Form.Name, in question: Dialog.Question) -> CleanText {
        switch (name, question) {
        case (.secret, .credential(_, _, let kind, _)): credential(kind)
        case (.secret, .serverCredential(let kinds, _)): serverCredential(kinds.first ?? .apiSecret)
        case (.media(let kind), _): media(kind)
        case (.hiddenToo, .kick(let crowd)), (.hiddenToo, .mute(let crowd)):
            alsoHidden(crowd.hidden.count, names(crowd.hidden, limit: 4, withRooms: false))
        case (.elsewhereToo, .kick(let crowd)), (.elsewhereToo, .mute(let crowd)):
            alsoElsewhere(crowd.elsewhere.count, names(crowd.elsewhere, limit: 4, withRooms: true))
        default: label(of: name)
        }
    }

    /// The choices of a field.
    static func choice(_ index: Int, of name: Form.Name) -> CleanText {
        switch name {
        case .isMuting: index == 0 ? muteChoice : unmuteChoice
        case .match: [byNameChoice, byPatternChoice, byIDChoice][index]
        case .ends: ruleLength(RuleLength.all[index])
        case .permanence: index == 0 ? untilRestartChoice : permanentlyChoice
        default: "\(index)"
        }
    }

    /// What an empty field comes to.
    static func placeholder(of name: Form.Name, in question: Dialog.Question) -> CleanText? {
        switch (name, question) {
        case (.reason, _): noReason
        case (.roomID, _): anyID
        case (.roomSecret, .create): noSecret
        case (.roomSecret, _), (.pin, .edit): staysAsItIs
        case (.pin, _): noPin
        case (.publishers, _): usualPublishers
        case (.bitrate, _): unlimitedBitrate
        case (.audioCodecs, _): usualAudioCodec
        case (.videoCodecs, _): usualVideoCodec
        default: nil
        }
    }

    static func unknownCodec(_ codec: String, known: [String]) -> CleanText {
        unknownCodec(CleanText(cleaning: codec), known: list(known.map { CleanText(cleaning: $0) }))
    }
}
