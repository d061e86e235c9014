import Glibc
import Instruments

/// `Churn URL ROOM CLIENTS`: so many clients join and leave a room of a real Janus without pause, over WebSockets.
///
/// Fifty times a second it says how often somebody has joined or left: each of them is an event for all others.
@main struct Churn {
    static func main() throws {
        let words = CommandLine.arguments
        guard words.count == 4, let room = Int(words[2]), let count = Int(words[3]) else {
            throw Failure("Churn URL ROOM CLIENTS")
        }
        var clients = try (0..<count).map { try ChurningClient(at: words[1], room: room, number: $0) }
        var entries = clients.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        var events = 0
        var toldAt = 0
        while true {
            guard poll(&entries, nfds_t(entries.count), 1_000) > 0 else { throw Failure("Janus is silent") }
            for index in clients.indices where entries[index].revents != 0 { events += try clients[index].advance() }
            let now = monotonicTime()
            if now - toldAt > 20_000_000 {
                toldAt = now
                print(events)
                fflush(nil)
            }
        }
    }
}
