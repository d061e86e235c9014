import Text

/// What a moderation keeps on disk: what was done, the rules of the server, and the events, if they are wanted.
package struct Records: Sendable {
    package var audit: AuditLog
    package var rules: RuleStore
    package var pins: PinStore
    package var events: EventFile?

    package init(audit: AuditLog, rules: RuleStore, pins: PinStore, events: EventFile? = nil) {
        self.audit = audit
        self.rules = rules
        self.pins = pins
        self.events = events
    }

    /// So many lines of the record are shown.
    static let shownEntries = 500

    /// The latest lines of the record of what was done.
    func auditPage() -> AuditPage {
        AuditPage(entries: audit.recent(limit: Self.shownEntries), path: CleanText(cleaning: audit.path))
    }

    /// Writes what the screen shows, and says where to.
    func keep(_ screenshot: Screenshot, at time: WallTime) -> ModerationInput {
        do throws(RecordProblem) {
            let path = try screenshot.save(in: audit.folder, at: time)
            return .reported("screen written to \(CleanText(cleaning: path)) and .svg", isProblem: false)
        } catch {
            return error.input
        }
    }
}

extension RecordProblem {
    /// What the screen says of it.
    var input: ModerationInput { .reported(CleanText(cleaning: words, limit: 1_000), isProblem: true) }
}
