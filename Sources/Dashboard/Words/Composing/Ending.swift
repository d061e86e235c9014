import Canvas
import Moderation

/// How an action ended or stands, as far as several are counted together; those that need attention are last.
enum Ending: Hashable, CaseIterable {
    case done, partly, alreadyGone, underWay, givenUp, waiting, unknown, notDone, refused

    init(_ outcome: Outcome) {
        self =
            switch outcome {
            case .done: .done
            case .partly: .partly
            case .alreadyGone: .alreadyGone
            case .underWay, .queued: .underWay
            case .givenUp: .givenUp
            case .needs: .waiting
            case .unknown, .uncertain: .unknown
            case .notDone: .notDone
            case .refused: .refused
            }
    }

    var role: Role {
        switch self {
        case .done, .alreadyGone: .good
        case .underWay, .givenUp: .muted
        case .partly, .waiting, .unknown, .notDone: .warning
        case .refused: .failure
        }
    }
}
