import JanusWire
import Text

@testable import Moderation

/// A server that answers at once, seen over a length of time.
extension Bench {
    /// A model that has just connected, on a budget.
    static func budgeted(_ requestsPerSecond: Int, refresh: Duration = .seconds(2)) -> Bench {
        var bench = Bench()
        bench.state = ModerationState(
            server: ServerDescription(url: "http://127.0.0.1:8088/janus"),
            options: ModerationOptions(refresh: refresh, requestsPerSecond: requestsPerSecond))
        bench.send(.start)
        bench.send(.connected(info, url: "http://127.0.0.1:8088/janus", .new))
        return bench
    }

    /// A question, and when it was asked.
    struct Asked {
        let query: Query
        let at: Duration
    }

    /// Lets time pass; every question is answered at once, with these rooms, and nobody in them.
    mutating func run(
        _ duration: Duration, cost: ReadingCost? = nil, rooms: (Bench) -> [RoomInfo]
    ) -> [Asked] {
        let end = now.uptime + duration
        var asked: [Asked] = []
        while true {
            for case .ask(let query, _) in effects { asked.append(Asked(query: query, at: now.uptime)) }
            let waiting = effects
            forgetOutput()
            for case .ask(let query, _) in waiting { answer(query, cost: cost, rooms: rooms) }
            guard effects.isEmpty else { continue }
            guard let wake = state.nextWake(after: now), wake <= end else { break }
            now.uptime = wake
            send(.woke)
        }
        now.uptime = end
        return asked
    }

    private mutating func answer(_ query: Query, cost: ReadingCost?, rooms: (Bench) -> [RoomInfo]) {
        switch query {
        case .rooms: send(.answered(query, .success(.rooms(rooms(self))), roundTrip: .milliseconds(1), cost: cost))
        case .people: send(.answered(query, .success(.people([])), roundTrip: .milliseconds(1)))
        case .presence: send(.answered(query, .success(.presence), roundTrip: .milliseconds(1)))
        case .forwarders, .lock: break
        }
    }

    static func rooms(_ count: Int, people: (Int) -> Int = { _ in 0 }) -> [RoomInfo] {
        (1...count).compactMap { RoomInfo(room(Int64($0), people: Int64(people($0)))) }
    }
}

extension [Bench.Asked] {
    /// When the people of a room were asked for.
    func times(of room: RoomID) -> [Duration] { filter { $0.query == .people(room) }.map(\.at) }

    /// When the list was asked for.
    var listTimes: [Duration] { filter { $0.query == .rooms }.map(\.at) }
}

extension [Duration] {
    /// The longest time from one to the next.
    var longestGap: Duration { zip(dropFirst(), self).map { $0 - $1 }.max() ?? .zero }
}
