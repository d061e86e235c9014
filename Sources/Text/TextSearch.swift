/// A text that is looked for in many others, whatever the case of the letters.
struct TextSearch: Sendable {
    private let isEmpty: Bool
    private let isASCII: Bool
    private let sought: String

    init(_ needle: CleanText) {
        isEmpty = needle.isEmpty
        isASCII = needle.isASCII
        sought = needle.string.lowercased()
    }

    /// Whether the text occurs in another; the empty text occurs in all.
    func occurs(in text: CleanText) -> Bool {
        if isEmpty { return true }
        if isASCII, text.isASCII {
            // Most texts: no copy of them is made.
            return text.string.utf8.containsOccurrence(of: sought.utf8, by: \.lowercased)
        }
        let searched = text.string.lowercased()
        return isASCII
            ? searched.utf8.containsOccurrence(of: sought.utf8, by: \.self)
            : Array(searched).containsOccurrence(of: Array(sought), by: \.self)
    }
}

extension CleanText {
    /// Whether another text occurs in this one, whatever the case of the letters; the empty text occurs in all.
    package func contains(_ needle: CleanText) -> Bool { TextSearch(needle).occurs(in: self) }
}

extension UInt8 {
    /// The small letter for a capital one of ASCII.
    fileprivate var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension BidirectionalCollection where Element: Equatable {
    /// Whether a sequence of elements occurs among what is made of these.
    fileprivate func containsOccurrence(of needle: some BidirectionalCollection<Element>, by fold: (Element) -> Element)
        -> Bool
    {
        guard let first = needle.first else { return true }
        var start = startIndex
        while start != endIndex {
            if fold(self[start]) == first {
                var (here, there) = (index(after: start), needle.index(after: needle.startIndex))
                while here != endIndex, there != needle.endIndex, fold(self[here]) == needle[there] {
                    formIndex(after: &here)
                    needle.formIndex(after: &there)
                }
                if there == needle.endIndex { return true }
                // What is left is too short to begin anew.
                if here == endIndex { return false }
            }
            formIndex(after: &start)
        }
        return false
    }
}
