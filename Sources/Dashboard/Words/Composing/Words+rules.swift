import Moderation
import Text

// Rules that keep people out, put together from the texts of a catalogue.
extension Words {
    /// How long a rule can hold; `nil` is until it is lifted.
    static func ruleLength(_ length: Duration?) -> CleanText {
        guard let minutes = length.map({ $0.components.seconds / 60 }) else { return untilLifted }
        return minutes < 60 ? forMinutes(minutes) : forHours(minutes / 60)
    }

    /// Whom a rule means.
    static func pattern(_ pattern: KeepOutPattern) -> CleanText {
        switch pattern {
        case .name(let name): everybodyCalled(name.truncated(to: 40))
        case .glob(let glob): namesLike(glob.truncated(to: 40))
        case .id(let id): whoHasID(id.text)
        // The address itself is personal data, which only the details show, and only when asked.
        case .address: whoHasThatAddress
        }
    }

    static func paused(_ pause: KeepOutRule.Pause) -> CleanText { "\(isPaused)\(colon)\(why(pause))" }
}
