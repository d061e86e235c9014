import Canvas
import Moderation
import Text

// Going to another server, and taking a configuration that was read anew.
extension DashboardState {
    /// Leaves for another server, after asking where something would end with it.
    mutating func leave(for server: String?) -> [DashboardEffect] {
        if let server, !options.servers.contains(where: { $0.name == server }), server != ServerChoice.demo {
            let known = (options.servers.map(\.name) + [ServerChoice.demo]).map { CleanText(cleaning: $0) }
            notice = Notice(text: words.noServer(CleanText(cleaning: server), known: known), role: .warning)
            return []
        }
        if endsNothing { return [.open(server)] }
        open(.leaveServer(for: server))
        return []
    }

    /// Whether the server can be left without anything ending that the moderator began.
    var endsNothing: Bool {
        enteredRooms.isEmpty && openActions.isEmpty && !runsRules && lockedRooms.isEmpty
    }

    /// Takes what can change while a server is open.
    mutating func reconfigure(_ new: DashboardOptions) -> [DashboardEffect] {
        let mouse: [DashboardEffect] = new.usesMouse == options.usesMouse ? [] : [.reportMouse(new.usesMouse)]
        if !mouse.isEmpty { usesMouse = new.usesMouse }
        options = new
        keymap = new.keymap
        events.words = words
        notice = Notice(text: words.configurationRead, role: .good)
        return mouse
    }
}

extension ServerChoice {
    /// The name of the embedded demo.
    package static let demo = "demo"
}
