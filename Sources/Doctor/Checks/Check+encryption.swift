internal import JanusClient

extension Check {
    /// Whether media are encrypted; said only where they are not.
    static let encryption = Check("media-encryption", .media, "Encryption of media") { evidence throws(Obstacle) in
        guard try !evidence.info.get().isEncrypted else { return nil }
        return .problem(
            ["media are not encrypted (no_webrtc_encryption)"],
            why: "No browser connects, and anybody on the way can look and listen.",
            fix: "Take no_webrtc_encryption out of janus.jcfg: it is for finding faults.")
    }
}
