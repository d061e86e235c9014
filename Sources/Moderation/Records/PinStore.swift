import JanusWire

/// Which rooms of one server are pinned, from one run to the next.
package struct PinStore: Sendable {
    private let folder: StateFolder
    private let name: String

    /// The pins of the server at that address, which holds no secret.
    package init(folder: StateFolder, server: String) {
        self.folder = folder
        name = "pins-\(StateFolder.name(ofServer: server)).json"
    }

    var path: String { folder.file(name) }

    /// The rooms that were kept; what cannot be read counts as none, for it is soon pinned again.
    func load() -> (rooms: [RoomID], problem: RecordProblem?) {
        do throws(RecordProblem) {
            guard let bytes = try WholeFile.readIfThere(path, limit: 1 << 20) else { return ([], nil) }
            let list = (try? JSONValue(parsing: bytes))?["rooms"]?.array
            return (list?.compactMap { RoomID($0) } ?? [], nil)
        } catch {
            return ([], error)
        }
    }

    /// Keeps these rooms in the place of those before, and returns why that was not possible.
    func save(_ rooms: [RoomID]) -> RecordProblem? {
        do throws(RecordProblem) {
            try folder.make()
            let text = JSONLine.text(["rooms": .array(rooms.map(\.json))]) + "\n"
            try WholeFile.replace(path, with: Array(text.utf8))
            return nil
        } catch {
            return error
        }
    }
}
