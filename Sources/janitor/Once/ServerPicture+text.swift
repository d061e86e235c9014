import JanusClient
import Moderation
import Text

extension ServerPicture {
    /// The picture as lines of plain text, every string from the network cleaned.
    func lines(at time: WallTime) -> [CleanText] {
        let people = rooms.reduce(0) { $0 + $1.people.count }
        let version = CleanText(cleaning: info.versionString ?? "?")
        let name = info.serverName.map { CleanText(cleaning: $0) }.map { " “\($0)”" } ?? CleanText.empty
        var lines: [CleanText] = [
            "Janus \(version)\(name) at \(CleanText(cleaning: url.redacted)), \(time.clock)",
            "\(rooms.count { $0.info != nil }) rooms listed, \(people) people",
        ]
        for room in rooms { lines += room.lines }
        return lines
    }
}

extension ServerPicture.RoomPicture {
    fileprivate var lines: [CleanText] {
        let id = CleanText(cleaning: id.description)
        let description = CleanText(cleaning: info?.description ?? "")
        if let problem { return ["", "\(id)  \(description)\(marks)  Janus: \(CleanText(cleaning: problem))"] }
        var lines: [CleanText] = ["", "\(id)  \(description)  \(headcount)\(marks)"]
        let rows = people.sorted { $0.isPublisher == $1.isPublisher ? $0.id < $1.id : $0.isPublisher }.map(Self.row)
        let widths = (0..<2).map { column in rows.map { $0[column].width }.max() ?? 0 }
        for row in rows {
            lines.append("  \(row[0].padded(to: widths[0]))  \(row[1].padded(to: widths[1]))  \(row[2])")
        }
        return lines
    }

    private var headcount: CleanText {
        let limit = info?.maxPublishers.map { " (\($0) may publish)" as CleanText } ?? .empty
        return "\(people.count) people\(limit)"
    }

    private var marks: CleanText {
        var marks: [CleanText] = []
        if info == nil { marks.append("not listed") }
        if info?.pinRequired == true { marks.append("pin") }
        if info?.isPrivate == true { marks.append("private") }
        if info?.isRecording == true { marks.append("recording") }
        return marks.isEmpty ? .empty : "  [\(marks.joined(separator: ", "))]"
    }

    private static func row(_ person: Participant) -> [CleanText] {
        let name = CleanText(cleaning: person.display ?? "")
        var role: CleanText = person.isPublisher ? "publishes" : "attends"
        if person.isTalking == true { role = role + ", talks" }
        if person.isDummy { role = role + ", dummy" }
        if person.isRemote { role = role + ", remote" }
        if name.isAltered { role = role + "  ! name cleaned" }
        return [name.isBlank ? "‹no name›" : name, CleanText(cleaning: person.id.description), role]
    }
}

extension CleanText {
    fileprivate func padded(to cells: Int) -> CleanText {
        (width..<max(width, cells)).reduce(self) { text, _ in text + " " }
    }
}
