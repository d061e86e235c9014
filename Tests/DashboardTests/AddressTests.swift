import Canvas
import JanusWire
import Moderation
import TestSupport
import Testing
import Text

@testable import Dashboard

/// Addresses are personal data: on the screen only while they are wanted, and nowhere else.
@Suite(.computing) struct Addresses {
    private static let all = ["203.0.113.7", "2001:db8::2:1", "192.0.2.44", "198.51.100.4", "192.0.2.9"]
    private static let wide = Size(columns: 200, rows: 60)

    private static func hands(size: Size = wide) -> Hands { Hands.atLiveServer(size: size, snapshot: .linked) }

    private static func shown(_ text: String) -> [String] { all.filter { text.contains($0) } }

    @Test func `they are shown until x is pressed again`() {
        var hands = Self.hands()
        #expect(Self.shown(hands.screen()).isEmpty)
        hands.press("x")
        #expect(Self.shown(hands.screen()).count == Self.all.count)
        #expect(hands.screen().contains("addresses shown"))
        hands.press("x")
        #expect(Self.shown(hands.screen()).isEmpty)
        #expect(!hands.screen().contains("addresses shown"))
        #expect(hands.effects.isEmpty)
    }

    @Test func `they are shown until another room is opened`() {
        for leave in [["j"], ["j", "k"]] as [[Key]] {
            var hands = Self.hands()
            hands.press("x")
            for key in leave { hands.press(key) }
            hands.happen(.snapshot(.linked))
            #expect(!hands.state.showsAddresses)
            #expect(Self.shown(hands.screen()).isEmpty)
        }
        var hands = Self.hands()
        hands.press("x", ":")
        hands.type("room 4321")
        hands.press(.enter)
        #expect(!hands.state.showsAddresses)
    }

    @Test func `without the Admin API x says what would be gained`() {
        var hands = Hands.atLiveServer()
        hands.press("x")
        #expect(!hands.state.showsAddresses)
        #expect(hands.screen().contains("--admin URL"))
    }

    @Test func `the details show them only with x, which works there, too`() {
        for keys in [[.tab, "d", "G"], ["5", "d", "G"]] as [[Key]] {
            var hands = Self.hands(size: Size(columns: 80, rows: 24))
            for key in keys { hands.press(key) }
            #expect(Self.shown(hands.screen()).isEmpty)
            #expect(hands.screen().contains("x shows it"))
            hands.press("x")
            #expect(!Self.shown(hands.screen()).isEmpty)
            #expect(hands.screen().contains("(srflx)"))
        }
    }

    @Test func `a relay's address is said to be one`() {
        var hands = Self.hands()
        hands.press("x", .tab, "j", "j", "d")
        #expect(hands.screen().contains("192.0.2.44:40003 (relay), a relay's, which many may share"))
    }

    @Test func `a filter finds them only while they are shown`() {
        for region in [[.tab], ["5"]] as [[Key]] {
            var hands = Self.hands()
            for key in region { hands.press(key) }
            hands.press("/")
            hands.type("203.0.113")
            func count() -> Int { region == ["5"] ? hands.state.listeners.shown.count : hands.state.people.shown.count }
            #expect(count() == 0)
            hands.press(.enter, "x")
            #expect(count() > 0)
            hands.press("x")
            #expect(count() == 0)
        }
    }

    @Test func `no address is in a picture, nor a filter that names one`() {
        for filter in ["", "203.0.113.7", "198.51", "alice"] {
            for keys in [[.tab], ["5"], [.tab, "d"], ["5", "d"]] as [[Key]] {
                var hands = Self.hands()
                hands.press("x", keys[0])
                if !filter.isEmpty {
                    hands.press("/")
                    hands.type(filter)
                    hands.press(.enter)
                }
                for key in keys.dropFirst() { hands.press(key) }
                let frame = render(hands.state.fitForPictures, size: hands.state.size)
                for text in [frame.lines.joined(separator: "\n"), frame.svg(theme: Theme.standard(colors: 256))] {
                    #expect(Self.shown(text).isEmpty, "\(filter)")
                    #expect(!text.contains("198.51") && !text.contains("addresses shown"), "\(filter)")
                }
                #expect(hands.state.showsAddresses, "the screen itself stays as it is")
            }
        }
    }

