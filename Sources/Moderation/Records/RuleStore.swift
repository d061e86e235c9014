import JanusWire
import Text

/// The rules that keep people out of one server's rooms, from one run to the next.
package struct RuleStore: Sendable {
    private let folder: StateFolder
    private let name: String

    /// The rules of the server at that address, which holds no secret.
    package init(folder: StateFolder, server: String) {
        self.folder = folder
        name = "rules-\(StateFolder.name(ofServer: server)).json"
    }

    var path: String { folder.file(name) }

    /// The rules that were kept; what cannot be read is put aside and said.
    func load() -> (rules: [KeepOutRule], problem: RecordProblem?) {
        do throws(RecordProblem) {
            return try secured()
        } catch {
            return ([], error)
        }
    }

    /// Keeps these rules in the place of those before.
    ///
    /// - Returns: Why they are not kept, or where a file that could not be read has been put: none is written over.
    func save(_ rules: [KeepOutRule]) -> RecordProblem? {
        do throws(RecordProblem) {
            try folder.make()
            let (_, problem) = try secured()
            let text = JSONLine.text(["rules": .array(rules.map(\.json))]) + "\n"
            try WholeFile.replace(path, with: Array(text.utf8))
            return problem
        } catch {
            return error
        }
    }

    /// The rules in the file, and a word about a file that is not understood and has been put aside.
    ///
    /// - Throws: when there is a file that can be neither read nor put aside.
    private func secured() throws(RecordProblem) -> (rules: [KeepOutRule], problem: RecordProblem?) {
        guard let bytes = try WholeFile.readIfThere(path, limit: 1 << 20) else { return ([], nil) }
        let list = (try? JSONValue(parsing: bytes))?["rules"]?.array
        let rules = list?.compactMap(KeepOutRule.init) ?? []
        if let list, rules.count == list.count { return (rules, nil) }
        let aside = try WholeFile.putAside(path)
        guard list != nil else {
            return ([], RecordProblem("the rules of earlier runs could not be read; they are in \(aside) now"))
        }
        let text = JSONLine.text(["rules": .array(rules.map(\.json))]) + "\n"
        try WholeFile.replace(path, with: Array(text.utf8))
        return (rules, RecordProblem("some rules of earlier runs could not be read; all are in \(aside) now"))
    }
}

extension KeepOutRule {
    fileprivate var json: JSONValue {
        var members: [String: JSONValue] = [
            "room": keepOut.room.id.json, "description": .string(keepOut.room.description.string),
            "fired": .integer(Int64(fired)),
        ]
        switch keepOut.pattern {
        case .name(let name): members["name"] = .string(name.string)
        case .glob(let glob): members["glob"] = .string(glob.string)
        case .id(let id): members["id"] = id.json
        case .address(let address): members["address"] = .string(address.string)
        }
        members["reason"] = keepOut.reason.map { .string($0.string) }
        members["until"] = until.map { .integer($0.secondsSinceEpoch) }
        return .object(members)
    }

    fileprivate init?(_ value: JSONValue) {
        guard let room = RoomID(value["room"]) else { return nil }
        let pattern: KeepOutPattern
        if let name = value["name"]?.string {
            pattern = .name(CleanText(cleaning: name))
        } else if let glob = value["glob"]?.string {
            pattern = .glob(CleanText(cleaning: glob))
        } else if let id = ParticipantID(value["id"]) {
            pattern = .id(id)
        } else if let address = value["address"]?.string {
            pattern = .address(CleanText(cleaning: address))
        } else {
            return nil
        }
        let description = CleanText(cleaning: value["description"]?.string ?? "")
        self.init(
            id: RuleID(0),
            keepOut: KeepOut(
                room: RoomTarget(id: room, description: description), pattern: pattern,
                reason: value["reason"]?.string.map { CleanText(cleaning: $0) }),
            until: value["until"]?.integer.map { WallTime(secondsSinceEpoch: $0) },
            fired: value["fired"]?.integer.flatMap(Int.init(exactly:)) ?? 0)
    }
}
