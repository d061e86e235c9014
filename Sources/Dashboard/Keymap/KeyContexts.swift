/// Where a key means something.
package struct KeyContexts: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let rooms = KeyContexts(rawValue: 1 << 0)
    package static let participants = KeyContexts(rawValue: 1 << 1)
    package static let events = KeyContexts(rawValue: 1 << 2)
    /// Help and details.
    package static let overlay = KeyContexts(rawValue: 1 << 3)
    /// A question that `y` answers.
    package static let dialog = KeyContexts(rawValue: 1 << 4)
    /// The text field of a filter.
    package static let filter = KeyContexts(rawValue: 1 << 5)
    /// The text field of a dialog.
    package static let credential = KeyContexts(rawValue: 1 << 6)

    /// The regions of the dashboard.
    package static let regions: KeyContexts = [.rooms, .participants, .events]
    /// What shows rows or lines to move through.
    package static let lists: KeyContexts = [.regions, .overlay]
    /// Where keys type text.
    package static let fields: KeyContexts = [.filter, .credential]
    package static let everywhere: KeyContexts = [.lists, .fields, .dialog]

    /// The single contexts, for tables.
    package static let each: [KeyContexts] = [
        .rooms, .participants, .events, .overlay, .dialog, .filter, .credential,
    ]
}

extension Region {
    /// The context of the region's keys.
    var context: KeyContexts {
        switch self {
        case .rooms: .rooms
        case .participants: .participants
        case .events: .events
        }
    }
}
