import Canvas
import Moderation
import Text

// What became of actions, put together from the texts of a catalogue.
extension Words {
    /// What became of an action: done, already gone, refused, not done, or unknown.
    static func outcome(_ outcome: Outcome, of deed: Deed) -> StyledLine {
        switch outcome {
        case .queued: StyledLine(queued, .muted)
        case .underWay: StyledLine(underWay, .muted)
        case .needs(.credential(let kind, _)): StyledLine(waits(for: credential(kind)), .warning)
        case .needs(.cleartextConsent): StyledLine(waitsForConsent, .warning)
        case .done: StyledLine(done, .good)
        case .partly(let rest): StyledLine("\(done)\(semicolon)", .good) + StyledLine(rest, .warning)
        case .alreadyGone:
            switch deed {
            case .join: StyledLine(alreadyIn, .good)
            case .leave: StyledLine(alreadyOut, .good)
            default: StyledLine(alreadyGone, .good)
            }
        case .refused(let code, let reason):
            StyledLine(refused(code.map { "\(reason) (\($0))" } ?? reason), .failure)
        case .unknown: StyledLine(beingAsked, .warning)
        case .uncertain: StyledLine(cannotBeAsked, .warning)
        case .notDone(let time): StyledLine(notDone(asOf: time.clock), .warning)
        case .givenUp: StyledLine(givenUp, .muted)
        }
    }

    /// How many of several actions ended how, those that need attention last.
    static func tally(_ actions: [ActionRecord]) -> [StyledLine] {
        let endings = actions.map { Ending($0.outcome) }
        return Ending.allCases.compactMap { ending in
            let count = endings.count { $0 == ending }
            return count == 0 ? nil : StyledLine(tally(count, ending), ending.role)
        }
    }
}
