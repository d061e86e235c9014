import Canvas
import JanusWire
import Moderation
import TestSupport
import Testing
import Text

@testable import Dashboard

/// The columns of what the Admin API tells of participants.
@Suite(.computing) struct LinkColumns {
    private static let wide = Size(columns: 200, rows: 60)

    private static func hands(size: Size = wide, _ change: (inout Snapshot) -> Void = { _ in }) -> Hands {
        var snapshot = Snapshot.linked
        change(&snapshot)
        return Hands.atLiveServer(size: size, snapshot: snapshot)
    }

    @Test(arguments: [false, true], Language.allCases)
    func `columns never overlap, and the name and the id are never left out`(
        _ showsAddresses: Bool, _ language: Language
    ) {
        for width in 20...250 {
            for showsLinks in [false, true] {
                for column in Person.Column.allCases {
                    let columns = PersonColumns(
                        Snapshot.linkedPeople[...], words: language.words, sorting: Sorting(column),
                        hasMarks: showsAddresses,
                        showsLinks: showsLinks, showsAddresses: showsAddresses, width: width)
                    var end = columns.flag.end
                    for kind in PersonColumns.Kind.allCases where columns[kind].width > 0 {
                        #expect(columns[kind].start >= end, "\(kind) at \(width)")
                        end = columns[kind].end + 1
                    }
                    #expect(end - 1 <= width, "\(width)")
                    #expect(columns[.name].width >= 3 && columns[.id].width >= 4, "\(width)")
                    var head = 0
                    for (place, text) in columns.heads {
                        #expect(place.start >= head, "\(text) at \(width)")
                        head = place.start + min(text.width, place.width)
                    }
                }
            }
        }
    }

    @Test func `a wider region loses no column, and what is wanted most comes first`() {
        var before: Set<PersonColumns.Kind> = []
        var order: [PersonColumns.Kind] = []
        // From 118 cells on the gaps are wider.
        for width in 20...119 {
            let columns = PersonColumns(
                Snapshot.linkedPeople[...], words: English.self, showsLinks: true, width: width)
            let present = Set(PersonColumns.Kind.allCases.filter { columns[$0].width > 0 })
            if width != 84 { #expect(present.isSuperset(of: before), "\(width)") }
            order += PersonColumns.Kind.allCases.filter { present.contains($0) && !order.contains($0) }
            before = present
        }
        #expect(
            order.filter { ![.name, .id].contains($0) }.starts(
                with: [.talking, .bitrate, .quality, .media, .loss, .jitter, .roundTrip, .codecs]))
    }

    @Test func `columns stand still while the numbers change`() {
        var hands = Self.hands()
        func heads() -> Substring? { hands.screen().split(separator: "\n").first { $0.contains("JITTER") } }
        let before = heads()
        #expect(before != nil)
        for rate in [0, 999, 64_000, 1_250_000, 99_000_000, .max] {
            var snapshot = Snapshot.linked
            snapshot.watched?.people[0].link?.streams[0].bitrateIn = rate
            snapshot.watched?.people[0].link?.streams[1].bitrateIn = rate
            snapshot.watched?.people[0].link?.streams[0].loss = Double(rate)
            snapshot.watched?.people[0].link?.streams[0].jitter = Double(rate)
            snapshot.watched?.people[0].link?.streams[0].roundTrip = .infinity
            hands.happen(.snapshot(snapshot))
            #expect(heads() == before)
        }
    }

    @Test func `without the Admin API the list is what it was, and sorts by what it has`() {
        var hands = Self.hands { $0.admin.access = .absent }
        #expect(!hands.screen().contains("JITTER") && !hands.screen().contains("▰"))
        hands.press(.tab, "s")
        #expect(hands.state.menuItems.count == 5)
        #expect(Self.hands { $0.admin.access = .live }.screen().contains("JITTER"))
    }

