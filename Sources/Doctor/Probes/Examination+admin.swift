internal import JanusClient

extension Examination {
    /// What the Admin API shows: of whom it is known where it is, or who sits at one of the usual places.
    func admin(beside url: JanusURL, _ info: ServerInfo) async -> Observation<AdminEvidence> {
        let doors: [Door]
        switch await adminDoors(beside: url) {
        case .success(let found): doors = found
        case .failure(let obstacle): return .failure(obstacle)
        }
        guard let door = doors.first(where: { $0.state == .janus }) else {
            let remedy =
                "It is off unless it is switched on in Janus' transports; where it is elsewhere, say so by --admin URL."
            return .success(
                AdminEvidence(
                    doors: doors, isPlaceGiven: adminAddress != nil,
                    unseen: Obstacle("no Admin API answered from here", remedy: remedy)))
        }
        return .success(await look(behind: door, among: doors, info))
    }

    private func adminDoors(beside url: JanusURL) async -> Observation<[Door]> {
        guard let adminAddress else { return await doors(.admin, on: url) }
        var open = configuration
        open.trust = .anything
        let place = try? await AdminClient.locate(adminAddress, configuration: open)
        return .success([
            Door(interface: .admin, url: place?.url ?? adminAddress.likeliest, state: place == nil ? .closed : .janus)
        ])
    }

    private func look(behind door: Door, among doors: [Door], _ info: ServerInfo) async -> AdminEvidence {
        let isPlaceGiven = adminAddress != nil
        var evidence = AdminEvidence(
            doors: doors, isPlaceGiven: isPlaceGiven,
            unseen: Obstacle(
                "the Admin API tells nothing without its secret",
                remedy: "Give it by --admin-secret-file or JANITOR_ADMIN_SECRET."))
        evidence.takesDefaultSecret = await takes(AdminEvidence.defaultSecret, at: door.url).map { $0 != nil }
        guard let adminSecret else { return evidence }
        if let obstacle = withholding(from: door.url) {
            var sealed = AdminEvidence(doors: doors, isPlaceGiven: isPlaceGiven, unseen: obstacle)
            sealed.takesDefaultSecret = evidence.takesDefaultSecret
            return sealed
        }
        // Janus itself waits for a STUN server for some seconds.
        var patient = configuration
        patient.requestTimeout = max(limit, .seconds(12))
        let client = AdminClient(url: door.url, secret: adminSecret, configuration: patient)
        let status = await takes(adminSecret, at: door.url)
        evidence.takesGivenSecret = status.map { $0 != nil }
        switch status {
        case .success(let status?):
            evidence.status = .success(status)
            evidence.loops = await observe(within: limit) { () throws(Obstacle) in
                try await ask("asking for event loops") { () throws(JanusError) in try await client.eventLoops() }
            }
            evidence.stun = await stun(client, info)
        case .success(nil):
            let obstacle = Obstacle("the Admin API does not take the secret that was given")
            (evidence.status, evidence.loops, evidence.stun) = (
                .failure(obstacle), .failure(obstacle), .failure(obstacle)
            )
        case .failure(let obstacle):
            (evidence.status, evidence.loops, evidence.stun) = (
                .failure(obstacle), .failure(obstacle), .failure(obstacle)
            )
        }
        await client.shutdown()
        return evidence
    }

    /// The status, where the secret is taken; nil where it is refused.
    private func takes(_ secret: Secret, at url: JanusURL) async -> Observation<ServerStatus?> {
        var open = configuration
        if secret == AdminEvidence.defaultSecret { open.trust = .anything }
        let client = AdminClient(url: url, secret: secret, configuration: open)
        let status = await observe(within: limit) { () throws(Obstacle) -> ServerStatus? in
            do throws(JanusError) {
                return try await client.status()
            } catch {
                if error.isUnauthorized { return nil }
                throw Obstacle(error, during: "asking the Admin API at \(url.redacted)")
            }
        }
        await client.shutdown()
        return status
    }

    /// Has Janus ask a STUN server; meanwhile it does nothing else, so it is asked once.
    private func stun(_ client: AdminClient, _ info: ServerInfo) async -> Observation<STUNSight> {
        guard let server = stunServer ?? info.stunServer.flatMap(HostAndPort.init) else {
            return .failure(
                Obstacle(
                    "no STUN server is known that Janus could ask",
                    remedy: "Name one by --stun HOST:PORT; Janus asks it, and answers nobody else for that moment."))
        }
        return await observe(within: max(limit, .seconds(12))) { () throws(Obstacle) in
            do throws(JanusError) {
                let answer = try await client.testSTUN(address: server.host, port: server.port)
                return STUNSight(server: server.description, address: answer.publicAddress)
            } catch {
                if case .core(JanusErrorCode.unknown, let reason) = error.kind {
                    return STUNSight(server: server.description, failure: reason)
                }
                throw Obstacle(error, during: "having Janus ask the STUN server \(server)")
            }
        }
    }
}
