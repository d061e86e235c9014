import Testing

@testable import Dashboard

@Suite struct Catalogues {
    /// Texts that are the same in Chinese, or need no Chinese character.
    private static let universal: Set<String> = ["ID"]
    /// Members that only arrange numbers and signs.
    private static let wordless: Set<String> = [
        "shown(_ shown: Int, of total: Int) -> CleanText",
        "position(_ first: Int, _ last: Int, of total: Int) -> CleanText",
        "linkState(_ what: CleanText, _ state: CleanText) -> CleanText",
    ]

    @Test func `Chinese has the same members as English`() throws {
        let english = try Catalogue(of: "English").members.filter { !$0.isPrivate }.map(\.signature)
        let chinese = try Catalogue(of: "Chinese").members.filter { !$0.isPrivate }.map(\.signature)
        #expect(english.count > 300)
        #expect(Set(english).symmetricDifference(chinese) == [])
        #expect(english.count == chinese.count)
    }

    @Test func `every text of the Chinese catalogue is Chinese`() throws {
        for member in try Catalogue(of: "Chinese").members {
            for literal in member.literals where literal.contains(where: \.isLetter) {
                #expect(
                    literal.unicodeScalars.contains { $0.properties.isIdeographic } || Self.universal.contains(literal),
                    "\(member.signature): \(literal)")
            }
            if !member.literals.joined().contains(where: \.isLetter) {
                #expect(
                    Self.wordless.contains(member.signature) || member.literals.joined().contains { !$0.isASCII },
                    "\(member.signature)")
            }
        }
    }

    @Test func `no Chinese text is the English one`() throws {
        let english = Dictionary(
            try Catalogue(of: "English").members.map { ($0.signature, Set($0.literals)) }, uniquingKeysWith: { $1 })
        for member in try Catalogue(of: "Chinese").members {
            for literal in member.literals
            where !Self.universal.contains(literal) && literal.contains(where: \.isLetter) {
                #expect(english[member.signature]?.contains(literal) != true, "\(member.signature): \(literal)")
            }
        }
    }

    @Test func `Chinese sentences take Chinese punctuation`() throws {
        for member in try Catalogue(of: "Chinese").members {
            for literal in member.literals {
                #expect(literal.firstMatch(of: /\p{Han}[,;:?!.]|[,;:?!]\p{Han}/) == nil, "\(literal)")
            }
        }
    }
}
