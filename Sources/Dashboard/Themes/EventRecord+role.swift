import Canvas
import Moderation

extension EventRecord.Kind {
    /// What the stream colours an event as; its words say the same.
    var role: Role {
        switch self {
        case .arrived, .roomAppeared: .arrival
        case .left, .unpublished, .stoppedTalking: .departure
        case .talks: .talking
        case .published: .media
        case .muted(_, _, let isMuted, _): isMuted ? .warning : .media
        case .renamed, .metadataChanged: .naming
        case .recording: .room
        case .backAfterKick, .kicked, .keptOut, .roomVanished, .roomDestroyed, .resynced, .eventsMayBeLost, .ruleEnded:
            .warning
        case .youJoined, .youLeft: .own
        case .youWereKicked, .rejoinRefused, .connectionLost, .retryFailed, .rulePaused, .lockLost, .problem: .failure
        case .connected: .good
        case .link(.receiving(true, _)): .media
        case .link(.slow), .link(.receiving), .listens: .warning
        case .stoppedListening: .departure
        case .admin(let isLive, _): isLive ? .good : .failure
        case .link: .muted
        case .action: .plain
        case .notice, .unknown: .muted
        }
    }
}
