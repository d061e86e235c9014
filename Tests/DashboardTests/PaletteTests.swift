import Canvas
import Moderation
import Testing
import Text

@testable import Dashboard

/// The command line as the list of all that can be done.
@Suite struct Palette {
    private static let nameable = Set(Keymap.standard.actions.filter(\.isNameable).map(\.command.rawValue))

    @Test(arguments: [[], [.enter], [.backTab], ["b"], ["a"], ["?"]] as [[Key]])
    func `wherever it is opened, it offers every action, and what cannot work with its reason`(_ way: [Key]) {
        var hands = Hands.atLiveServer()
        for key in way { hands.press(key) }
        let place = hands.state.context
        hands.press(":")
        let suggestions = hands.state.suggestions
        #expect(Set(suggestions.map(\.name.string)) == Self.nameable)
        #expect(suggestions.count == Self.nameable.count)
        for suggestion in suggestions {
            let specs = Keymap.standard.actions.filter {
                $0.isNameable && $0.command.rawValue == suggestion.name.string
            }
            let isHere = specs.contains { !$0.commandContexts.isDisjoint(with: place) }
            if !isHere { #expect(suggestion.disabledReason == English.notHere, "\(suggestion.name)") }
        }
    }

    @Test func `in read-only all that acts is listed, with the reason`() {
        var hands = Hands.atLiveServer(options: DashboardOptions(isReadOnly: true))
        hands.press(.enter, ":")
        let suggestions = hands.state.suggestions
        for action in Keymap.standard.actions where action.isActing && action.contexts.contains(.participants) {
            let suggestion = suggestions.first { $0.name.string == action.command.rawValue }
            #expect(suggestion?.disabledReason == English.readOnly, "\(action.command)")
            hands.press(.control("u"))
            hands.type(action.command.rawValue)
            hands.press(.enter)
            #expect(hands.state.dialog == nil && hands.deeds.isEmpty)
            #expect(hands.screen().contains("read-only"))
            hands.press(":")
        }
    }

    @Test func `a picture of the screen shows what is under the command line, not the line`() {
        var hands = Hands.atLiveServer()
        hands.press(":")
        hands.type("screenshot")
        hands.forgetEffects()
        hands.press(.enter)
        #expect(hands.effects == [.screenshot])
        #expect(!hands.screen().contains(":screenshot"))
    }
}
