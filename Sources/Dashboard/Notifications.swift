import Moderation

/// What the moderator is told of while the terminal is not in front, and how.
package struct Notifications: Hashable, Sendable {
    /// What can be told of; the raw value is its name in the configuration.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Somebody who had been kicked, or is kept out by a rule, came back.
        case keptOut = "kept_out"
        case connectionLost = "connection_lost"
    }

    /// How it is told; the raw value is its name in the configuration.
    package enum Manner: String, Hashable, Sendable, CaseIterable {
        /// The terminal's bell.
        case bell
        /// A notification of the desktop, by the control sequence OSC 9.
        case osc9
    }

    package var kinds: Set<Kind>
    package var manner: Manner

    package init(_ kinds: Set<Kind> = [], by manner: Manner = .bell) {
        self.kinds = kinds
        self.manner = manner
    }

    /// What a configuration chooses by its names; names that mean nothing choose nothing, and the bell.
    package init(named kinds: some Sequence<String>, by manner: String) {
        self.init(Set(kinds.compactMap(Kind.init)), by: Manner(rawValue: manner) ?? .bell)
    }

    /// Between two of one kind: whoever comes back again and again must not make the terminal ring on end.
    static let interval = Duration.seconds(5)
}

extension EventRecord.Kind {
    /// What an event can be told of as.
    var notification: Notifications.Kind? {
        switch self {
        case .keptOut, .backAfterKick: .keptOut
        case .connectionLost: .connectionLost
        default: nil
        }
    }
}
