import Canvas
import Moderation
import Text

// What lists of people and of listeners draw alike.
extension Frame {
    /// Draws the heads of columns.
    mutating func drawHeads(_ heads: [(start: Int, width: Int, text: CleanText)], at point: Point) {
        for head in heads {
            put(
                head.text, at: Point(column: point.column + head.start, row: point.row), columns: head.width,
                style: Style(.muted))
        }
    }

    /// Draws the letters of media; what a moderator muted is marked.
    mutating func drawMedia(_ media: Media, muted: Media = [], at point: Point, columns: Int) {
        guard columns > 0 else { return }
        for (index, kind) in MediaKind.all.enumerated() {
            let place = Point(column: point.column + 2 * index, row: point.row)
            if muted.contains(kind.media) {
                put("m", at: place, style: Style(.warning))
            } else if media.contains(kind.media) {
                put(kind.letter, at: place, style: .plain)
            } else {
                put("·", at: place, style: Style(.muted))
            }
        }
    }

    /// Draws in the row at `point` what the Admin API tells of somebody's media; old readings are grey.
    mutating func draw(_ link: MediaLink, quality: LinkQuality?, columns: PersonColumns, at point: Point, now: Moment) {
        let modifiers: Style.Modifiers = LinkAge.isOld(link, at: now) ? .stale : []
        func put(_ text: CleanText?, _ kind: PersonColumns.Kind, _ role: Role = .plain, isNumber: Bool = false) {
            let column = columns[kind]
            guard let text, column.width > 0 else { return }
            let line = StyledLine(text.truncated(to: column.width), role, modifiers)
            let indent = isNumber ? column.width - line.width : 0
            self.put(
                line, at: Point(column: point.column + column.start + indent, row: point.row), columns: column.width)
        }
        let reason = quality?.reason
        put(link.bitrateIn.map(Measure.bitrate), .bitrate, isNumber: true)
        if let grade = quality?.grade { put(columns.words.sign(of: grade), .quality, grade.role) }
        put(link.codecs.joined(separator: " "), .codecs, .muted)
        put(link.peer?.host, .address, link.peer?.isRelay == true ? .muted : .plain)
        put(link.transport, .transport, .muted)
        put(link.attachedAt?.wall.hourMinute, .connected, .muted)
        if let state = columns.words.trouble(of: link), let span = columns.span([.loss, .jitter, .roundTrip]),
            span.width > Measure.percentWidth
        {
            // Nothing is measured on a way that is not there.
            let line = StyledLine(state.truncated(to: span.width), .warning, modifiers)
            self.put(line, at: Point(column: point.column + span.start, row: point.row), columns: span.width)
            return
        }
        put(link.loss.map(Measure.percent), .loss, reason.isLoss ? .warning : .plain, isNumber: true)
        put(link.jitter.map(Measure.milliseconds), .jitter, reason.isJitter ? .warning : .plain, isNumber: true)
        put(
            link.roundTrip.map(Measure.milliseconds), .roundTrip, reason.isRoundTrip ? .warning : .plain,
            isNumber: true)
    }
}

extension LinkQuality.Grade {
    /// What it looks like; its sign tells it without colours, too.
    var role: Role {
        switch self {
        case .good: .good
        case .fair: .warning
        case .poor, .dead: .failure
        }
    }
}

extension LinkQuality.Reason? {
    fileprivate var isLoss: Bool { if case .loss = self { true } else { false } }
    fileprivate var isJitter: Bool { if case .jitter = self { true } else { false } }
    fileprivate var isRoundTrip: Bool { if case .roundTrip = self { true } else { false } }
}
