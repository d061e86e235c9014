/// What a check found out about a deployment.
package struct Finding: Hashable, Sendable, Identifiable {
    /// How it stands, from the least to the most in need of somebody.
    package enum Status: String, Hashable, Sendable, CaseIterable, Comparable {
        case ok, info, unknown, warning, problem

        package static func < (left: Status, right: Status) -> Bool { left.rank < right.rank }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// What it is about.
    package enum Group: String, Hashable, Sendable, CaseIterable {
        case reach, server, access, media

        /// What stands above its findings.
        package var title: String {
            switch self {
            case .reach: "How it is reached"
            case .server: "The server"
            case .access: "Who may do what"
            case .media: "Media"
            }
        }
    }

    /// The name by which programs know it, which stays as it is from version to version.
    package let id: String
    package let group: Group
    /// What was looked at, in a few words.
    package let title: String
    package let status: Status
    /// The facts; they can hold text from the network.
    package let what: [String]
    /// Why it matters.
    package let why: String?
    /// How to mend it, or what would make it known.
    package let fix: String?

    init(_ check: Check, _ judgement: Judgement) {
        id = check.id
        group = check.group
        title = check.title
        status = judgement.status
        what = judgement.what
        why = judgement.why
        fix = judgement.fix
    }
}

/// What a check makes of the evidence.
struct Judgement: Hashable, Sendable {
    var status: Finding.Status
    var what: [String]
    var why: String?
    var fix: String?

    static func ok(_ what: String...) -> Self { Self(status: .ok, what: what) }
    static func info(_ what: String...) -> Self { Self(status: .info, what: what) }

    static func warning(_ what: [String], why: String, fix: String) -> Self {
        Self(status: .warning, what: what, why: why, fix: fix)
    }

    static func problem(_ what: [String], why: String, fix: String) -> Self {
        Self(status: .problem, what: what, why: why, fix: fix)
    }

    /// What could not be looked at.
    init(_ obstacle: Obstacle) {
        self.init(status: .unknown, what: [obstacle.reason], fix: obstacle.remedy)
    }

    init(status: Finding.Status, what: [String], why: String? = nil, fix: String? = nil) {
        self.status = status
        self.what = what
        self.why = why
        self.fix = fix
    }
}
