import JanusWire
import Moderation
import Text

// The dialogs that remove somebody from the server, put together from the texts of a catalogue.
extension Words {
    /// So many of the handles that end are listed.
    private static var listed: Int { 12 }

    static func removal(of target: Target, _ dialog: Dialog) -> DialogContent {
        let who = DialogContent.Fact(label: nameLabel, value: person(target.id, target.name))
        var content = removal(who, in: target.room, dialog)
        if target.name?.isAltered == true { content.notes.insert(notAsSent, at: 0) }
        return content
    }

    static func removal(of target: ListenerTarget, owner: Listener.Owner, _ dialog: Dialog) -> DialogContent {
        var content = removal(.init(label: listenerLabel, value: name(of: owner)), in: target.room, dialog)
        if !target.watches.isEmpty {
            content.facts.insert(.init(label: watchesLabel, value: names(of: target.watches)), at: 1)
        }
        return content
    }

    private static func removal(
        _ who: DialogContent.Fact, in room: RoomTarget, _ dialog: Dialog
    ) -> DialogContent {
        let isListener = if case .removeListener = dialog.question { true } else { false }
        var content = content(removalDialog(ofListener: isListener, dialog.removal?.scope), facts: [who])
        if let removal = dialog.removal {
            // What matters most comes first: where there is little room, the single handles are left out.
            content.facts.append(.init(label: endsLabel, value: ends(removal.scope, summary(of: removal.ends))))
            content.facts.append(fact(on: room))
            content.facts += facts(removal.ends, label: endsLabel, in: room)
            content.facts += facts(removal.stays, label: goesOnLabel, in: room)
        } else {
            content.facts.append(fact(on: room))
        }
        if dialog.proposal?.hasChanged == true { content.problem = removalHasChanged }
        return content
    }

    private static func facts(
        _ endings: [Removal.Ending], label: CleanText, in room: RoomTarget
    ) -> [DialogContent.Fact] {
        var facts = endings.prefix(listed).enumerated().map { index, ending in
            DialogContent.Fact(label: index == 0 ? label : .empty, value: name(of: ending.what, in: room))
        }
        if endings.count > listed { facts.append(.init(label: .empty, value: andMore(endings.count - listed))) }
        return facts
    }

    /// How many of what end.
    private static func summary(of endings: [Removal.Ending]) -> CleanText {
        let participants = endings.count { if case .participant = $0.what { true } else { false } }
        let subscriptions = endings.count { if case .subscription = $0.what { true } else { false } }
        let others = endings.count - participants - subscriptions
        var parts: [CleanText] = []
        if participants > 0 { parts.append(self.participants(participants)) }
        if subscriptions > 0 { parts.append(self.subscriptions(subscriptions)) }
        if others > 0 { parts.append(otherHandles(others)) }
        return list(parts)
    }

    private static func name(of what: Removal.What, in here: RoomTarget) -> CleanText {
        switch what {
        case .participant(let room, let id, let name):
            inRoom(ending(participant: person(id, name)), room.text.truncated(to: 32))
        case .subscription(let room, let watches):
            elsewhere(ending(subscriptionTo: names(of: watches), media(of: watches)), room, than: here)
        case .idle: endingIdle
        case .plugin(let plugin): ending(plugin: plugin.truncated(to: 40))
        }
    }

    /// What happens in another room than the one that the dialog is about, with that.
    private static func elsewhere(_ what: CleanText, _ room: RoomID, than here: RoomTarget) -> CleanText {
        room == here.id ? what : inRoom(what, room.text.truncated(to: 32))
    }

    private static func person(_ id: ParticipantID, _ name: CleanText?) -> CleanText {
        "\((name ?? noName).truncated(to: 40)) \(id.text)"
    }

    private static func name(of owner: Listener.Owner) -> CleanText {
        switch owner {
        case .participant(let id, let name), .sessionMate(let id, let name): person(id, name)
        case .oneOf(let people): oneOf(people.count)
        case .nobody: onlyListens
        }
    }

    private static func names(of watches: [Listener.Watched]) -> CleanText {
        let names = watches.prefix(6).map { ($0.name ?? $0.id.text).truncated(to: 24) }
        return list(names + (watches.count > 6 ? [andMore(watches.count - 6)] : []))
    }

    private static func media(of watches: [Listener.Watched]) -> CleanText {
        media(watches.reduce(into: Media()) { $0.formUnion($1.media) })
    }
}
