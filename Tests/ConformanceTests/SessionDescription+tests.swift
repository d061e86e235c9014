import JanusClient

extension JSONValue {
    /// The offer of somebody who would send Opus and VP8, as far as signalling goes: nobody answers at its candidates.
    static let offer: JSONValue = [
        "type": "offer",
        "sdp": .string(
            [
                "v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=-", "t=0 0", "a=group:BUNDLE 0 1",
                section("audio", mid: "0", payload: 111, codec: "opus/48000/2"),
                section("video", mid: "1", payload: 96, codec: "VP8/90000"),
            ].joined(separator: "\r\n") + "\r\n"),
    ]

    /// An offer that no server can read.
    static let brokenOffer: JSONValue = ["type": "offer", "sdp": "not a session description"]

    private static func section(_ kind: String, mid: String, payload: Int, codec: String) -> String {
        [
            "m=\(kind) 9 UDP/TLS/RTP/SAVPF \(payload)", "c=IN IP4 0.0.0.0", "a=sendonly", "a=mid:\(mid)", "a=rtcp-mux",
            "a=ice-ufrag:abcd", "a=ice-pwd:abcdefghijklmnopqrstuvwx", "a=ice-options:trickle",
            "a=fingerprint:sha-256 " + Array(repeating: "AB", count: 32).joined(separator: ":"), "a=setup:actpass",
            "a=rtpmap:\(payload) \(codec)",
        ].joined(separator: "\r\n")
    }
}
