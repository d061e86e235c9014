import Canvas
import Moderation
import Text

// The details of the server, and what can be changed about it, put together from the texts of a catalogue.
extension Words {
    /// How we stand with the Admin API.
    static func access(_ access: AdminPicture.Access, at now: Moment) -> (text: CleanText, role: Role) {
        switch access {
        case .absent: (adminNotGiven, .muted)
        case .connecting: (adminConnects, .warning)
        case .live: (adminIsLive, .good)
        case .lost(let reason, let since):
            ("\(adminIsLost)\(colon)\(reason) (\(Age(of: since, at: now).text))", .failure)
        case .refused(let reason): ("\(adminRefusesUs)\(colon)\(reason)", .failure)
        }
    }

    /// How many handles every loop serves.
    static func loops(_ handles: [Int]) -> CleanText {
        loops(handles.count, list(handles.prefix(32).map { "\($0)" }))
    }

    static func feed(at address: CleanText, last age: CleanText?, dropped count: Int) -> CleanText {
        list([address, age.map(last) ?? nothingCameYet] + (count > 0 ? [dropped(count)] : []))
    }

    /// What a token opens.
    static func plugins(of token: ListedToken) -> CleanText {
        token.plugins.isEmpty ? noPlugins : list(token.plugins.map(\.moduleName))
    }

    static func server(_ question: Dialog.ServerQuestion, in state: DashboardState) -> DialogContent {
        let server = DialogContent.Fact(label: serverLabel, value: state.snapshot.server.url)
        switch question {
        case .acceptSessions(let accepts): return content(drainDialog(accepts: accepts), facts: [server])
        case .logLevel(let level):
            let now = DialogContent.Fact(label: levelNowLabel, value: level.map { LogLevel.text($0) } ?? notTold)
            return content(logLevelDialog, facts: [server, now])
        case .addToken: return content(addTokenDialog, facts: [server])
        case .removeToken(let token):
            return content(
                removeTokenDialog,
                facts: [
                    .init(label: tokenLabel, value: token.hint), .init(label: pluginsLabel, value: plugins(of: token)),
                    server,
                ])
        }
    }
}
