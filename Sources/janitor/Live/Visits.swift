import ArgumentParser
import Dashboard
import JanusClient
import Settings
import Text

/// One server after the other, until the moderator has enough.
struct Visits {
    var arguments: DashboardArguments
    var source: ConfigurationArguments

    /// Begins with a server.
    ///
    /// Throws a ``Failure`` where its screen cannot be shown.
    func run(from opening: Opening) async throws {
        guard case .leave(let server) = try await visit(opening, arguments) else { return }
        try await goOn(to: server)
    }

    /// Begins with the choice.
    func choose(from settings: Settings, after problem: CleanText? = nil) async throws {
        let look = Look(arguments, settings, on: nil)
        guard let server = try await LivePicker(settings: settings, look: look, problem: problem).run() else { return }
        try await goOn(to: server)
    }

    /// Goes to another server, or to the choice, and from there on.
    private func goOn(to server: String?) async throws {
        var next = server
        while true {
            let settings: Settings
            do throws(SettingsProblems) { settings = try source.read() } catch { throw Failure("\(error)") }
            guard let name = next else { return try await choose(from: settings) }
            do {
                guard case .leave(let server) = try await visit(name, settings) else { return }
                next = server
            } catch let failure as Failure {
                // What is wrong with one server is no reason to leave the others alone.
                return try await choose(from: settings, after: CleanText(cleaning: failure.message))
            }
        }
    }

    private func visit(_ name: String, _ settings: Settings) async throws -> LiveDashboard.Outcome {
        // What was typed for one server is nothing to another.
        let arguments = arguments.forAnotherServer
        guard settings.server(named: name) == nil, name == ServerChoice.demo else {
            let opening = try await Opening(name, settings, arguments, ServerArguments.none)
            return try await visit(opening, arguments)
        }
        var outcome = LiveDashboard.Outcome.quit
        try await Demo.run { demo in
            outcome = try await visit(Opening(demo: demo.address, demo.admin, settings, arguments), arguments)
        }
        return outcome
    }

    private func visit(_ opening: Opening, _ arguments: DashboardArguments) async throws -> LiveDashboard.Outcome {
        let source = source
        return try await EventFeed.run(opening.events) { events in
            try await LiveDashboard(
                opening: opening, look: Look(arguments, opening.settings, on: opening.server),
                initialRoom: arguments.roomID, eventsFile: arguments.eventsFile, events: events
            ) { () throws(SettingsProblems) in
                let settings = try source.read()
                return Look(arguments, settings, on: opening.server.flatMap { settings.server(named: $0.name) })
            }.run()
        }
    }
}
