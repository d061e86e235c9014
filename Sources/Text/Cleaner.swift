/// Goes over raw scalars one by one and says what becomes of each, knowing what stands before it.
///
/// Both ways of cleaning use it: one drops what cannot be shown, the other writes it out.
struct Cleaner {
    /// What becomes of a scalar.
    enum Verdict {
        case keep
        /// Another scalar stands for it.
        case replace(Unicode.Scalar, altered: Bool)
        /// A base must go before this mark.
        case prepend(Unicode.Scalar)
        case drop(altered: Bool)
    }

    /// The most marks that a scalar may carry.
    static let marksPerBase = 2

    private var base: Unicode.Scalar?
    private var marks = 0
    private var joined = false

    /// Judges the next scalar.
    mutating func judge(_ scalar: Unicode.Scalar) -> Verdict {
        switch scalar.kind {
        case .printable:
            return judgePrintable(scalar)
        case .mark:
            return judgeMark(scalar)
        case .space:
            return replace(by: " ", altered: false)
        case .separator:
            return replace(by: " ", altered: true)
        case .control:
            return replace(by: scalar.controlPicture, altered: true)
        case .unknown:
            return replace(by: .replacement, altered: true)
        case .regionalIndicator:
            return replace(by: scalar.regionalLetter, altered: false)
        case .invisible:
            return .drop(altered: true)
        case .presentation:
            return .drop(altered: !followsEmoji && base?.isKeyCap != true)
        case .joiner:
            guard followsEmoji else { return .drop(altered: true) }
            joined = true
            return .drop(altered: false)
        case .skinTone:
            return followsEmoji ? .drop(altered: false) : judgePrintable(scalar)
        }
    }

    private var followsEmoji: Bool { base?.isPictorial == true }

    /// The first emoji of a joined sequence stands for all of it.
    private mutating func judgePrintable(_ scalar: Unicode.Scalar) -> Verdict {
        if joined, scalar.isPictorial {
            joined = false
            return .drop(altered: false)
        }
        begin(scalar)
        return .keep
    }

    private mutating func judgeMark(_ scalar: Unicode.Scalar) -> Verdict {
        guard let base else {
            begin(.dottedCircle)
            marks = 1
            return .prepend(.dottedCircle)
        }
        if scalar == "\u{20E3}", base.isKeyCap { return .drop(altered: false) }
        guard marks < Self.marksPerBase else { return .drop(altered: true) }
        marks += 1
        return .keep
    }

    private mutating func replace(by scalar: Unicode.Scalar, altered: Bool) -> Verdict {
        begin(scalar)
        return .replace(scalar, altered: altered)
    }

    private mutating func begin(_ scalar: Unicode.Scalar) {
        base = scalar
        marks = 0
        joined = false
    }
}
