import JanusWire

/// An action of the moderator's, with what belongs to it beside its public record.
struct ActionEntry: Hashable, Sendable {
    var record: ActionRecord
    /// The room secret that went with the request, to know which one a refusal means.
    var sentSecret: Secret?
    /// Since when the server, asked, has answered that nothing has happened.
    var unchangedSince: Moment?
}
