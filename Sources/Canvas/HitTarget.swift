/// What a click on a part of a frame is about, in the words of whoever drew it.
///
/// It is taken down while the frame is drawn, so that a click never repeats how things were laid out, and means what
/// stood there even if something else has moved to that row since.
package struct HitTarget: Hashable, Sendable {
    private let value: any (Hashable & Sendable)

    package init(_ value: some Hashable & Sendable) {
        self.value = value
    }

    /// The value, if it is of this type.
    package func value<Value>(as type: Value.Type) -> Value? { value as? Value }

    package static func == (left: HitTarget, right: HitTarget) -> Bool {
        left.value.equals(right.value)
    }

    package func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }
}

extension Hashable {
    fileprivate func equals(_ other: any Hashable) -> Bool { other as? Self == self }
}

/// A part of a frame that a click can be about.
package struct HitArea: Hashable, Sendable {
    package var rect: Rect
    package var target: HitTarget
}

extension Array where Element == HitArea {
    /// What a cell belongs to: of several areas the one that was drawn last, which lies on top.
    package func target(at place: Point) -> HitTarget? {
        last { $0.rect.contains(place) }?.target
    }
}
