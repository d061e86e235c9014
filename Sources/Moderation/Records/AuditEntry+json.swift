import JanusWire

extension AuditEntry {
    /// The entry as a line of the log.
    func line(in context: AuditContext) -> String {
        JSONLine.make([
            ("time", .string(RecordTime.text(time))), ("action_id", .string(actionID)),
            ("phase", .string(phase.rawValue)), ("user", .string(context.user)), ("host", .string(context.host)),
            ("moderator", .string(context.moderator)), ("server", .string(context.server)), ("room", room?.json.cut),
            ("description", roomDescription.map(JSONValue.string)), ("person", person?.json.cut),
            ("name", personName.map(JSONValue.string)), ("action", .string(action)),
            ("detail", detail.map(JSONValue.string)), ("reason", reason.map(JSONValue.string)),
            ("outcome", outcome.map(JSONValue.string)), ("code", code.map { .integer(Int64($0)) }),
            ("message", message.map(JSONValue.string)),
        ])
    }

    /// That so many entries are missing here, because they could not be written.
    static func line(missing: Int, at time: Double, in context: AuditContext) -> String {
        JSONLine.make([
            ("time", .string(RecordTime.text(time))), ("missing", .integer(Int64(missing))),
            ("user", .string(context.user)), ("host", .string(context.host)), ("server", .string(context.server)),
        ])
    }

    /// The entry in a line of the log, or `nil` for what is none.
    init?(line: some StringProtocol) {
        guard let value = try? JSONValue(parsing: String(line)),
            let time = value["time"]?.string.flatMap(RecordTime.time), let id = value["action_id"]?.string,
            let phase = value["phase"]?.string.flatMap(Phase.init), let action = value["action"]?.string
        else { return nil }
        self.init(time: time, actionID: id, phase: phase, action: action)
        room = RoomID(value["room"])
        roomDescription = value["description"]?.string
        person = ParticipantID(value["person"])
        personName = value["name"]?.string
        detail = value["detail"]?.string
        reason = value["reason"]?.string
        outcome = value["outcome"]?.string
        code = value["code"]?.integer.flatMap(Int.init(exactly:))
        message = value["message"]?.string
        context = AuditContext(
            user: value["user"]?.string ?? "", host: value["host"]?.string ?? "",
            moderator: value["moderator"]?.string ?? "", server: value["server"]?.string ?? "")
    }
}

extension JSONValue {
    /// The value with the end of a very long string left out: nobody's id is to fill the log.
    var cut: JSONValue {
        guard case .string(let text) = self, text.utf8.count > 1_000 else { return self }
        return .string(String(text.unicodeScalars.prefix(1_000)) + "…")
    }
}
