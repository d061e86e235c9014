import Moderation
import Text

/// What the lists of participants and listeners let through: the text of a filter, with what is asked of the media
/// beside it, such as `codec:vp8`, `quality:poor`, `loss:>5`, `transport:websockets` and `ice:failed`.
///
/// Of names of the same sort any is enough, a quality is that or a worse one; numbers and sorts all have to fit.
struct LinkPattern: Sendable {
    private enum Name: String, CaseIterable { case codec, transport, ice, dtls }

    private var names: [Name: [String]] = [:]
    private var best: LinkQuality.Grade?
    private var bounds: [LinkBound] = []
    private var rest = TextPattern()

    init(_ source: String) {
        var words: [Substring] = []
        for word in source.split(separator: " ", omittingEmptySubsequences: false) {
            if !takeName(word), !takeQuality(word), !takeBound(word) { words.append(word) }
        }
        rest = TextPattern(words.joined(separator: " ").trimmingBlanks())
    }

    private mutating func takeName(_ word: Substring) -> Bool {
        for name in Name.allCases {
            guard let value = word.value(of: "\(name.rawValue):") else { continue }
            names[name, default: []].append(value.lowercased())
            return true
        }
        return false
    }

    private mutating func takeQuality(_ word: Substring) -> Bool {
        guard let value = word.value(of: "quality:")?.lowercased(),
            let grade = LinkQuality.Grade.allCases.first(where: { $0.filterName.hasPrefix(value) })
        else { return false }
        best = min(best ?? grade, grade)
        return true
    }

    private mutating func takeBound(_ word: Substring) -> Bool {
        guard let bound = LinkBound(word) else { return false }
        bounds.append(bound)
        return true
    }

    /// The pattern made ready for many rows at once: for the texts of a row, and what is known of its media.
    func matcher() -> ([CleanText], MediaLink?, LinkQuality?) -> Bool {
        let text = rest.isEmpty ? nil : rest.matcher()
        return { texts, link, quality in
            Name.allCases.allSatisfy { fits($0, link) }
                && bounds.allSatisfy { bound in link.map(bound.fits) ?? false }
                && (best.map { best in quality.map { $0.grade >= best } ?? false } ?? true)
                && text?.matches(texts) ?? true
        }
    }

    private func fits(_ name: Name, _ link: MediaLink?) -> Bool {
        guard let wanted = names[name] else { return true }
        guard let link else { return false }
        let present: [CleanText] =
            switch name {
            case .codec: link.codecs
            case .transport: [link.transport].compactMap(\.self)
            case .ice: [link.ice].compactMap(\.self)
            case .dtls: [link.dtls].compactMap(\.self)
            }
        return present.contains { text in wanted.contains { text.string.lowercased().hasPrefix($0) } }
    }
}

/// A number of somebody's media that has to be above a limit, or below it: `loss:>5`, `bitrate:<64k`.
struct LinkBound: Hashable, Sendable {
    private enum Number: String, CaseIterable { case bitrate, loss, jitter, rtt }

    private var number: Number
    private var isAbove: Bool
    private var limit: Double

    init?(_ word: Substring) {
        for number in Number.allCases {
            guard var value = word.value(of: "\(number.rawValue):")?[...], let sign = value.popFirst(),
                "<>".contains(sign)
            else { continue }
            let factor: Double = value.hasSuffix("k") ? 1000 : value.hasSuffix("M") ? 1_000_000 : 1
            if factor > 1 { value.removeLast() }
            guard let limit = Double(value), limit.isFinite else { return nil }
            (self.number, isAbove, self.limit) = (number, sign == ">", limit * factor)
            return
        }
        return nil
    }

    func fits(_ link: MediaLink) -> Bool {
        let value =
            switch number {
            case .bitrate: link.bitrateIn.map(Double.init)
            case .loss: link.loss
            case .jitter: link.jitter
            case .rtt: link.roundTrip
            }
        return value.map { isAbove ? $0 > limit : $0 < limit } ?? false
    }
}

extension LinkQuality.Grade {
    /// What a filter calls it, in every language.
    var filterName: String {
        switch self {
        case .good: "good"
        case .fair: "fair"
        case .poor: "poor"
        case .dead: "dead"
        }
    }
}
