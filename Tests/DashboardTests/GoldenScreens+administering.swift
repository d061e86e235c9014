import Canvas
import JanusWire
import Moderation
import Text

@testable import Dashboard

extension GoldenScreens {
    /// The screens of what works by the Admin API.
    static let administering: [(name: String, reach: @Sendable (Size) -> Hands)] = removing + keepingOut + server

    static let removing: [(name: String, reach: @Sendable (Size) -> Hands)] = [
        ("remove-reading", { removing($0, .reading) }),
        ("remove-session", { removing($0, .read(.session)) }),
        ("remove-handles", { removing($0, .read(.handles)) }),
        ("remove-failed", { removing($0, .failed("the session is gone")) }),
        (
            "remove-changed",
            { size in
                var hands = removing(size, .read(.session))
                hands.happen(.snapshot(.administered(.read(.more))))
                return hands
            }
        ),
        (
            "remove-listener",
            { size in
                var hands = Hands.atLiveServer(
                    size: size,
                    snapshot: .administered(.read(.listener), of: .listener(Listener.only.target)))
                hands.press("5", "K")
                hands.lookAtDialog()
                return hands
            }
        ),
    ]

    static let keepingOut: [(name: String, reach: @Sendable (Size) -> Hands)] = [
        ("keep-out-hidden", { keepingOut($0, row: 1) }),
        (
            "keep-out-shown",
            { size in
                var hands = keepingOut(size, row: 1)
                hands.press("x")
                return hands
            }
        ),
        ("keep-out-relay", { keepingOut($0, row: 0) }),
    ]

    static let server: [(name: String, reach: @Sendable (Size) -> Hands)] = [
        ("server", { atServer($0) }),
        (
            "server-tokens",
            { size in
                var hands = atServer(size)
                hands.press("G", "k")
                return hands
            }
        ),
        (
            "server-without-admin",
            { size in
                var hands = lively(size)
                var snapshot = Snapshot.lively
                snapshot.serverInfo = .old
                hands.happen(.snapshot(snapshot))
                hands.press("i")
                return hands
            }
        ),
        ("drain", { dialog("D", $0) }), ("log-level", { dialog("L", $0) }),
        (
            "token-add",
            { size in
                var hands = dialog("A", size)
                hands.type("s3cret")
                return hands
            }
        ),
        (
            "token-remove",
            { size in
                var hands = atServer(size)
                hands.press("G", "R")
                hands.lookAtDialog()
                return hands
            }
        ),
    ]

    /// The dialog that removes Alice from the server, with what is known of it.
    static func removing(_ size: Size, _ survey: Survey.State) -> Hands {
        var hands = Hands.atLiveServer(size: size, snapshot: .administered(survey))
        hands.press(.enter, "j", "K")
        hands.lookAtDialog()
        hands.press("s")
        hands.lookAtDialog()
        return hands
    }

    private static func keepingOut(_ size: Size, row: Int) -> Hands {
        var hands = Hands.atLiveServer(size: size, snapshot: .administered())
        hands.press(.enter)
        for _ in 0..<row { hands.press("j") }
        hands.press("B")
        hands.lookAtDialog()
        hands.press("m", "m", "m")
        return hands
    }

    static func atServer(_ size: Size) -> Hands {
        var hands = Hands.atLiveServer(size: size, snapshot: .administered())
        hands.press("i")
        return hands
    }

    private static func dialog(_ key: Key, _ size: Size) -> Hands {
        var hands = atServer(size)
        hands.press(key)
        hands.lookAtDialog()
        return hands
    }
}
