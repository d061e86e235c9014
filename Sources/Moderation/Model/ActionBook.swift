import JanusWire

/// What belongs to the actions of the moderator beside their public record.
enum ActionBook {
    /// An action with what finding out its outcome needs.
    struct Entry: Hashable, Sendable {
        var record: ActionRecord
        /// The room secret that went with the request, to know which one a refusal means.
        var sentSecret: Secret?
        /// Since when the server, asked, has answered that nothing has happened.
        var unchangedSince: Moment?
    }
}
