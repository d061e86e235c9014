package import JanusWire
package import Text

/// Whom a rule matches.
package enum KeepOutPattern: Hashable, Sendable {
    /// Everybody of this name, as it is drawn, in capital or small letters.
    case name(CleanText)
    /// Everybody whose name fits, in capital or small letters: `*` stands for anything, `?` for one character.
    case glob(CleanText)
    /// Whoever has this id.
    case id(ParticipantID)
    /// Whoever's media come from this address, which is never a relay's.
    case address(CleanText)

    /// Whether there is nothing in it that could match.
    package var isEmpty: Bool {
        switch self {
        case .name(let text), .glob(let text), .address(let text): text.isBlank
        case .id(let id): id == .string("")
        }
    }

    /// Whether it means a person of that id and name.
    package func matches(_ id: ParticipantID, name: CleanText?, at peer: PeerAddress? = nil) -> Bool {
        switch self {
        case .name(let wanted): !isEmpty && name.map { Self.folded($0) == Self.folded(wanted) } ?? false
        case .glob(let glob): !isEmpty && name.map { Self.fits(Self.folded($0), Self.folded(glob)) } ?? false
        case .id(let wanted): id == wanted
        case .address(let wanted): !isEmpty && peer.map { !$0.isRelay && $0.host == wanted } ?? false
        }
    }

    private static func folded(_ text: CleanText) -> [Character] { Array(text.string.lowercased()) }

    /// Compares in one pass, going back to the last `*` only: no pattern takes longer than name × pattern.
    private static func fits(_ name: [Character], _ glob: [Character]) -> Bool {
        var (at, want) = (0, 0)
        var star: (glob: Int, name: Int)?
        while at < name.count {
            if want < glob.count, glob[want] == "*" {
                star = (want, at)
                want += 1
            } else if want < glob.count, glob[want] == "?" || glob[want] == name[at] {
                at += 1
                want += 1
            } else if let last = star {
                want = last.glob + 1
                at = last.name + 1
                star = (last.glob, at)
            } else {
                return false
            }
        }
        return glob[want...].allSatisfy { $0 == "*" }
    }
}

extension KeepOutPattern {
    /// Whether it is too broad to be used on these people: it means more than half of them, and more than one.
    package func isTooBroad(among people: some Sequence<Person>) -> Bool {
        let present = people.filter { $0.gone == nil && !$0.isYou }
        let matching = present.count { matches($0.id, name: $0.name, at: $0.link?.peer) }
        return matching > 1 && matching * 2 > present.count
    }
}
