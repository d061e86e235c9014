package import JanusWire
package import Text

/// What the Admin API tells of the server, and how we stand with it.
package struct AdminPicture: Hashable, Sendable {
    package var access: Access
    /// `get_status`.
    package var status: ServerStatus?
    /// How many sessions there are (`list_sessions`).
    package var sessions: Int?
    /// How many of their handles are known.
    package var handles: Int?
    /// How many of them have been read, and how old the oldest reading is.
    package var readHandles: Int
    package var oldestReading: Moment?
    /// `loops_info`; empty where Janus has a thread for each handle.
    package var loops: [EventLoopInfo]
    /// `list_tokens`; `nil` where the server has none.
    package var tokens: [ListedToken]?
    /// At most so many requests a second are made.
    package var requestsPerSecond: Int
    /// What Janus' event handlers send us; `nil` where nobody listens.
    package var events: EventFeed?

    package init(
        access: Access, status: ServerStatus? = nil, sessions: Int? = nil, handles: Int? = nil, readHandles: Int = 0,
        oldestReading: Moment? = nil, loops: [EventLoopInfo] = [], tokens: [ListedToken]? = nil,
        requestsPerSecond: Int = 0, events: EventFeed? = nil
    ) {
        self.access = access
        self.status = status
        self.sessions = sessions
        self.handles = handles
        self.readHandles = readHandles
        self.oldestReading = oldestReading
        self.loops = loops
        self.tokens = tokens
        self.requestsPerSecond = requestsPerSecond
        self.events = events
    }

    package enum Access: Hashable, Sendable {
        /// No address was given (`--admin`).
        case absent
        case connecting
        case live
        /// It does not answer; it is tried again by itself.
        case lost(reason: CleanText, since: Moment)
        /// It answered, and will not have us: a wrong secret, for one.
        case refused(reason: CleanText)
    }

    package var isLive: Bool { access == .live }
}

/// A token that the server knows, as it may be shown.
package struct ListedToken: Hashable, Sendable, Identifiable {
    package var token: Secret
    /// The plugins that it opens.
    package var plugins: [CleanText]

    package init(token: Secret, plugins: [CleanText]) {
        self.token = token
        self.plugins = plugins
    }

    package var id: Secret { token }
    /// The beginning of it, which is enough to know it by.
    package var hint: CleanText {
        CleanText(cleaning: String(token.revealed.prefix(min(4, token.revealed.count / 3))) + "…")
    }
}

/// What Janus' event handlers send us.
package struct EventFeed: Hashable, Sendable {
    /// Where we listen.
    package var address: CleanText
    /// When something last came.
    package var lastAt: Moment?
    /// How many were given up because too many came at a time.
    package var dropped: Int

    package init(address: CleanText, lastAt: Moment? = nil, dropped: Int = 0) {
        self.address = address
        self.lastAt = lastAt
        self.dropped = dropped
    }
}
