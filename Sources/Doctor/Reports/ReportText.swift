internal import JanusClient
internal import Text

/// A report as lines of text: grouped, the worst first.
package struct ReportText {
    private let report: Report
    private let width: Int
    private let usesColour: Bool
    private var lines: [String] = []

    /// In lines of so many cells; a line is longer only by a word that does not fit into one.
    package static func lines(of report: Report, width: Int, usesColour: Bool) -> [String] {
        var text = ReportText(report: report, width: max(40, width), usesColour: usesColour)
        text.write()
        return text.lines
    }

    private init(report: Report, width: Int, usesColour: Bool) {
        self.report = report
        self.width = width
        self.usesColour = usesColour
    }

    private mutating func write() {
        let version = report.version.map { "Janus \(CleanText(cleaning: $0)) at " as CleanText } ?? .empty
        lines.append("\(version + CleanText(cleaning: report.target.redacted)), \(dayAndTime(report.time))")
        lines.append(summary)
        if !report.isReached {
            let unknown = report.findings.filter { $0.status == .unknown }.map { CleanText(cleaning: $0.title) }
            append(
                ["Not looked at, since no Janus answered: \(unknown.joined(separator: ", "))."], after: "", indent: 0)
        }
        for group in groups {
            lines += ["", bold(group.title)]
            // Sorting keeps the order of those that are alike.
            for status in Finding.Status.allCases.reversed() {
                for finding in findings(in: group) where finding.status == status { write(finding) }
            }
        }
    }

    private var summary: String {
        let words = Finding.Status.allCases.reversed().filter { report.count($0) > 0 }.map { status in
            let count = report.count(status)
            let isPlural = count != 1 && (status == .problem || status == .warning)
            return coloured("\(count) \(status.rawValue)\(isPlural ? "s" : "")", status)
        }
        return words.joined(separator: ", ")
    }

    /// The groups that have findings, the one with the worst first.
    private var groups: [Finding.Group] {
        let present = Finding.Group.allCases.filter { !findings(in: $0).isEmpty }
        return Finding.Status.allCases.reversed().flatMap { status in
            present.filter { findings(in: $0).map(\.status).max() == status }
        }
    }

    /// Those that are told of one by one.
    private func findings(in group: Finding.Group) -> [Finding] {
        report.findings.filter { $0.group == group && (report.isReached || $0.status != .unknown) }
    }

    private mutating func write(_ finding: Finding) {
        let label = finding.status.rawValue
        let mark = coloured(label, finding.status) + String(repeating: " ", count: Self.indent - 2 - label.count)
        var what = finding.what.map { CleanText(cleaning: $0, limit: Self.longest) }
        // What is in order takes one line, if it fits.
        let title = CleanText(cleaning: finding.title)
        if finding.status == .ok || finding.status == .info {
            what = [title + ": " + what.joined(separator: "; ")]
            append(what, after: "  " + mark)
        } else {
            append([title], after: "  " + mark, isBold: true)
            append(what, after: String(repeating: " ", count: Self.indent))
            for (word, text) in [("why", finding.why), ("fix", finding.fix)] {
                guard let text else { continue }
                let label = word + String(repeating: " ", count: Self.inner - word.count)
                append(
                    [CleanText(cleaning: text, limit: Self.longest)],
                    after: String(repeating: " ", count: Self.indent) + bold(label),
                    indent: Self.indent + Self.inner)
            }
        }
    }

    /// How much of a text is shown: all of ours, and more than enough of what a server can write.
    private static let longest = 2_000
    /// Where the texts begin, behind what kind of finding it is, and within it.
    private static let indent = 11
    private static let inner = 5

    private mutating func append(
        _ texts: [CleanText], after head: String, indent: Int = ReportText.indent, isBold: Bool = false
    ) {
        var head = head
        for text in texts {
            for line in text.wrapped(to: width - indent) {
                lines.append(head + (isBold ? bold(line.string) : line.string))
                head = String(repeating: " ", count: indent)
            }
        }
    }

    private func bold(_ text: String) -> String { usesColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    private func coloured(_ text: String, _ status: Finding.Status) -> String {
        guard usesColour else { return text }
        let code =
            switch status {
            case .problem: "1;31"
            case .warning: "33"
            case .unknown: "35"
            case .ok: "32"
            case .info: "36"
            }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}
