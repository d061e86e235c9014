import Canvas
import Moderation
import Testing
import Text

@testable import Dashboard

/// Keys that the moderator chose.
@Suite struct Rebinding {
    @Test func `an action does what it does under its new key, and no longer under the old one`() {
        let options = DashboardOptions(keys: [KeyRebinding(.pin, ["c"]), KeyRebinding(.kick, ["X"])])
        var hands = Hands.atLiveServer(options: options)
        hands.press("c")
        #expect(hands.intents == [.pin(Room.demo.id, true)])
        hands.press("o")
        #expect(hands.state.notice?.text == English.doesNothing("o"))
        hands.press(.tab, "X")
        guard case .kick = hands.state.dialog?.question else { return #expect(Bool(false), "no dialog") }
        #expect(hands.state.helpLines(columns: 80).contains { $0.text.string.hasPrefix("  X") })
    }

    @Test(arguments: [
        (KeyRebinding(.pin, ["d"]), "d would do two things: pin and details"),
        (KeyRebinding(.kick, ["J"]), "J would do two things: kick and join"),
        (
            KeyRebinding(.kick, ["x"]),
            "kick acts on the server, so its key has to be a capital letter, not x"
        ),
        (KeyRebinding(.pin, ["X"]), "capital letters act, and pin only looks: it cannot have X"),
        (KeyRebinding(.quit, []), "quit needs a key, or there is no way out"),
    ])
    func `what cannot be is said`(_ binding: KeyRebinding, _ words: String) {
        #expect(throws: KeyProblem(command: binding.command, words: words)) { try Keymap(rebinding: [binding]) }
    }

    @Test func `two actions can change places`() throws {
        let keymap = try Keymap(rebinding: [KeyRebinding(.pin, ["d"]), KeyRebinding(.details, ["o"])])
        #expect(keymap.action(for: "d", in: .rooms)?.command == .pin)
        #expect(keymap.action(for: "o", in: .rooms)?.command == .details)
    }

    @Test func `every key of the table has a name that names it`() {
        for action in Keymap.standard.actions {
            for key in action.keys { #expect(Key(named: English.name(of: key).string) == key, "\(key)") }
        }
        for name in ["", "Ctrl-", "F99", "Hyper-x", "xy", " "] { #expect(Key(named: name) == nil, "\(name)") }
        #expect(Key(named: "ctrl-l") == .control("l"))
        #expect(Key(named: "space") == .character(" "))
    }
}
