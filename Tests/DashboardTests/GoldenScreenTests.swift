import Canvas
import JanusWire
import Moderation
import TestSupport
import Testing
import Text

@testable import Dashboard

/// Whole screens as text, at the four sizes that the dashboard is designed for.
@Suite(.computing) struct GoldenScreens {
    static let sizes = [
        Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 132, rows: 43),
        Size(columns: 200, rows: 60),
    ]

    /// A name for every screen, and how the hands come to it.
    static let screens = looking + finding + admin + acting + administering

    /// The screens of what is looked at most.
    static let looking: [(name: String, reach: @Sendable (Size) -> Hands)] = [
        ("lively", { lively($0) }),
        (
            "people",
            { size in
                var hands = lively(size)
                hands.press(.tab, "j", "j")
                return hands
            }
        ),
        (
            "events-scrolled",
            { size in
                var hands = lively(size)
                hands.press(.backTab, "k", "k", "k")
                hands.happen(.log(LogDelta(records: [.event(16, .left, subject: EventRecord.alice)])))
                return hands
            }
        ),
        (
            "filter",
            { size in
                var hands = lively(size)
                hands.press(.tab, "/")
                hands.type("ali")
                return hands
            }
        ),
        (
            "kick-unarmed",
            { size in
                var hands = lively(size)
                hands.press(.enter, "j", "j", "K")
                return hands
            }
        ),
        (
            "kick-armed",
            { size in
                var hands = lively(size)
                hands.press(.enter, "j", "j", "K")
                hands.lookAtDialog()
                return hands
            }
        ),
        (
            "kick-gone",
            { size in
                var hands = lively(size)
                hands.press(.enter, "K")
                hands.lookAtDialog()
                var snapshot = Snapshot.lively
                snapshot.watched?.people[0].gone = Departure(manner: .left, at: .at(.zero))
                hands.happen(.snapshot(snapshot))
                return hands
            }
        ),
        (
            "join",
            { size in
                var snapshot = Snapshot.lively
                snapshot.rooms[0].presence = .watching
                snapshot.watched?.room.presence = .watching
                var hands = Hands.atLiveServer(size: size, snapshot: snapshot)
                hands.press("J")
                hands.lookAtDialog()
                return hands
            }
        ),
        (
            "quit",
            { size in
                var hands = lively(size)
                hands.press("q")
                hands.lookAtDialog()
                return hands
            }
        ),
        (
            "credential",
            { size in
                var hands = lively(size)
                var snapshot = Snapshot.lively
                let needs = Requirement.credential(.roomSecret, refusal: "Unauthorized (wrong secret)")
                snapshot.actions = [ActionRecord(id: ActionID(1), deed: .bob, outcome: .needs(needs), at: .at(.zero))]
                hands.happen(.snapshot(snapshot))
                hands.lookAtDialog()
                hands.type("hunter2")
                return hands
            }
        ),
        (
            "help",
            { size in
                var hands = lively(size)
                hands.press("?")
                return hands
            }
        ),
        (
            "details",
            { size in
                var hands = lively(size)
                hands.press(.enter, "j", "j", "j", "j", "j", "d")
                return hands
            }
        ),
        (
            "empty",
            { size in
                Hands.atLiveServer(
                    size: size, snapshot: Snapshot(server: .lively, connection: .live, roomsFreshness: .fresh))
            }
        ),
        (
            "lost",
            { size in
                var hands = lively(size)
                hands.wait(.seconds(40))
                var snapshot = Snapshot.lively
                snapshot.roundTrip = nil
                snapshot.connection = .lost(
                    reason: "Connection refused by 127.0.0.1:8088.",
                    advice: "Is Janus running there, and its HTTP transport enabled?", attempt: 3,
                    since: .at(.seconds(1)), nextTry: .at(.seconds(45)))
                snapshot.roomsFreshness = .stale(since: .at(.seconds(5)))
                snapshot.watched?.freshness = .stale(since: .at(.seconds(3)))
                hands.happen(.snapshot(snapshot))
                return hands
            }
        ),
        (
            "badges",
            { size in
                var snapshot = Snapshot.lively
                snapshot.server.isCleartext = true
                snapshot.actions = [
                    ActionRecord(
                        id: ActionID(1), deed: .bob, outcome: .notDone(asOf: Moment.at(.seconds(9)).wall),
                        at: .at(.seconds(9)))
                ]
                return Hands.atLiveServer(
                    size: size, options: DashboardOptions(isReadOnly: true, isDemo: true), snapshot: snapshot)
            }
        ),
    ]

    /// The screens of what the capitals do beyond joining and kicking one person.
    static let acting: [(name: String, reach: @Sendable (Size) -> Hands)] = [
        (
            "kick-several",
            { size in
                var hands = lively(size)
                hands.press(.enter, "*", "K")
                hands.lookAtDialog()
                return hands
            }
        ),
        (
            "mute",
            { size in
                var hands = lively(size)
                hands.press(.enter, "j", "M")
                hands.lookAtDialog()
                return hands
            }
        ),
        (
            "keep-out",
            { size in
                var hands = lively(size)
                hands.press(.enter, "j", "B")
                hands.lookAtDialog()
                hands.press("m", .tab)
                return hands
            }
        ),
        (
            "lock",
            { size in
                var hands = lively(size)
                hands.press("L")
                hands.lookAtDialog()
                return hands
            }
        ),
        (
            "new-room",
            { size in
                var hands = lively(size)
                hands.press("N")
                hands.lookAtDialog()
                hands.type("1234")
                hands.press(.tab)
                hands.type("客服 night shift")
                return hands
            }
        ),
        (
            "destroy",
            { size in
                var hands = lively(size)
                hands.press("D")
                hands.lookAtDialog()
                hands.type("12")
                return hands
            }
        ),
        (
            "rules",
            { size in
                var hands = lively(size)
                var snapshot = Snapshot.lively
                snapshot.rules = Snapshot.livelyRules
                snapshot.rules[2].status = .paused(.byYou)
                hands.happen(.snapshot(snapshot))
                hands.press("b", "j")
                return hands
            }
        ),
        (
            "audit",
            { size in
                var hands = lively(size)
                var snapshot = Snapshot.lively
                snapshot.audit = .lively
                hands.happen(.snapshot(snapshot))
                hands.press("a")
                return hands
            }
        ),
        (
            "batch",
            { size in
                var hands = lively(size)
                var snapshot = Snapshot.lively
                snapshot.rooms[0].isLockedByYou = true
                snapshot.actions = [Outcome.done, .done, .alreadyGone, .refused(code: 433, reason: "wrong secret")]
                    .enumerated().map { index, outcome in
                        ActionRecord(
                            id: ActionID(UInt64(index + 1)), deed: .bob, outcome: outcome, at: .at(.seconds(1)),
                            batch: ActionID(1))
                    }
                hands.happen(.snapshot(snapshot))
                return hands
            }
        ),
    ]

    static func lively(_ size: Size) -> Hands {
        var hands = Hands.atLiveServer(size: size)
        hands.happen(.log(.lively))
        return hands
    }

    @Test(arguments: GoldenScreens.screens.indices, GoldenScreens.sizes)
    func `a screen looks as it was recorded`(screen: Int, size: Size) throws {
        let (name, reach) = Self.screens[screen]
        for language in Language.allCases {
            let state = Hands.$language.withValue(language) { reach(size).state }
            let file = language == .english ? name : "\(language.rawValue)/\(name)"
            try expectGolden(render(state, size: size).lines, named: "\(file)-\(size.columns)x\(size.rows)")
        }
    }

    @Test func `a terminal that is too small is told so`() throws {
        let size = Size(columns: 20, rows: 5)
        try expectGolden(render(Self.lively(size).state, size: size).lines, named: "too-small-20x5")
        let state = Hands.$language.withValue(.chinese) { Self.lively(size).state }
        try expectGolden(render(state, size: size).lines, named: "zh/too-small-20x5")
    }

    @Test func `every piece has its role`() throws {
        let size = Size(columns: 80, rows: 24)
        var hands = Self.lively(size)
        hands.press(.tab)
        try expectGolden(styleLines(of: render(hands.state, size: size)), named: "styles-80x24")
    }
}
