internal import JanusClient

extension Check {
    /// Whether anybody else hears what happens.
    static let eventHandlers = Check("event-handlers", .server, "Event handlers") { evidence throws(Obstacle) in
        let info = try evidence.info.get()
        guard info.broadcastsEvents else { return .info("off: nobody is told of what happens (events in janus.jcfg)") }
        let names = info.eventHandlers.keys.sorted().map { $0.replacing("janus.eventhandler.", with: "") }
        return .info(
            "on: \(names.isEmpty ? "but no handler is loaded" : names.joined(separator: ", ")); they are told names and addresses"
        )
    }
}
