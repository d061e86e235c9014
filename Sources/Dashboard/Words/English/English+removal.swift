import Moderation
import Text

// The dialogs that remove somebody from the server.
extension English {
    static func removalDialog(ofListener: Bool, _ scope: Removal.Scope?) -> DialogTexts {
        let how: CleanText =
            switch scope {
            case .session: "Nobody else is on the session: the whole of it ends, without a word to its owner."
            case .handles: "Somebody else is on the session, or may be: only what is listed ends."
            case nil: "Janus' kick alone leaves subscriptions running. This ends them, too."
            }
        return DialogTexts(
            title: ofListener ? "Remove a listener" : "Remove",
            question: ofListener ? "Remove this listener from the server?" : "Remove this person from the server?",
            notes: [how, "It is no ban. The reason stays in our record."], confirm: "remove")
    }
    static let fromRoomChoice: CleanText = "from the room"
    static let fromServerChoice: CleanText = "from the server"
    static let fromServerReading: CleanText = "from the server (reading…)"
    static let removalIsBeingRead: CleanText = "What would end is being read."
    static func cannotRemove(_ reason: CleanText) -> CleanText { "Nothing can be removed: \(reason)" }
    static let nothingToRemove: CleanText = "There is nothing left to remove."
    static let removalHasChanged: CleanText = "What would end has changed: look again."
    static let removedAlready: CleanText = "being removed already"
    static let oneByOneFromServer: CleanText = "From the server people are removed one by one."
    static let notReadYet: CleanText =
        "Only from the room: the Admin API has not told yet which session is this person's."
    static let listenerLabel: CleanText = "listener"
    static let goesOnLabel: CleanText = "goes on"
    static func ends(_ scope: Removal.Scope, _ what: CleanText) -> CleanText {
        switch scope {
        case .session: "the whole session: \(what)"
        case .handles: "only \(what)"
        }
    }
    static func participants(_ count: Int) -> CleanText { count == 1 ? "1 participant" : "\(count) participants" }
    static func subscriptions(_ count: Int) -> CleanText { count == 1 ? "1 subscription" : "\(count) subscriptions" }
    static func otherHandles(_ count: Int) -> CleanText { count == 1 ? "1 other handle" : "\(count) other handles" }
    static func ending(participant: CleanText) -> CleanText { "participant \(participant)" }
    static func ending(subscriptionTo names: CleanText, _ media: CleanText) -> CleanText {
        "subscription to \(names) (\(media))"
    }
    static let endingIdle: CleanText = "a handle in no room"
    static func ending(plugin: CleanText) -> CleanText { "a handle of \(plugin)" }

    static func byAddressChoice(_ address: CleanText) -> CleanText { "whoever comes from \(address)" }
    static let byHiddenAddressChoice: CleanText = "this address (hidden, x shows it)"
    static let addressIsRelays: CleanText = "This is a relay's address: many people may come from it."
}
