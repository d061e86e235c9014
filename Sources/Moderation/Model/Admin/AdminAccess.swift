/// The way to a server's Admin API, as far as the moderation must know it.
package struct AdminAccess: Hashable, Sendable {
    /// Whether its secret would go over plain http or ws to another machine.
    package var isCleartext: Bool

    package init(isCleartext: Bool) { self.isCleartext = isCleartext }
}
