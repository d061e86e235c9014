/// What a piece of the screen *means*; a theme says how that looks.
///
/// Views name roles, never colours, so that a theme is one table and no meaning depends on a colour alone.
package enum Role: UInt8, Hashable, Sendable, CaseIterable {
    /// Ordinary text.
    case plain
    /// Text of less weight: ids, times, units, hints.
    case muted
    /// Frames around regions.
    case border
    /// The frame and title of the region that has the focus.
    case focusedBorder
    /// Titles and column heads.
    case title
    /// The header line.
    case header
    /// A badge that informs: demo, read-only.
    case badge
    /// A badge or text that warns: cleartext, stale data, a changed name.
    case warning
    /// Something failed, is lost or was refused.
    case failure
    /// Something is well: live, done.
    case good
    /// Somebody talks.
    case talking
    /// Somebody or something comes.
    case arrival
    /// Somebody or something goes by itself.
    case departure
    /// What somebody publishes changes.
    case media
    /// Somebody calls themselves otherwise.
    case naming
    /// A room changes.
    case room
    /// The moderator's own entry, and what the moderator joined.
    case own
    /// A key that can be pressed.
    case key
    /// A key or action that cannot work now.
    case disabled
    /// A dialog's ground.
    case dialog
    /// A dialog's text that must not be overlooked: whom it is about.
    case dialogTarget
    /// A text field.
    case field
}

/// A role with what modifies it in this place.
package struct Style: Hashable, Sendable {
    package struct Modifiers: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// The row under the cursor, in the region that has the focus.
        package static let selected = Modifiers(rawValue: 1 << 0)
        /// The row under the cursor of a region that does not have the focus.
        package static let remembered = Modifiers(rawValue: 1 << 1)
        /// Old data: drawn grey.
        package static let stale = Modifiers(rawValue: 1 << 2)
        /// Gone: drawn struck through, or dim where the terminal cannot strike through.
        package static let struck = Modifiers(rawValue: 1 << 3)
        /// Of more weight than its role alone gives.
        package static let strong = Modifiers(rawValue: 1 << 4)
    }

    package var role: Role
    package var modifiers: Modifiers

    package init(_ role: Role, _ modifiers: Modifiers = []) {
        self.role = role
        self.modifiers = modifiers
    }

    package static let plain = Style(.plain)

    // Every cell of a frame is compared with the one before: the derived equality goes a long way round.
    package static func == (left: Style, right: Style) -> Bool {
        left.role.rawValue == right.role.rawValue && left.modifiers.rawValue == right.modifiers.rawValue
    }
}
