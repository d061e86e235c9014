import Canvas
import JanusWire
import Moderation
import Text

extension DashboardState {
    /// The record of what was done, the newest first: one line for every action, with what became of it.
    func auditLines(columns: Int) -> [StyledLine] {
        guard let page = snapshot.audit else { return [StyledLine(words.reading, .muted)] }
        let isFiltered = overlay?.filter.isActive == true
        let pattern = (overlay?.filter.pattern ?? TextPattern()).matcher()
        // What is done in the demo is recorded apart, under a name rather than an address that changes.
        let server = options.isDemo ? "demo" : snapshot.server.url
        let deeds = AuditedDeed.all(in: page.entries).filter {
            !isFiltered || pattern.matches($0.text(at: server, words))
        }
        let place: CleanText = "\(page.path)  \(words.timesAreUTC)"
        let head = StyledLine(place.truncated(to: columns), .muted)
        guard !deeds.isEmpty else {
            return [head, StyledLine(), StyledLine(!isFiltered ? words.noRecord : words.noMatch, .muted)]
        }
        return [head, StyledLine()]
            + deeds.reversed().flatMap { deed in
                deed.text(at: server, words).wrapped(to: columns - 2).enumerated().map { index, line in
                    StyledLine(index == 0 ? line : "  \(line)", deed.role)
                }
            }
    }
}

/// The two lines of an action in the record, taken together.
private struct AuditedDeed {
    var intent: AuditEntry
    var outcome: AuditEntry?

    static func all(in entries: [AuditEntry]) -> [AuditedDeed] {
        var deeds: [AuditedDeed] = []
        var places: [String: Int] = [:]
        for entry in entries {
            if let place = places[entry.actionID], entry.phase == .outcome {
                deeds[place].outcome = entry
            } else {
                places[entry.actionID] = deeds.count
                deeds.append(AuditedDeed(intent: entry, outcome: entry.phase == .outcome ? entry : nil))
            }
        }
        return deeds
    }

    /// Everything there is to say, the server only where it is another one.
    func text(at server: CleanText, _ words: any Words.Type) -> CleanText {
        var parts: [String] = [WallTime(secondsSinceEpoch: Int64(intent.time)).dateAndTime.string, intent.action]
        if let person = intent.person { parts.append("\(intent.personName ?? words.noName.string) \(person)") }
        if let room = intent.room { parts.append(words.inRoom("\(room) \(intent.roomDescription ?? "")")) }
        if let detail = intent.detail { parts.append("(\(detail))") }
        if let reason = intent.reason { parts.append("“\(reason)”") }
        let outcome = [outcome?.outcome, outcome?.message, outcome?.code.map { "(\($0))" }].compactMap { $0 }
        parts.append("→ \(outcome.isEmpty ? words.noOutcome.string : outcome.joined(separator: " "))")
        if let context = intent.context {
            parts.append("· \(context.user)@\(context.host)")
            if context.server != server.string { parts.append(words.onServer(context.server)) }
        }
        return CleanText(cleaning: parts.joined(separator: " "))
    }

    var role: Role {
        switch outcome?.outcome {
        case "done", "already gone": .plain
        case nil, "refused": .failure
        default: .warning
        }
    }
}
