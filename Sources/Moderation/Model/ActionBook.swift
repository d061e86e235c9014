import JanusWire

/// What belongs to the actions of the moderator beside their public record.
enum ActionBook {
    /// An action with what finding out its outcome needs.
    struct Entry: Hashable, Sendable {
        var record: ActionRecord
        /// Since when the server, asked, has answered that nothing has happened.
        var unchangedSince: Moment?
    }
}
