import Canvas
import Moderation

/// Whether what the Admin API told of somebody's media is old by now: what is on the screen is read every few seconds.
enum LinkAge {
    private static let limit = Duration.seconds(15)

    static func isOld(_ link: MediaLink, at now: Moment) -> Bool { now.since(link.readAt) >= limit }

    /// When it will be old; `nil` once it is.
    static func changesAt(_ link: MediaLink, at now: Moment) -> Duration? {
        isOld(link, at: now) ? nil : link.readAt.uptime + limit
    }
}

extension DashboardState {
    /// When something on the screen that the Admin API told becomes old; `nil` while nothing does.
    func readingsChangeAt(in layout: Layout) -> Duration? {
        guard hasAdmin else { return nil }
        var links: [MediaLink] = []
        if let rows = layout.rows(of: .participants) {
            links += people.shown.dropFirst(people.selection.top).prefix(rows.rows).compactMap(\.link)
        }
        if let rows = layout.rows(of: .listeners) {
            links += listeners.shown.dropFirst(listeners.selection.top).prefix(rows.rows).map(\.link)
        }
        switch overlay?.content {
        case .person(let person, _, _): links += [person.link].compactMap(\.self)
        case .listener(let listener, _, _): links.append(listener.link)
        default: break
        }
        return links.compactMap { LinkAge.changesAt($0, at: now) }.min()
    }
}
