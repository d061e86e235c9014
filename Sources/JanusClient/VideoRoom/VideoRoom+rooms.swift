public import JanusWire

extension VideoRoom {
    /// All rooms that are not private (`list`); these, too, with the plugin's admin key.
    ///
    /// - Throws: code 433 when the admin key is wrong.
    public func list(adminKey: Secret? = nil) async throws(JanusError) -> [RoomInfo] {
        let data = try await request(.list(adminKey: adminKey))
        return try data.entries(of: "list", RoomInfo.init)
    }

    /// The same, and what it cost.
    package func listMeasured(
        adminKey: Secret? = nil
    ) async throws(JanusError) -> (rooms: [RoomInfo], cost: ExchangeCost) {
        let meter = ExchangeMeter()
        let request = VideoRoomRequest.list(adminKey: adminKey)
        let data: JSONValue
        do {
            data = try await ExchangeMeter.$current.withValue(meter) { try await self.request(request) }
        } catch let error as JanusError {
            throw error
        } catch {
            throw JanusError(.cancelled)
        }
        let start = ThreadTime.now
        let rooms = try data.entries(of: "list", RoomInfo.init)
        meter.add(decoding: ThreadTime.now - start)
        return (rooms, meter.cost)
    }

    /// Whether there is such a room (`exists`), also a private one.
    public func exists(_ room: RoomID) async throws(JanusError) -> Bool {
        guard let exists = try await request(.exists(room: room))["exists"]?.bool else {
            throw JanusError(.malformed("no word on whether the room exists"))
        }
        return exists
    }

    /// Makes a room (`create`), until Janus restarts or permanently.
    ///
    /// For a permanent one Janus rewrites its configuration file. Where it cannot, the room is there all the same, and
    /// the answer says that it is not permanent.
    ///
    /// - Throws: code 427 when there is a room of that id, 429 when the plugin wants its admin key, 433 when it is wrong,
    ///   430 when something in the configuration is of the wrong type or negative.
    public func create(
        _ configuration: RoomConfiguration, permanently: Bool = false, adminKey: Secret? = nil
    ) async throws(JanusError) -> CreatedRoom {
        let data = try await request(.create(configuration, permanently: permanently, adminKey: adminKey))
        guard let created = CreatedRoom(data) else {
            throw JanusError(.malformed("an answer to a create that is none"))
        }
        return created
    }

    /// Changes a room (`edit`), and says whether the change outlives Janus.
    ///
    /// Needs the room's secret. ``RoomChanges`` says what Janus passes over in silence.
    public func edit(
        _ room: RoomID, _ changes: RoomChanges, permanently: Bool = false, secret: Secret?
    ) async throws(JanusError) -> Bool {
        let data = try await request(.edit(room: room, changes, permanently: permanently, secret: secret))
        return try data.permanence(after: "edited")
    }

    /// Ends a room (`destroy`), and says whether it is out of Janus' configuration file, too.
    ///
    /// Everybody in it is out, and told so. Needs the room's secret. A room of the configuration file that is not
    /// destroyed permanently comes back when Janus restarts.
    public func destroy(
        _ room: RoomID, permanently: Bool = false, secret: Secret?
    ) async throws(JanusError) -> Bool {
        let data = try await request(.destroy(room: room, permanently: permanently, secret: secret))
        return try data.permanence(after: "destroyed")
    }

    /// Says who may come in (`allowed`), and gives the list as it is then; `nil` after it was switched off.
    ///
    /// Needs the room's secret. Janus does not tell whether the list counts.
    public func allowed(
        _ room: RoomID, _ change: AllowedChange, secret: Secret?
    ) async throws(JanusError) -> [Secret]? {
        let data = try await request(.allowed(room: room, change, secret: secret))
        if change == .disable { return nil }
        return try data.entries(of: "allowed") { $0.string.map(Secret.init) }
    }

    /// Begins or stops recording everybody in a room (`enable_recording`).
    ///
    /// Needs the room's secret. It goes above what each publisher asked for, and nobody is told.
    public func enableRecording(_ room: RoomID, _ isOn: Bool, secret: Secret?) async throws(JanusError) {
        try await perform(.enableRecording(room: room, isOn: isOn, secret: secret))
    }
}

extension JSONValue {
    /// Whether what was done to a room is permanent, in an answer that says that it was done.
    fileprivate func permanence(after deed: String) throws(JanusError) -> Bool {
        guard self["videoroom"]?.string == deed else {
            throw JanusError(.malformed("an answer without \(deed)"))
        }
        return self["permanent"]?.bool ?? false
    }
}
