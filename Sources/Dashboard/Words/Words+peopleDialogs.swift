import Canvas
import JanusWire
import Moderation
import Text

// The dialogs that act on people.
extension Words {
    private static let stays: CleanText = "The reason stays in our record: Janus tells the person nothing."

    static func kickDialog(_ crowd: Crowd, _ dialog: Dialog, in state: DashboardState) -> DialogContent {
        let chosen = crowd.members(chosenIn: dialog.form)
        return DialogContent(
            title: "Kick", question: chosen.count == 1 ? "Kick this person?" : "Kick these \(chosen.count) people?",
            facts: facts(on: chosen),
            notes: (chosen.contains { $0.target.name?.isAltered == true } ? [notAsSent] : [])
                + ["A kick is no ban: the person can come back, and keeps what it is subscribed to.", stays],
            confirmKey: key(for: chosen.count), confirm: chosen.count == 1 ? "kick" : "kick \(chosen.count)",
            cancelKey: "Esc", cancel: "cancel")
    }

    static func muteDialog(_ crowd: Crowd, _ dialog: Dialog, in state: DashboardState) -> DialogContent {
        let deeds = state.deeds(of: dialog)
        let chosen = crowd.members(chosenIn: dialog.form)
        let affected = chosen.filter { member in deeds.contains { $0.target == member.target } }
        let isMuting = dialog.form.choice(.isMuting) == 0
        let verb: (title: CleanText, lowercased: CleanText) = isMuting ? ("Mute", "mute") : ("Unmute", "unmute")
        let what = media(dialog.form.media)
        return DialogContent(
            title: verb.title,
            question: chosen.count == 1
                ? "\(verb.title) \(what) of this person?" : "\(verb.title) \(what) of these \(affected.count) people?",
            facts: facts(on: affected.isEmpty ? chosen : affected) + muteFacts(chosen),
            notes: [
                isMuting
                    ? "Nothing of it is sent on, and the person cannot undo it. Everybody in the room is told."
                    : "It is sent on again. Everybody in the room is told.", stays,
            ],
            confirmKey: key(for: affected.count),
            confirm: affected.count > 1 ? "\(verb.lowercased) \(affected.count)" : verb.lowercased, cancelKey: "Esc",
            cancel: "cancel")
    }

    /// What confirms an action on so many.
    private static func key(for count: Int) -> CleanText { Crowd.wantsNumber(count) ? "Enter" : "y" }

    static func whomDialog(_ command: Command, _ marked: Crowd, _ person: Crowd) -> DialogContent {
        let count = marked.shown.count + marked.hidden.count + marked.elsewhere.count
        return DialogContent(
            title: command == .mute ? "Mute" : "Kick",
            question: "The cursor is on somebody who is not marked. Who is meant?",
            facts: [
                .init(label: "marked", value: names(marked.shown + marked.hidden + marked.elsewhere, limit: 6)),
                .init(label: "cursor", value: names(person.shown, limit: 1)),
            ],
            confirmKey: "m", confirm: count == 1 ? "the one who is marked" : "the \(count) who are marked",
            otherKey: "c", other: "only the one under the cursor", cancelKey: "Esc", cancel: "cancel")
    }

    static func keepOutDialog(_ target: Target, _ dialog: Dialog, in state: DashboardState) -> DialogContent {
        let keepOut = state.keepOut(target, dialog.form)
        let matching = state.people(of: target.room.id).filter {
            $0.isReachable && keepOut.pattern.matches($0.id, name: $0.name)
        }
        let members = matching.map { Crowd.Member($0, in: target.room) }
        return DialogContent(
            title: "Keep out", question: "Kick \(pattern(keepOut.pattern)), and again whenever they come back?",
            facts: [
                .init(label: roomLabel, value: room(target.room)),
                .init(label: "matches now", value: matching.isEmpty ? "nobody" : names(members, limit: 8)),
            ],
            notes: [
                "The rule ends with Janitor, when you lift it (b), or at its time. It never means you, and is paused when it kicks ten times within a minute.",
                stays,
            ],
            confirmKey: "y", confirm: "keep out", cancelKey: "Esc", cancel: "cancel")
    }

    static func ruleDialog(_ rule: KeepOutRule, _ change: RuleChange) -> DialogContent {
        let (title, question, confirm): (CleanText, CleanText, CleanText) =
            switch change {
            case .lift: ("Lift", "Lift this rule?", "lift")
            case .pause: ("Pause", "Pause this rule?", "pause")
            case .resume: ("Keep out", "Let this rule go on?", "go on")
            }
        return DialogContent(
            title: title, question: question, facts: [fact(on: rule)],
            notes: change == .resume ? ["Whoever it matches is kicked at once."] : ["Who it kept out can come back."],
            confirmKey: "y", confirm: confirm, cancelKey: "Esc", cancel: "cancel")
    }

    static func earlierRulesDialog(_ rules: [KeepOutRule]) -> DialogContent {
        DialogContent(
            title: "Keep out",
            question: rules.count == 1
                ? "A rule of an earlier run is paused. Let it go on?"
                : "\(rules.count) rules of an earlier run are paused. Let them go on?",
            facts: rules.prefix(5).map(fact(on:)),
            notes: (rules.count > 5 ? ["And \(rules.count - 5) more: b shows them all."] : [])
                + [
                    rules.count == 1
                        ? "Whoever it matches is kicked at once. Otherwise it stays paused; b shows it."
                        : "Whoever they match is kicked at once. Otherwise they stay paused; b shows them."
                ],
            confirmKey: "y", confirm: "go on", cancelKey: "Esc", cancel: "leave them paused")
    }

    private static func fact(on rule: KeepOutRule) -> DialogContent.Fact {
        .init(label: "rule", value: "\(pattern(rule.keepOut.pattern)) in \(room(rule.keepOut.room))")
    }

    private static let notAsSent: CleanText = "The name is not drawn as it was sent."

    /// Who an action is aimed at: one person by all that tells them apart, several as a list.
    private static func facts(on members: [Crowd.Member]) -> [DialogContent.Fact] {
        let rooms = Set(members.map(\.target.room))
        guard members.count == 1, let target = members.first?.target else {
            let list = DialogContent.Fact(
                label: "people", value: names(members, limit: 60, withRooms: rooms.count > 1), lines: 8)
            return [list] + (rooms.count == 1 ? rooms.map { .init(label: roomLabel, value: room($0)) } : [])
        }
        return [
            .init(label: nameLabel, value: target.name ?? noName), .init(label: idLabel, value: target.id.text),
            .init(label: roomLabel, value: room(target.room)),
        ]
    }

    /// What of a single person is muted already.
    private static func muteFacts(_ members: [Crowd.Member]) -> [DialogContent.Fact] {
        guard members.count == 1, let member = members.first else { return [] }
        let muted = member.streams.filter { $0.mutedBy != nil }.reduce(into: Media()) { $0.formUnion($1.media) }
        return muted.isEmpty ? [] : [.init(label: "muted now", value: media(muted))]
    }
}
