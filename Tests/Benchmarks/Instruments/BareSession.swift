/// A session at a Janus with the least that can be done: requests that are written by hand, replies that are discarded.
public final class BareSession {
    private let requests: Connection
    private let path: String
    private let session: Int
    private let handle: Int

    /// Makes a session and a handle.
    public init(at url: String) throws {
        requests = try Connection(to: url)
        path = Connection.parts(of: url)?.path ?? ""
        session = try Self.id(
            requests, path, #"{"janus":"create","transaction":"a"}"#)
        handle = try Self.id(
            requests, "\(path)/\(session)",
            #"{"janus":"attach","plugin":"janus.plugin.videoroom","transaction":"b"}"#)
    }

    private static func id(_ connection: Connection, _ path: String, _ body: String) throws -> Int {
        try connection.send("POST", path, body)
        guard let data = connection.body.split(separator: #""data""#, maxSplits: 1).last,
            let id = Int(data.drop { !$0.isNumber }.prefix { $0.isNumber })
        else { throw Failure("no id in \(connection.body)") }
        return id
    }

    /// Asks the VideoRoom plugin something.
    public func ask(_ body: String) throws {
        try requests.send(
            "POST", "\(path)/\(session)/\(handle)", #"{"janus":"message","transaction":"c","body":\#(body)}"#)
    }

    /// Reads the list of rooms and the people of a room.
    public func refresh(room: Int) throws {
        try ask(#"{"request":"list"}"#)
        try ask(#"{"request":"listparticipants","room":\#(room)}"#)
    }

    /// Joins a room without media.
    public func join(room: Int) throws {
        try ask(#"{"request":"join","ptype":"publisher","room":\#(room),"display":"bare"}"#)
    }

    /// Where the session is polled.
    public var pollPath: String { "\(path)/\(session)?maxev=100" }
}
