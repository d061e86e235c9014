import Canvas
import JanusWire
import Moderation
import Testing
import Text

@testable import Dashboard

/// The command line.
@Suite struct Prompts {
    private static func typing(_ line: String, options: DashboardOptions = DashboardOptions()) -> Hands {
        var hands = Hands.atLiveServer(size: Size(columns: 100, rows: 40), options: options)
        hands.press(":")
        hands.type(line)
        return hands
    }

    @Test func `every action is there under its name, with its key, and the disabled ones with their reason`() {
        let hands = Self.typing("")
        let lines = hands.state.suggestions
        for action in Keymap.standard.actions where action.isNameable {
            let name = action.command.rawValue
            #expect(lines.contains { $0.name.string == name }, "\(name)")
        }
        #expect(lines.first { $0.name == "kick" }?.disabledReason == English.choosePerson)
        #expect(lines.first { $0.name == "kick" }?.key == "K")
    }

    @Test func `a command only opens the dialog that its key opens`() {
        var hands = Self.typing("join")
        hands.press(.enter)
        #expect(hands.state.prompt == nil)
        guard case .leave = hands.state.dialog?.question else { return #expect(Bool(false), "no dialog") }
        #expect(hands.deeds.isEmpty)
    }

    @Test func `a disabled command says why, and does nothing`() {
        var hands = Self.typing("kick")
        hands.press(.enter)
        #expect(hands.state.dialog == nil)
        #expect(hands.state.notice?.text == ":kick: \(English.choosePerson)")
    }

    @Test func `Tab goes through what the line could become`() {
        var hands = Self.typing("lay")
        #expect(
            hands.state.suggestions.prefix(4).map(\.line) == [
                "layout-all", "layout-events", "layout-people", "layout-rooms",
            ])
        hands.press(.tab, .tab)
        #expect(hands.state.prompt?.field.text == "layout-events")
        hands.press(.backTab)
        #expect(hands.state.prompt?.field.text == "layout-all")
        hands.press(.tab, .enter)
        #expect(hands.state.arrangement == .single)
    }

    @Test func `a room can be gone to that no list shows, and listed ones are suggested`() {
        var hands = Self.typing("room ")
        #expect(hands.state.suggestions.map(\.name).contains("4321"))
        hands.type("客服")
        #expect(hands.state.suggestions.map(\.line) == ["room 4321"])
        hands.press(.control("u"))
        hands.type("room 555")
        hands.press(.enter)
        #expect(hands.intents.last == .watch(555))
    }

    @Test func `a command that wants more says what it wants`() {
        var hands = Self.typing("theme", options: DashboardOptions(themes: ["dark", "light"]))
        hands.press(.enter)
        #expect(hands.state.prompt?.field.text == "theme ")
        #expect(hands.state.suggestions.map(\.name) == ["dark", "light"])
        hands.press(.tab, .enter)
        #expect(hands.effects.last == .theme("dark"))
        hands.press(":")
        hands.type("theme pink")
        hands.press(.enter)
        #expect(hands.state.notice?.text.string.contains("dark, light") == true)
    }

    @Test func `earlier commands come back, and what was typed is not lost`() {
        var hands = Self.typing("wrap")
        hands.press(.enter, ":")
        hands.type("relative-times")
        hands.press(.enter, ":")
        hands.type("la")
        hands.press(.up)
        #expect(hands.state.prompt?.field.text == "relative-times")
        hands.press(.up)
        #expect(hands.state.prompt?.field.text == "wrap")
        hands.press(.down, .down)
        #expect(hands.state.prompt?.field.text == "la")
    }

    @Test func `an alias stands for its command`() {
        var hands = Self.typing("wide", options: DashboardOptions(aliases: ["wide": "layout-people", "go": "room"]))
        hands.press(.enter)
        #expect(hands.state.arrangement == .peopleWide)
        hands.press(":")
        hands.type("go 5678")
        hands.press(.enter)
        #expect(hands.state.rooms.selection.id == 5678)
    }

    @Test func `what is no command is said, and the line stays to be mended`() {
        var hands = Self.typing("kickk")
        hands.press(.enter)
        #expect(hands.state.notice?.text.string.contains("kickk") == true)
        #expect(hands.state.prompt?.field.text == "kickk")
        hands.press(.escape)
        #expect(hands.state.prompt == nil)
    }

    @Test func `another server is gone to at once, unless something would end`() {
        let servers = [ServerChoice(name: "staging", title: "Staging")]
        var hands = Self.typing("server nowhere", options: DashboardOptions(servers: servers))
        hands.press(.enter)
        #expect(hands.state.notice?.text.string.contains("staging, demo") == true)
        hands.press(":")
        hands.type("server staging")
        hands.press(.enter)
        #expect(hands.state.dialog?.question == .leaveServer(for: "staging"), "a room is joined")
        hands.lookAtDialog()
        #expect(hands.screen().contains("Leave this server?"))
        hands.press("y")
        #expect(hands.effects.last == .open("staging"))

        var snapshot = Snapshot.lively
        snapshot.rooms[0].presence = .watching
        snapshot.watched?.room.presence = .watching
        var idle = Hands.atLiveServer(options: DashboardOptions(servers: servers), snapshot: snapshot)
        idle.press(":")
        idle.type("server staging")
        idle.press(.enter)
        #expect(idle.effects.last == .open("staging"))
    }

    @Test func `a paste goes into the line and is not run`() {
        var hands = Self.typing("")
        hands.happen(.paste("quit\nkick\n"))
        #expect(hands.state.prompt != nil)
        #expect(!hands.effects.contains(.quit))
    }
}
