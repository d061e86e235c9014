import Canvas
import JanusWire
import Moderation
import Text

@testable import Dashboard

extension GoldenScreens {
    /// The screens of what only the Admin API tells.
    static let admin: [(name: String, reach: @Sendable (Size) -> Hands)] = [
        (
            "links",
            { size in
                var hands = linked(size)
                hands.press(.enter, "j")
                return hands
            }
        ),
        (
            "links-wide",
            { size in
                var hands = linked(size)
                hands.press("3", "s", "j", "j", "j", "j", "j", "j", .enter)
                return hands
            }
        ),
        (
            "addresses",
            { size in
                var hands = linked(size)
                hands.press("3", "x")
                return hands
            }
        ),
        (
            "link-filter",
            { size in
                var hands = linked(size)
                hands.press(.enter, "/")
                hands.type("quality:fair")
                return hands
            }
        ),
        (
            "listeners",
            { size in
                var hands = linked(size)
                hands.press("5", "j")
                return hands
            }
        ),
        (
            "link-details",
            { size in
                var hands = linked(size)
                hands.press(.enter, "j", "d", "G")
                return hands
            }
        ),
        (
            "listener-details",
            { size in
                var hands = linked(size)
                hands.press("5", "d", "x")
                return hands
            }
        ),
        (
            "admin-lost",
            { size in
                var snapshot = Snapshot.linked
                snapshot.admin.access = .lost(reason: "connection refused", since: .at(.zero))
                snapshot.watched?.listeners = nil
                var hands = lively(size)
                hands.happen(.snapshot(snapshot))
                hands.press(.enter, "5")
                return hands
            }
        ),
    ]

    static func linked(_ size: Size) -> Hands {
        var hands = lively(size)
        hands.happen(.snapshot(.linked))
        return hands
    }
}
