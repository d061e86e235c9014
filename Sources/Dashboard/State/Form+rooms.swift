import JanusWire
import Moderation
import Text

// The form of a room, new or to be changed, and what it says about what stands in it.
extension Form {
    static let newRoom = Form(
        [
            Field(.roomID, .text()), Field(.description, .text()), Field(.roomSecret, .secret(TextField())),
            Field(.pin, .secret(TextField())), Field(.publishers, .text("6", limit: 9)),
            Field(.bitrate, .text("0", limit: 12)), Field(.audioCodecs, .text("opus")),
            Field(.videoCodecs, .text("vp8")), Field(.isPrivate, .toggle(false)), Field(.notifies, .toggle(false)),
            Field(.records, .toggle(false)), Field(.permanence, .choice(0, of: 2)),
        ], isSequence: true)

    /// The same for a room that there is, as far as Janus lets it be changed.
    static func edit(_ room: Room) -> Form {
        let bitrate = room.raw["bitrate"]?.integer ?? 0
        return Form(
            [
                Field(.description, .text(room.description.string)), Field(.roomSecret, .secret(TextField())),
                Field(.pin, .secret(TextField())),
                Field(.publishers, .text(room.maxPublishers.map(String.init) ?? "", limit: 9)),
                Field(.bitrate, .text(String(bitrate), limit: 12)), Field(.isPrivate, .toggle(room.isPrivate)),
                Field(.permanence, .choice(0, of: 2)),
            ], isSequence: true)
    }

    /// Whether the room is to be written to Janus' configuration file.
    var isPermanent: Bool { choice(.permanence) == 1 }

    /// The room to be made.
    ///
    /// - Throws: what is wrong with what was typed.
    func configuration(usesStringIDs: Bool, taken: [RoomID]) throws(FormProblem) -> RoomConfiguration {
        var configuration = RoomConfiguration()
        configuration.room = try roomID(usesStringIDs: usesStringIDs)
        if let room = configuration.room, taken.contains(room) { throw FormProblem { $0.idIsTaken } }
        configuration.description = filled(.description)
        configuration.secret = filled(.roomSecret).map { Secret($0) }
        configuration.pin = filled(.pin).map { Secret($0) }
        configuration.maxPublishers = try number(.publishers, in: 1...1_000_000, FormProblem { $0.publishersRange })
        configuration.bitrate = try number(.bitrate, in: 0...2_000_000_000, FormProblem { $0.bitrateRange }).map(
            Int64.init)
        configuration.audioCodecs = try codecs(
            .audioCodecs, among: ["opus", "g722", "pcmu", "pcma", "isac32", "isac16"])
        configuration.videoCodecs = try codecs(.videoCodecs, among: ["vp8", "vp9", "h264", "av1", "h265"])
        configuration.isPrivate = isOn(.isPrivate)
        configuration.notifiesJoining = isOn(.notifies)
        configuration.record = isOn(.records)
        return configuration
    }

    /// What is to be changed of a room: nothing that was left as it was.
    ///
    /// - Throws: what is wrong with what was typed.
    func changes() throws(FormProblem) -> RoomChanges {
        var changes = RoomChanges()
        if isChanged(.description) {
            guard let description = filled(.description) else { throw FormProblem { $0.descriptionStays } }
            changes.description = description
        }
        changes.secret = filled(.roomSecret).map { Secret($0) }
        changes.pin = filled(.pin).map { Secret($0) }
        let publishers = try number(.publishers, in: 1...1_000_000, FormProblem { $0.publishersRange })
        if isChanged(.publishers) { changes.maxPublishers = publishers }
        let bitrate = try number(.bitrate, in: 0...2_000_000_000, FormProblem { $0.bitrateRange })
        if isChanged(.bitrate) { changes.bitrate = bitrate.map(Int64.init) }
        if isChanged(.isPrivate) { changes.isPrivate = isOn(.isPrivate) }
        if changes.isEmpty { throw FormProblem { $0.nothingChanged } }
        return changes
    }

    private func filled(_ name: Name) -> String? {
        let text = text(name)
        return text.isEmpty ? nil : text
    }

    /// An id of the kind that the server's rooms have; left out, Janus chooses one.
    private func roomID(usesStringIDs: Bool) throws(FormProblem) -> RoomID? {
        guard let text = filled(.roomID) else { return nil }
        if usesStringIDs { return .string(text) }
        guard let number = Int64(text), number > 0 else { throw FormProblem { $0.idIsNoNumber } }
        return .number(number)
    }

    private func number(_ name: Name, in range: ClosedRange<Int>, _ problem: FormProblem) throws(FormProblem) -> Int? {
        guard let text = filled(name) else { return nil }
        guard let number = Int(text), range.contains(number) else { throw problem }
        return number
    }

    private func codecs(_ name: Name, among known: [String]) throws(FormProblem) -> [String]? {
        guard let text = filled(name) else { return nil }
        let codecs = text.lowercased().split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
        if let unknown = codecs.first(where: { !known.contains($0) }) {
            throw FormProblem { $0.unknownCodec(unknown, known: known) }
        }
        return codecs
    }
}

/// What is wrong with what stands in a form, and what should.
struct FormProblem: Error {
    /// The same in a language.
    let text: @Sendable (any Words.Type) -> CleanText
    init(_ text: @escaping @Sendable (any Words.Type) -> CleanText) { self.text = text }
}
