internal import JanusClient

extension Check {
    /// Whether anybody on the way can read along.
    static let cleartext = Check("cleartext", .reach, "Encryption on the way") { evidence throws(Obstacle) in
        let info = try evidence.info.get()
        if evidence.target.isCleartextToAnotherMachine {
            let wantsSecrets = info.apiSecretRequired || info.authTokenRequired
            let what =
                wantsSecrets
                ? "\(evidence.target.redacted) is not encrypted, and Janus wants secrets there"
                : "\(evidence.target.redacted) is not encrypted"
            return Judgement(
                status: wantsSecrets ? .problem : .warning, what: [what],
                why:
                    "Anybody on the way reads and changes what is sent: secrets, pins, and who talks to whom. Browsers give "
                    + "a page neither microphone nor camera unless it came over https.",
                fix:
                    "Put a web server with TLS before Janus, or set https and wss in its transports; then close the plain "
                    + "ports to others.")
        }
        let plain = try evidence.doors.get().filter { $0.state == .janus && $0.url.isCleartextToAnotherMachine }
        if !plain.isEmpty {
            return .warning(
                ["not encrypted, and open from here: \(plain.map(\.url.redacted).joined(separator: ", "))"],
                why: "Whoever uses one of them can be listened to, secrets included.",
                fix: "Bind the plain ports to the loopback interface, or close them in the firewall.")
        }
        if !evidence.target.scheme.isSecure { return .ok("plain, but it does not leave this machine") }
        return .ok("\(evidence.target.redacted) is encrypted, and no plain port of Janus' is open from here")
    }
}
