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

    /// What a field of a dialog chooses.
    static func choice(
        _ index: Int, of name: Form.Name, in dialog: Dialog, showsAddresses: Bool
    ) -> CleanText {
        switch name {
        case .isMuting: index == 0 ? muteChoice : unmuteChoice
        case .match where index == 3: address(in: dialog, isShown: showsAddresses)
        case .match: [byNameChoice, byPatternChoice, byIDChoice][index]
        case .place where index == 0: fromRoomChoice
        case .place: dialog.proposal?.state == .reading ? fromServerReading : fromServerChoice
        case .logLevel: LogLevel.text(index)
        case .ends: ruleLength(RuleLength.all[index])
        case .permanence: index == 0 ? untilRestartChoice : permanentlyChoice
        default: "\(index)"
        }
    }

    /// An address is personal data, which is shown only when it is asked for.
    private static func address(in dialog: Dialog, isShown: Bool) -> CleanText {
        guard isShown, case .keepOut(_, let peer?) = dialog.question else { return byHiddenAddressChoice }
        return byAddressChoice(peer.host.truncated(to: 40))
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
        case (.plugins, _): allPlugins
        default: nil
        }
    }

    static func unknownCodec(_ codec: String, known: [String]) -> CleanText {
        unknownCodec(CleanText(cleaning: codec), known: list(known.map { CleanText(cleaning: $0) }))
    }
}
