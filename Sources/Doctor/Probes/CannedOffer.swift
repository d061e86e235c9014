internal import JanusClient

/// The offer of somebody who would send Opus, as a browser writes it.
///
/// It names no way to whoever makes it, and its keys are nobody's: no connection can come of it.
enum CannedOffer {
    static let jsep: JSONValue = ["type": "offer", "sdp": .string(lines.joined(separator: "\r\n") + "\r\n")]

    private static let lines = [
        "v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=-", "t=0 0", "a=group:BUNDLE 0",
        "m=audio 9 UDP/TLS/RTP/SAVPF 111", "c=IN IP4 0.0.0.0", "a=sendonly", "a=mid:0", "a=rtcp-mux",
        "a=ice-ufrag:doctor", "a=ice-pwd:janitordoctorjanitordoctor", "a=ice-options:trickle",
        "a=fingerprint:sha-256 " + Array(repeating: "D0", count: 32).joined(separator: ":"), "a=setup:actpass",
        "a=rtpmap:111 opus/48000/2",
    ]
}
