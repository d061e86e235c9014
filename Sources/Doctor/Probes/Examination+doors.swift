internal import JanusClient

extension Examination {
    /// Who answers at the ports that Janus has by default, on the host of a URL and no other.
    ///
    /// Nothing but what it is is asked, and no secret sent: so it does not matter who answers.
    func doors(_ interface: Door.Interface, on url: JanusURL) async -> Observation<[Door]> {
        let places = Door.usual(interface, on: url.host)
        if let obstacle = proxy(before: url.host) { return .failure(obstacle) }
        return .success(await knock(places, interface))
    }

    /// A proxy in the way of all that does not go through the client.
    func proxy(before host: String) -> Obstacle? {
        // A WebSocket is refused where there is one.
        let sockets = Door.usual(.api, on: host).filter(\.scheme.isWebSocket)
        if sockets.allSatisfy({ (try? configuration.check(JanusAddress($0))) != nil }) { return nil }
        return Obstacle(
            "a proxy leads to \(host), and nothing else may be asked there",
            remedy: "Put \(host) into NO_PROXY, where there is a direct way.")
    }

    /// Asks at all of them at the same time.
    func knock(_ places: [JanusURL], _ interface: Door.Interface) async -> [Door] {
        await withTaskGroup(of: (Int, Door).self) { group in
            for (index, place) in places.enumerated() {
                group.addTask { (index, await self.knock(place, interface)) }
            }
            return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private func knock(_ place: JanusURL, _ interface: Door.Interface) async -> Door {
        var open = configuration
        open.trust = .anything
        open.credentials = JanusCredentials()
        // A firewall that drops packets is not waited for.
        open.connectTimeout = min(limit, .seconds(2))
        open.requestTimeout = min(limit, .seconds(3))
        let address = JanusAddress(place)
        do throws(JanusError) {
            switch interface {
            case .api: _ = try await JanusClient.locate(address, configuration: open)
            case .admin: _ = try await AdminClient.locate(address, configuration: open)
            }
            return Door(interface: interface, url: place, state: .janus)
        } catch {
            let isAnswer =
                switch error.kind {
                case .core, .videoRoom, .httpStatus, .notJanus, .malformed, .tooLarge, .redirected: true
                default: false
                }
            return Door(interface: interface, url: place, state: isAnswer ? .somethingElse : .closed)
        }
    }
}
