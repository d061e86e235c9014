/// The periods and limits of reading the Admin API, in one place.
enum AdminTempo {
    /// At most so many requests a second, whatever there is to read.
    static let requestsPerSecond = 20
    static let spacing = Duration.milliseconds(1000 / requestsPerSecond)
    /// Questions under way at the same time.
    static let concurrentQueries = 4
    /// How often the sessions are listed.
    static let sessions = Duration.seconds(3)
    /// How often the handles are listed of sessions that somebody on screen is on.
    static let nearSessions = Duration.seconds(5)
    /// For so long a subscription has to be nobody's before it is said: longer than a session on screen goes unlisted,
    /// so that those of whoever leaves are gone by then.
    static let unlisted = Duration.seconds(7)
    /// How often all others are read, if the request rate allows it.
    static let round = Duration.seconds(30)
    /// How often the details of the server are read while they are open.
    static let server = Duration.seconds(3)
    /// How often a removal is looked at anew while a dialog offers it.
    static let survey = Duration.seconds(2)
    /// The pause before the Admin API is tried again.
    static let retry = Duration.seconds(5)
    /// So many readings in a row without a byte make a line dead: a pause in speech makes none.
    static let silentReadings = 2
}
