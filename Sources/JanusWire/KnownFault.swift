/// A fault of released versions of Janus that those who moderate should know of.
public enum KnownFault: Hashable, Sendable, CaseIterable {
    /// `moderate` makes the VideoRoom plugin hang for good: 1.0.0 alone (meetecho/janus-gateway 2956).
    case moderateHangs
    /// Destroying rooms races with what happens in them: before 1.2.3 (3361).
    case destroyRaces
    /// The VideoRoom plugin can deadlock: before 1.3.0 (3446, 3468, 3474).
    case deadlocks
    /// A rare deadlock: before 1.3.1 (3510).
    case rareDeadlock
    /// To kick a dummy publisher is undefined: before 1.3.2.
    case kickingDummies
    /// Vulnerabilities: before 1.4.1 (3636, 3637).
    case vulnerabilities

    /// The version, as `info` counts, that no longer has it.
    public var fixedIn: Int {
        switch self {
        case .moderateHangs: 1001
        case .destroyRaces: 1203
        case .deadlocks: 1300
        case .rareDeadlock: 1301
        case .kickingDummies: 1302
        case .vulnerabilities: 1401
        }
    }

    /// The first version that has it, as `info` counts.
    public var since: Int {
        switch self {
        case .moderateHangs: 1000
        case .kickingDummies: 1002
        case .destroyRaces, .deadlocks, .rareDeadlock, .vulnerabilities: 0
        }
    }

    /// The version without it, as people write it.
    public var fixedVersion: String { "\(fixedIn / 1000).\(fixedIn / 100 % 10).\(fixedIn % 100)" }
}

extension ServerInfo {
    /// The known faults of this version; none of a version that is not told.
    public var knownFaults: [KnownFault] {
        guard let version else { return [] }
        // The 0.x line is maintained beside the other: what was mended there is not known here.
        let all = isSingleStream ? [] : KnownFault.allCases
        return all.filter { $0.since <= version && version < $0.fixedIn }
    }
}
