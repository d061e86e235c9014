/// What the mouse did, as a terminal reports it.
package struct MouseEvent: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case press(Button)
        case release(Button)
        /// The wheel was turned by one notch.
        case wheelUp, wheelDown
    }

    package enum Button: Hashable, Sendable {
        case left, middle, right
    }

    /// The keys that were held; terminals keep some of these combinations to themselves.
    package struct Modifiers: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let shift = Modifiers(rawValue: 1 << 0)
        package static let alt = Modifiers(rawValue: 1 << 1)
        package static let control = Modifiers(rawValue: 1 << 2)
    }

    package var kind: Kind
    /// The cell under the pointer.
    package var place: Point
    package var modifiers: Modifiers

    package init(_ kind: Kind, at place: Point, modifiers: Modifiers = []) {
        self.kind = kind
        self.place = place
        self.modifiers = modifiers
    }
}
