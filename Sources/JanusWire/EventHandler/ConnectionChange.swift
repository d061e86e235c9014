/// What an event handler is told of a connection for media (type 16).
public enum ConnectionChange: Hashable, Sendable {
    /// The search for a way has come to that state: "gathering", "connecting", "connected", "ready", "failed".
    case ice(String)
    /// A candidate of the server's, or of the person's (`isRemote`).
    case candidate(isRemote: Bool)
    /// Media travel between these two from now on; `nil` for a pair that cannot be read.
    case selectedPair(CandidatePair?)
    /// The agreement on keys has come to that state: "trying", "connected", "failed".
    case dtls(String)
    /// Media can flow.
    case up
    /// It ended, and why: "DTLS alert" when the person's end closed it, "Close PC" when the server did.
    case down(reason: String?)
}

extension ConnectionChange {
    /// Told by the member that each kind has, since those of the same subtype differ between versions.
    init?(_ body: JSONValue, subtype: Int64?) {
        if let state = body["ice"]?.string {
            self = .ice(state)
        } else if let pair = body["selected-pair"]?.string {
            self = .selectedPair(CandidatePair(pair))
        } else if let state = body["dtls"]?.string {
            self = .dtls(state)
        } else if let connection = body["connection"]?.string {
            self = connection == "webrtcup" ? .up : .down(reason: body["reason"]?.string)
        } else if body["local-candidate"] != nil || subtype == 2 {
            self = .candidate(isRemote: false)
        } else if body["remote-candidate"] != nil || subtype == 3 {
            self = .candidate(isRemote: true)
        } else {
            return nil
        }
    }
}
