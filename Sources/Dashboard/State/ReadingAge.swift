import Moderation
import Text

/// How long ago something was read that is read again every few seconds: below ten seconds it does not matter.
struct ReadingAge {
    static let young = Duration.seconds(10)

    private let age: Age
    private let growsUpAt: Duration
    let isYoung: Bool

    init(of moment: Moment, at now: Moment) {
        age = Age(of: moment, at: now)
        isYoung = now.since(moment) < Self.young
        growsUpAt = moment.uptime + Self.young
    }

    var text: CleanText { age.text }
    /// The uptime at which another text is shown.
    var changesAt: Duration { isYoung ? growsUpAt : age.changesAt }
}