    @Test(
        arguments: [
            (.bitrate, [5, 1, 2, 3, 4]), (.quality, [4, 3, 2, 1, 5]), (.loss, [2, 1, 3, 4, 5]),
            (.jitter, [3, 2, 1, 4, 5]), (.roundTrip, [5, 1, 2, 4, 3]), (.connected, [5, 4, 3, 2, 1]),
        ] as [(Person.Column, [Int64])])
    func `sorted by a number the worst and the most come first, and who has none last, either way`(
        _ column: Person.Column, _ handles: [Int64]
    ) {
        func sorted(_ isReversed: Bool) -> [Int64] {
            var list = Listing<Person>()
            list.take(Snapshot.linkedPeople, at: .zero)
            list.sort(by: Sorting(column, isReversed: isReversed))
            return list.all.map { person in person.link.map { Int64($0.address.handle.rawValue) } ?? 0 }
        }
        let count = handles.count
        #expect(Array(sorted(false).prefix(count)) == handles)
        // Those alike stay in the order they came in, so that only what differs is turned round.
        #expect(sorted(true).prefix(count).last == handles.first)
        for isReversed in [false, true] { #expect(sorted(isReversed).dropFirst(count).allSatisfy { $0 == 0 }) }
    }

    @Test(
        arguments: [
            ("codec:vp8", [1, 2, 4, 5]), ("codec:VP", [1, 2, 4, 5]), ("codec:opus codec:vp8", [1, 2, 3, 4, 5]),
            ("codec:h264", []), ("quality:poor", [3, 4]), ("quality:dead", [4]), ("quality:fair", [2, 3, 4]),
            ("quality:good", [1, 2, 3, 4, 5]), ("quality:dead quality:fair", [2, 3, 4]), ("loss:>2", [2]),
            ("loss:<1", [1, 3, 4, 5]), ("jitter:>20 jitter:<100", [2]), ("rtt:>1000", [5]),
            ("bitrate:<64k", [3, 4]), ("bitrate:>3M", [5]), ("transport:http", [3]),
            ("transport:web", [1, 2, 4, 5]), ("ice:failed", [4]), ("dtls:trying", [4]),
            ("codec:vp8 alice", [2]), ("alice quality:poor", [3]), ("!alice codec:opus", [1, 5]),
            ("loss:5", []), ("loss:>", []), ("quality:bad", []), ("codec:", []),
        ] as [(String, [Int64])])
    func `a filter asks for what is told of the media`(_ text: String, _ handles: [Int64]) {
        var hands = Self.hands()
        hands.press(.tab, "/")
        hands.type(text)
        #expect(hands.state.people.shown.map { $0.link.map { Int64($0.address.handle.rawValue) } ?? 0 } == handles)
    }

    @Test(
        arguments: [
            (-1, "0"), (0, "0"), (1, "<1k"), (999, "<1k"), (1000, "1k"), (999_999, "999k"), (1_000_000, "1.0M"),
            (1_299_999, "1.2M"), (12_000_000, "12M"), (999_999_999, "999M"), (2_500_000_000, "2G"), (.max, "999G"),
        ] as [(Int, CleanText)])
    func `a bitrate is short`(_ bits: Int, _ text: CleanText) {
        #expect(Measure.bitrate(bits) == text)
        #expect(text.width <= Measure.bitrateWidth)
    }

    @Test func `no number of a server's is too large to be drawn`() {
        #expect(Measure.percent(0.4) == "<1 %" && Measure.percent(2.6) == "3 %" && Measure.percent(0) == "0 %")
        #expect(Measure.milliseconds(11.6) == "12 ms" && Measure.milliseconds(1240) == "1.2 s")
        for number in [-1, 0, 0.1, 99.9, 1e9, 1e300, -1e300, .infinity, -.infinity, .nan] as [Double] {
            #expect(Measure.percent(number).width <= Measure.percentWidth)
            #expect(Measure.milliseconds(number).width <= Measure.millisecondsWidth)
            #expect(Measure.level(number).width <= 4)
        }
    }

    @Test func `a mark says which number made it, and from where on it does`() {
        let quality = LinkQuality(grade: .fair, reason: .loss(3, mid: "1"))
        #expect(English.quality(quality) == "fair: 3 % of the packets of mid 1 lost (fair from 2 %, poor from 8 %)")
        #expect(English.quality(LinkQuality(grade: .good)) == "good: nothing is wrong")
        let reasons: [LinkQuality.Reason] = [
            .ice("failed"), .dtls("failed"), .silent, .loss(9, mid: "0"), .jitter(90, mid: "0"),
            .roundTrip(700), .linkQuality(50, mid: "0"), .slow(.at(.zero)),
        ]
        for language in Language.allCases {
            let texts = reasons.map { language.words.quality(LinkQuality(grade: .poor, reason: $0)) }
            #expect(Set(texts).count == reasons.count)
        }
        #expect(Set(LinkQuality.Grade.allCases.map { English.sign(of: $0) }).count == 4)
    }

    @Test func `a level is what the Admin API heard where the room tells nothing by itself`() {
        var person = Person.person(1, "Ann")
        person.link = .measured(1)
        for (heard, filled) in [(127, 0), (70, 1), (50, 3), (20, 6), (-5, 6), (.nan, 0)] as [(Double, Int)] {
            person.link?.streams[0].audioLevel = heard
            #expect(Level(person, at: .at(.zero)).filled == filled, "\(heard)")
        }
        person.link?.streams[0].audioLevel = 20
        person.isTalking = false
        #expect(Level(person, at: .at(.zero)).filled == 0, "the room says that nobody talks")
        person.isTalking = true
        person.loudness = 60
        #expect(Level(person, at: .at(.zero)).filled == 2, "the room's own number comes first")
    }

    @Test func `old readings are grey, and become so with one waking`() throws {
        var hands = Self.hands(size: Size(columns: 132, rows: 43)) { $0.watched?.people[6].link = nil }
        let place = try hands.place(of: "444k")
        func isGrey() -> Bool {
            let frame = render(hands.state, size: hands.state.size)
            return frame.row(place.row)[frame.row(place.row).startIndex + place.column].style.modifiers.contains(.stale)
        }
        #expect(!isGrey())
        let wake = try #require(hands.state.nextWake)
        hands.wait(wake - hands.uptime)
        hands.happen(.woke)
        #expect(isGrey())
        #expect(hands.state.nextWake == nil)
    }

    @Test func `a new reading of the same changes no cell`() {
        var hands = Self.hands()
        hands.press("5")
        let before = render(hands.state, size: hands.state.size)
        for second in 1...5 {
            hands.wait(.seconds(2))
            var snapshot = Snapshot.linked
            for index in snapshot.watched?.people.indices ?? 0..<0 where index != 6 {
                snapshot.watched?.people[index].link?.readAt = .at(.seconds(Int64(second) * 2))
            }
            for index in Snapshot.livelyListeners.indices {
                snapshot.watched?.listeners?[index].link.readAt = .at(.seconds(Int64(second) * 2))
            }
            hands.happen(.snapshot(snapshot))
            #expect(render(hands.state, size: hands.state.size) == before)
        }
    }

    @Test func `the header says how we stand with the Admin API, and the list which room only handles betray`() {
        let states: [(AdminPicture.Access, String?)] = [
            (.absent, nil), (.live, nil), (.connecting, "admin: connecting"),
            (.lost(reason: "gone", since: .at(.zero)), "admin: no answer"), (.refused(reason: "no"), "admin: refused"),
        ]
        for (access, text) in states {
            let header = Self.hands { $0.admin.access = access }.screen().prefix { $0 != "\n" }
            #expect(text.map { header.contains($0) } ?? !header.contains("admin"))
        }
        var hands = Self.hands()
        #expect(hands.screen().contains(#/77 .*0/3 +H/#))
        hands.press("G", "d")
        #expect(hands.screen().contains("found by the handles"))
    }
}
