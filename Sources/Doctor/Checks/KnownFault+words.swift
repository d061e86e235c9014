internal import JanusWire

extension KnownFault {
    /// How bad it is.
    var status: Finding.Status { self == .moderateHangs ? .problem : .warning }

    /// What it is, with the place where it is told of.
    var words: String {
        let fixed = "fixed in \(fixedVersion)"
        return switch self {
        case .moderateHangs: "muting somebody (moderate) makes the VideoRoom hang for good (#2956, \(fixed))"
        case .destroyRaces: "a race when VideoRoom rooms are destroyed (PR 3361, \(fixed))"
        case .deadlocks: "deadlocks of the VideoRoom (PR 3446, 3468 and 3474, \(fixed))"
        case .rareDeadlock: "a rare deadlock of plugins (PR 3515, \(fixed))"
        case .kickingDummies: "kicking a dummy publisher does what nobody has defined (\(fixed))"
        case .vulnerabilities: "vulnerabilities (PR 3636 and 3637, \(fixed))"
        }
    }
}
