import Moderation

/// The kinds of events that the stream can be narrowed to.
///
/// The raw value is what a filter calls it, as in `kind:kicks`, in every language.
enum EventKind: String, Hashable, Sendable, CaseIterable {
    case arrivals, kicks, talking, media, names, rooms, yours, actions, rules, connection, links, listeners, other
}

extension EventRecord.Kind {
    /// What a filter takes it for.
    var kind: EventKind {
        switch self {
        case .arrived, .left: .arrivals
        case .backAfterKick, .kicked, .keptOut: .kicks
        case .talks, .stoppedTalking: .talking
        case .published, .unpublished, .muted: .media
        case .renamed, .metadataChanged: .names
        case .roomAppeared, .roomVanished, .roomDestroyed, .recording: .rooms
        case .youJoined, .youLeft, .youWereKicked, .rejoinRefused: .yours
        case .action: .actions
        case .ruleEnded, .rulePaused, .lockLost: .rules
        case .connected, .connectionLost, .retryFailed, .resynced, .eventsMayBeLost, .admin: .connection
        case .link: .links
        case .listens, .stoppedListening: .listeners
        case .notice, .problem, .unknown: .other
        }
    }
}
