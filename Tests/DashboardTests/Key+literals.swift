import Canvas

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
    /// A key by the character it types, for short key sequences in tests.
    package init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}
