package import JanusClient

/// What an examination found.
package struct Report: Sendable {
    /// Where the server was looked for.
    package let target: JanusURL
    /// Its version, if it said so.
    package let version: String?
    /// When it was looked at, in seconds since 1970.
    package let time: Int
    /// In the order of the checks.
    package let findings: [Finding]
    /// Whether a Janus answered.
    package let isReached: Bool

    init(evidence: Evidence, findings: [Finding]) {
        target = evidence.target
        version = evidence.info.seen?.versionString
        time = evidence.time
        isReached = evidence.info.seen != nil
        self.findings = findings
    }

    /// What the examination left behind, in words.
    package var traces: String {
        let own = findings.first { $0.id == Check.ownRoom.id }
        return own?.what.joined(separator: "; ") ?? "what it made on the server is gone again"
    }

    /// How many findings there are of a kind.
    package func count(_ status: Finding.Status) -> Int { findings.count { $0.status == status } }
}

/// What an examination comes to, as the exit status of a program.
///
/// 1 and 2 are left to what goes wrong with the program itself.
package enum Outcome: Int32, Hashable, Sendable, CaseIterable {
    /// Neither warnings nor problems, in what could be looked at.
    case fine = 0
    /// Warnings, and nothing worse.
    case warnings = 3
    case problems = 4
    /// No Janus answered.
    case unreached = 5
}

extension Report {
    package var outcome: Outcome {
        if !isReached { return .unreached }
        switch findings.map(\.status).max() {
        case .problem: return .problems
        case .warning: return .warnings
        default: return .fine
        }
    }
}
