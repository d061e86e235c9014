import JanusWire
import Moderation
import Text

// The dialogs that act on people, put together from the texts of a catalogue.
extension Words {
    static func kick(_ crowd: Crowd, _ dialog: Dialog, in state: DashboardState) -> DialogContent {
        if dialog.removesFromServer, let target = crowd.single { return removal(of: target, dialog) }
        let chosen = crowd.members(chosenIn: dialog.form)
        var content = content(kickDialog(chosen.count), facts: facts(on: chosen), key: key(for: chosen.count))
        if chosen.contains(where: { $0.target.name?.isAltered == true }) { content.notes.insert(notAsSent, at: 0) }
        if state.snapshot.admin.isLive, dialog.form[.place] == nil {
            content.notes.append(crowd.single == nil ? oneByOneFromServer : notReadYet)
        }
        return content
    }

    static func mute(_ crowd: Crowd, _ dialog: Dialog, in state: DashboardState) -> DialogContent {
        let deeds = state.deeds(of: dialog)
        let chosen = crowd.members(chosenIn: dialog.form)
        let affected = chosen.filter { member in deeds.contains { $0.target == member.target } }
        let texts = muteDialog(
            media(dialog.form.media), isMuting: dialog.form.choice(.isMuting) == 0, chosen: chosen.count,
            affected: affected.count)
        return content(
            texts, facts: facts(on: affected.isEmpty ? chosen : affected) + muteFacts(chosen),
            key: key(for: affected.count))
    }

    /// What confirms an action on so many.
    private static func key(for count: Int) -> CleanText { Crowd.wantsNumber(count) ? "Enter" : "y" }

    static func whom(_ command: Command, _ marked: Crowd, _ person: Crowd) -> DialogContent {
        let members = marked.shown + marked.hidden + marked.elsewhere
        var content = content(
            whomDialog(command, marked: members.count),
            facts: [
                .init(label: markedLabel, value: names(members, limit: 6, withRooms: false)),
                .init(label: cursorLabel, value: names(person.shown, limit: 1, withRooms: false)),
            ],
            key: "m")
        content.otherKey = "c"
        content.other = onlyUnderCursor
        return content
    }

    static func keepOut(
        _ target: Target, at peer: PeerAddress?, _ dialog: Dialog, in state: DashboardState
    ) -> DialogContent {
        let keepOut = state.keepOut(target, at: peer, dialog.form)
        let matching = state.people(of: target.room.id).filter {
            $0.isReachable && keepOut.pattern.matches($0.id, name: $0.name, at: $0.link?.peer)
        }
        let members = matching.map { Crowd.Member($0, in: target.room) }
        return content(
            keepOutDialog(pattern(keepOut.pattern)),
            facts: [
                fact(on: target.room),
                .init(
                    label: matchesNowLabel,
                    value: matching.isEmpty ? nobodyMatches : names(members, limit: 8, withRooms: false)),
            ])
    }

    static func earlierRules(_ rules: [KeepOutRule]) -> DialogContent {
        var content = content(earlierRulesDialog(rules.count), facts: rules.prefix(5).map(fact(on:)))
        if rules.count > 5 { content.notes.insert(andMoreRules(rules.count - 5), at: 0) }
        return content
    }

    static func fact(on rule: KeepOutRule) -> DialogContent.Fact {
        .init(label: ruleLabel, value: inRoom(pattern(rule.keepOut.pattern), room(rule.keepOut.room)))
    }

    /// Who an action is aimed at: one person by all that tells them apart, several as a list.
    private static func facts(on members: [Crowd.Member]) -> [DialogContent.Fact] {
        let rooms = Set(members.map(\.target.room))
        guard members.count == 1, let target = members.first?.target else {
            let list = DialogContent.Fact(
                label: peopleLabel, value: names(members, limit: 60, withRooms: rooms.count > 1), lines: 8)
            return [list] + (rooms.count == 1 ? rooms.map(fact(on:)) : [])
        }
        return [
            .init(label: nameLabel, value: target.name ?? noName), .init(label: idLabel, value: target.id.text),
            fact(on: target.room),
        ]
    }

    /// What of a single person is muted already.
    private static func muteFacts(_ members: [Crowd.Member]) -> [DialogContent.Fact] {
        guard members.count == 1, let member = members.first else { return [] }
        let muted = member.streams.filter { $0.mutedBy != nil }.reduce(into: Media()) { $0.formUnion($1.media) }
        return muted.isEmpty ? [] : [.init(label: mutedNowLabel, value: media(muted))]
    }
}
