/// Where a key means something.
package struct KeyContexts: OptionSet, Hashable, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let rooms = KeyContexts(rawValue: 1 << 0)
    package static let participants = KeyContexts(rawValue: 1 << 1)
    package static let events = KeyContexts(rawValue: 1 << 2)
    package static let listeners = KeyContexts(rawValue: 1 << 16)
    /// Help, details, and what was done.
    package static let overlay = KeyContexts(rawValue: 1 << 3)
    /// A question that `y` answers.
    package static let dialog = KeyContexts(rawValue: 1 << 4)
    /// The text field of a filter.
    package static let filter = KeyContexts(rawValue: 1 << 5)
    /// A text field of a dialog.
    package static let dialogField = KeyContexts(rawValue: 1 << 6)
    /// A box to tick, or a choice, of a dialog.
    package static let dialogChoice = KeyContexts(rawValue: 1 << 7)
    /// The list of rules that keep people out.
    package static let rules = KeyContexts(rawValue: 1 << 8)
    /// The record of what was done.
    package static let audit = KeyContexts(rawValue: 1 << 9)
    /// The text field of that record's filter.
    package static let auditFilter = KeyContexts(rawValue: 1 << 10)

    /// The list of those who were found in all rooms.
    package static let finder = KeyContexts(rawValue: 1 << 11)
    /// The text field of who is looked for.
    package static let finderField = KeyContexts(rawValue: 1 << 12)
    /// A small menu.
    package static let menu = KeyContexts(rawValue: 1 << 13)
    /// The command line.
    package static let prompt = KeyContexts(rawValue: 1 << 14)
    /// The details of the server.
    package static let server = KeyContexts(rawValue: 1 << 15)

    /// The regions of the dashboard.
    package static let regions: KeyContexts = [.rooms, .participants, .listeners, .events]
    /// What shows rows or lines to move through.
    package static let lists: KeyContexts = [.regions, .overlays, .finder, .menu]
    /// What lies over the regions and is only read, or leads to a dialog.
    package static let overlays: KeyContexts = [.overlay, .rules, .audit, .server]
    /// Where a filter is typed.
    package static let filters: KeyContexts = [.filter, .auditFilter]
    /// Where keys type text.
    package static let fields: KeyContexts = [.filters, .dialogField, .finderField, .prompt]
    package static let everywhere: KeyContexts = [.lists, .fields, .dialog, .dialogChoice]

    /// The single contexts, for tables.
    package static let each: [KeyContexts] = [
        .rooms, .participants, .listeners, .events, .overlay, .dialog, .filter, .dialogField, .dialogChoice, .rules,
        .audit, .auditFilter, .finder, .finderField, .menu, .prompt, .server,
    ]
}

extension Region {
    /// The context of the region's keys.
    var context: KeyContexts {
        switch self {
        case .rooms: .rooms
        case .participants: .participants
        case .listeners: .listeners
        case .events: .events
        }
    }
}
