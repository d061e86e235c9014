/// From where the deployment is looked at.
struct Vantage: Hashable, Sendable {
    /// The addresses behind the name of the server.
    var reached: [IPAddress]
    /// The addresses of the machine that looks.
    var own: [IPAddress]

    /// Whether server and onlooker are, or seem to be, one machine.
    var isOnTheMachine: Bool { reached.contains { $0.isLoopback || own.contains($0) } }

    /// Whether it is looked at over the internet.
    var isOutside: Bool { !isOnTheMachine && reached.contains(where: \.isPublic) }

    /// Whether an address is one at which the server is reached, or of the machine that looks.
    func isNear(_ address: IPAddress) -> Bool { reached.contains(address) || own.contains(address) }

    /// How it is reached, in words.
    var words: String { "it is reached at \(reached.map(\.description).joined(separator: " and "))" }
}
