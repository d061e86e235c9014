extension Check {
    /// Whether the server's clock goes as ours does.
    static let clock = Check("clock", .reach, "Clock") { evidence throws(Obstacle) in
        let lead = try evidence.clockLead.get()
        // The header has whole seconds, and the way takes a moment.
        if abs(lead) <= 5 { return .ok("the server's clock and this one agree") }
        return .warning(
            ["the server's clock is \(abs(lead)) s \(lead > 0 ? "ahead of" : "behind") this one"],
            why:
                "Certificates, signed tokens and credentials for TURN end too early or too late, and records of both cannot "
                + "be laid side by side.",
            fix: "Have both machines set their clocks by NTP; one of them does not.")
    }
}
