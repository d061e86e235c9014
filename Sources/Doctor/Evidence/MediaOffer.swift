/// The ways that Janus offers for media, and those of them at which it was knocked.
struct MediaOffer: Hashable, Sendable {
    var candidates: [Candidate]
    /// Those at which it was knocked: on the addresses of the server that was asked for, and on no others.
    var knocked: Set<Candidate> = []
    /// Those behind which somebody answered.
    var answering: Set<Candidate> = []

    /// The addresses, each once.
    var addresses: [IPAddress] {
        candidates.compactMap(\.address).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
