import Moderation
import Text

// The dialogs that act on people.
extension English {
    private static let stays: CleanText = "The reason stays in our record: Janus tells the person nothing."

    static func kickDialog(_ count: Int) -> DialogTexts {
        DialogTexts(
            title: "Kick", question: count == 1 ? "Kick this person?" : "Kick these \(count) people?",
            notes: ["A kick is no ban: the person can come back, and keeps what it is subscribed to.", stays],
            confirm: count == 1 ? "kick" : "kick \(count)")
    }

    static func muteDialog(_ media: CleanText, isMuting: Bool, chosen: Int, affected: Int) -> DialogTexts {
        let (title, verb): (CleanText, CleanText) = isMuting ? ("Mute", "mute") : ("Unmute", "unmute")
        return DialogTexts(
            title: title,
            question: chosen == 1
                ? "\(title) \(media) of this person?" : "\(title) \(media) of these \(affected) people?",
            notes: [
                isMuting
                    ? "Nothing of it is sent on, and the person cannot undo it. Everybody in the room is told."
                    : "It is sent on again. Everybody in the room is told.",
                stays,
            ],
            confirm: affected > 1 ? "\(verb) \(affected)" : verb)
    }

    static func whomDialog(_ command: Command, marked: Int) -> DialogTexts {
        DialogTexts(
            title: command == .mute ? "Mute" : "Kick",
            question: "The cursor is on somebody who is not marked. Who is meant?",
            confirm: marked == 1 ? "the one who is marked" : "the \(marked) who are marked")
    }
    static let markedLabel: CleanText = "marked"
    static let cursorLabel: CleanText = "cursor"
    static let onlyUnderCursor: CleanText = "only the one under the cursor"

    static func keepOutDialog(_ pattern: CleanText) -> DialogTexts {
        DialogTexts(
            title: "Keep out", question: "Kick \(pattern), and again whenever they come back?",
            notes: [
                "The rule ends with Janitor, when you lift it (b), or at its time. It never means you, and is paused "
                    + "when it kicks ten times within a minute.",
                stays,
            ],
            confirm: "keep out")
    }
    static let matchesNowLabel: CleanText = "matches now"
    static let nobodyMatches: CleanText = "nobody"

    static func ruleDialog(_ change: RuleChange) -> DialogTexts {
        switch change {
        case .lift:
            DialogTexts(
                title: "Lift", question: "Lift this rule?", notes: ["Who it kept out can come back."], confirm: "lift")
        case .pause:
            DialogTexts(
                title: "Pause", question: "Pause this rule?", notes: ["Who it kept out can come back."],
                confirm: "pause")
        case .resume:
            DialogTexts(
                title: "Keep out", question: "Let this rule go on?", notes: ["Whoever it matches is kicked at once."],
                confirm: "go on")
        }
    }

    static func earlierRulesDialog(_ count: Int) -> DialogTexts {
        DialogTexts(
            title: "Keep out",
            question: count == 1
                ? "A rule of an earlier run is paused. Let it go on?"
                : "\(count) rules of an earlier run are paused. Let them go on?",
            notes: [
                count == 1
                    ? "Whoever it matches is kicked at once. Otherwise it stays paused; b shows it."
                    : "Whoever they match is kicked at once. Otherwise they stay paused; b shows them."
            ],
            confirm: "go on", cancel: "leave them paused")
    }
    static func andMoreRules(_ count: Int) -> CleanText { "And \(count) more: b shows them all." }
    static let ruleLabel: CleanText = "rule"
    static let notAsSent: CleanText = "The name is not drawn as it was sent."
    static let mutedNowLabel: CleanText = "muted now"
}
