public import JanusWire

/// In which form packets are captured.
public enum PacketCaptureFormat: Hashable, Sendable {
    /// As a file for Wireshark (`start_pcap`).
    case pcap
    /// As text for the program `text2pcap` (`start_text2pcap`).
    case text

    fileprivate var word: String { self == .pcap ? "pcap" : "text2pcap" }
}

extension AdminClient {
    /// Has the packets of a handle written to a file on the server, unencrypted (`start_pcap`, `start_text2pcap`).
    ///
    /// Without names Janus chooses them; `truncated` is how many bytes of a packet are kept. It is a recording of
    /// somebody: see that you may make it.
    ///
    /// - Throws: code 490 when it is under way already, or the file cannot be made.
    public func startPacketCapture(
        _ session: SessionID, _ handle: HandleID, format: PacketCaptureFormat = .pcap, folder: String? = nil,
        fileName: String? = nil, truncated: Int? = nil
    ) async throws(JanusError) {
        var parameters: [String: JSONValue] = [:]
        parameters["folder"] = folder.map(JSONValue.string)
        parameters["filename"] = fileName.map(JSONValue.string)
        parameters["truncate"] = truncated.map { .integer(Int64($0)) }
        try await request(
            JanusRequest("start_\(format.word)", session: session, handle: handle, parameters: parameters))
    }

    /// Ends the capture of a handle's packets (`stop_pcap`, `stop_text2pcap`).
    ///
    /// - Throws: code 490 when there is none.
    public func stopPacketCapture(
        _ session: SessionID, _ handle: HandleID, format: PacketCaptureFormat = .pcap
    ) async throws(JanusError) {
        try await request(JanusRequest("stop_\(format.word)", session: session, handle: handle))
    }
}