    @Test func `none is copied, and none stands in the event stream`() {
        var hands = Self.hands()
        hands.happen(.log(.links))
        hands.press("x", .tab)
        for _ in 0..<12 { hands.press("y", "y", "j") }
        hands.press("5")
        for _ in 0..<5 { hands.press("y", "y", "j") }
        hands.press(.tab)
        for _ in 0..<5 { hands.press("y", "y", "k") }
        let copies = hands.effects.compactMap { if case .copy(let text) = $0 { text.string } else { nil } }
        #expect(copies.count > 30)
        for text in copies { #expect(Self.shown(text).isEmpty, "\(text)") }
        hands.press("4")
        #expect(hands.screen().contains("somebody listens"))
        #expect(Self.shown(hands.screen()).isEmpty)
        #expect(English.pattern(.address("203.0.113.7")).string.contains("203") == false)
    }

    @Test func `hostile texts of clients come clean and in their columns`() {
        let hostile = CleanText(cleaning: "vp\u{1b}[31m8\u{202e}\u{7}\n" + String(repeating: "长", count: 300))
        var snapshot = Snapshot.linked
        for index in 0..<3 {
            snapshot.watched?.people[index].link?.transport = hostile
            snapshot.watched?.people[index].link?.peer?.host = hostile
            snapshot.watched?.people[index].link?.peer?.kind = hostile
            snapshot.watched?.people[index].link?.streams[0].codec = hostile
            snapshot.watched?.people[index].link?.streams[0].mid = hostile
            snapshot.watched?.people[index].quality = LinkQuality(grade: .poor, reason: .loss(9, mid: hostile))
        }
        snapshot.watched?.people[1].link?.ice = hostile
        snapshot.watched?.listeners?[0].link.peer?.host = hostile
        snapshot.watched?.listeners?[0].owner = .participant(1, name: hostile)
        for size in GoldenScreens.sizes {
            for keys in [["x", .tab], ["x", "5"], ["x", .tab, "j", "d"], ["x", "5", "d"]] as [[Key]] {
                var hands = Hands.atLiveServer(size: size, snapshot: snapshot)
                for key in keys { hands.press(key) }
                let frame = render(hands.state, size: size)
                for (row, line) in frame.lines.enumerated() {
                    #expect(
                        line.unicodeScalars.allSatisfy {
                            $0.properties.generalCategory != .control && !(0x202A...0x202E).contains($0.value)
                        })
                    let columns = frame.row(row).reduce(0) {
                        $0 + ($1.isContinuation ? 0 : CleanText(cleaning: $1.glyph).width)
                    }
                    #expect(columns <= size.columns)
                }
                for rect in [hands.state.layout(for: size).participants, hands.state.layout(for: size).listeners] {
                    guard let rect, hands.state.overlay == nil else { continue }
                    for row in rect.row..<rect.row + rect.rows {
                        #expect("│┃┐┘┤┴".contains(Array(frame.row(row))[rect.column + rect.columns - 1].glyph))
                    }
                }
            }
        }
    }
}

extension LogDelta {
    /// What the Admin API and Janus' event handlers tell.
    static let links = LogDelta(records: [
        .event(1, .admin(isLive: true, "Janus 1.4.1"), room: nil),
        .event(2, .link(.ice("failed")), subject: EventRecord.alice),
        .event(3, .link(.slow(.video, lost: 12, uplink: true)), subject: EventRecord.alice),
        .event(4, .listens(to: ["Alice"])),
        .event(5, .stoppedListening),
    ])
}
