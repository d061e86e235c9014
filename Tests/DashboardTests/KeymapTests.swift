import Canvas
import Moderation
import Testing
import Text

@testable import Dashboard

/// The one table of keys.
@Suite struct Keymaps {
    @Test func `no key means two things in one place`() {
        for context in KeyContexts.each {
            let keys = Keymap.standard.actions.filter { $0.contexts.contains(context) }.flatMap(\.keys)
            #expect(Set(keys).count == keys.count)
        }
    }

    @Test func `every command has a key, and every key finds its command`() {
        for command in Command.allCases where ![.room, .theme, .server, .reload].contains(command) {
            #expect(Keymap.standard.actions.contains { $0.command == command && !$0.keys.isEmpty })
        }
        for action in Keymap.standard.actions {
            for context in KeyContexts.each where action.contexts.contains(context) {
                for key in action.keys {
                    #expect(Keymap.standard.action(for: key, in: context)?.command == action.command)
                }
            }
        }
    }

    @Test func `capitals act, and nothing else does`() {
        for action in Keymap.standard.actions {
            for key in action.keys {
                guard case .character(let character) = key, character.isLetter else {
                    #expect(!action.isActing)
                    continue
                }
                #expect(action.isActing == (character.isUppercase && character != "G"))
            }
        }
    }

    @Test func `the help tells of every action and every key`() {
        for columns in [28, 40, 76, 96] {
            let lines = Hands.atLiveServer().state.helpLines(columns: columns)
            let help = lines.map(\.text.string).joined(separator: " ").split(separator: " ").joined(separator: " ")
            for action in Keymap.standard.actions {
                #expect(help.contains(action.title(English.self).string), "\(action.command)")
                for key in action.keys { #expect(help.contains(English.name(of: key).string)) }
            }
        }
    }

    @Test func `a disabled action stands grey in the footer, with its reason where there is room`() {
        var narrow = Hands.atLiveServer()
        narrow.press(.tab, "G")
        #expect(narrow.screen().contains("(K kick)"))
        var wide = Hands.atLiveServer(size: Size(columns: 132, rows: 43))
        wide.press(.tab, "G")
        #expect(wide.screen().contains("(K kick: that is you; J leaves)"))
        var hands = Hands.atLiveServer()
        hands.press("?")
        #expect(hands.screen(Size(columns: 132, rows: 43)).contains("(not now: Tab"))
    }

    @Test func `a key that means nothing does nothing but say so`() {
        var hands = Hands.atLiveServer()
        let before = hands.state.focus
        hands.press("Z")
        #expect(hands.effects.isEmpty)
        #expect(hands.state.focus == before)
        #expect(hands.screen().contains("Z does nothing here. ? shows the keys."))
        hands.press(.unknown)
        #expect(hands.state.notice == nil)
    }

    @Test func `suspending, repainting and refreshing are left to others`() {
        var hands = Hands.atLiveServer()
        hands.press(.control("z"), .control("l"), "r")
        #expect(hands.effects == [.suspend, .redraw, .intent(.refresh)])
    }

    @Test func `help and details scroll and close`() {
        for key in ["?", "d"] as [Key] {
            var hands = Hands.atLiveServer(size: Size(columns: 40, rows: 12))
            hands.press(key)
            let top = hands.screen()
            hands.press("j")
            #expect(hands.screen() != top)
            hands.press("G", "j", "j")
            let end = hands.screen()
            hands.press("k")
            #expect(hands.screen() != end)
            hands.press("g")
            #expect(hands.screen() == top)
            hands.press("K", "J")
            #expect(hands.state.dialog == nil)
            hands.press(.escape)
            #expect(hands.state.overlay == nil)
        }
    }
}
