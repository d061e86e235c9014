import Moderation
import Text

// How often a server is asked, put together from the texts of a catalogue.
extension Words {
    /// What is read more seldom than the moderator would expect, and the part of it that matters most; empty where
    /// nothing is.
    static func rarely(_ schedule: PollingSchedule, refresh: Duration) -> (whole: CleanText, short: CleanText) {
        var parts: [CleanText] = []
        if schedule.listInterval > refresh { parts.append(listEvery(Measure.span(schedule.listInterval))) }
        if schedule.sweepPeriod > PollingSchedule.usual.sweepPeriod {
            parts.append(peopleWithin(Measure.span(schedule.sweepPeriod)))
        }
        return (parts.joined(separator: " · "), parts.last ?? .empty)
    }

    /// How often people are read.
    static func peopleRead(_ schedule: PollingSchedule, refresh: Duration) -> CleanText {
        peopleRead(onScreen: Measure.span(refresh), elsewhere: Measure.span(schedule.sweepPeriod))
    }

    /// When the people of a room were last read.
    static func lastRead(_ moment: Moment, at now: Moment) -> CleanText {
        let age = ReadingAge(of: moment, at: now)
        return age.isYoung ? readWithin(Measure.span(ReadingAge.young)) : read(age.text)
    }
}

extension PollingSchedule {
    /// What goes without saying.
    fileprivate static let usual = PollingSchedule()
}
