import Glibc
import Instruments

/// `BareLoop URL ROOM MILLISECONDS [join]`: polls and discards, and reads the list and the room now and then.
///
/// The least that a watcher of a server can do. It tells how many events there were so far.
@main struct BareLoop {
    static func main() throws {
        let words = CommandLine.arguments
        guard words.count >= 4, let room = Int(words[2]), let interval = Int(words[3]) else {
            throw Failure("BareLoop URL ROOM MILLISECONDS [join]")
        }
        let (url, session) = (words[1], try BareSession(at: words[1]))
        if words.last == "join" { try session.join(room: room) }
        let path = session.pollPath
        detachThread {
            guard let connection = try? Connection(to: url) else { exit(1) }
            var (events, toldAt) = (0, 0)
            while (try? connection.send("GET", path)) != nil {
                events += connection.occurrences(of: #""sender""#)
                guard monotonicTime() - toldAt > 20_000_000 else { continue }
                toldAt = monotonicTime()
                print(events)
                fflush(nil)
            }
            exit(1)
        }
        while true {
            try session.refresh(room: room)
            pause(.milliseconds(interval))
        }
    }
}
