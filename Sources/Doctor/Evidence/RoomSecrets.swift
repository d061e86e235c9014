/// Which of the rooms anybody can moderate and destroy.
struct RoomSecrets: Hashable, Sendable {
    /// The ids of those without a secret.
    var open: [String]
    /// How many were asked.
    var asked: Int
    /// How many there are that were not asked, or did not answer.
    var unasked: Int
}
