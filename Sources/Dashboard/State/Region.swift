/// A part of the dashboard that can have the focus.
enum Region: Int, Hashable, Sendable, CaseIterable {
    case rooms, participants, events

    /// The region after this one, around the end.
    var next: Region { Self.allCases[(rawValue + 1) % Self.allCases.count] }
    /// The region before this one, around the start.
    var previous: Region { Self.allCases[(rawValue + Self.allCases.count - 1) % Self.allCases.count] }
}
