extension EventListenerOptions {
    /// Why nobody should listen like that, and what to do instead; `nil` where all is well.
    ///
    /// Whoever reaches the listener can show a moderator things that never happened, so that others than this machine
    /// have to show a password.
    package static func danger(of address: ListeningAddress, hasCredentials: Bool) -> String? {
        guard !address.isLoopback, !hasCredentials else { return nil }
        return "others than this machine can reach \(address): have them show a user and a password, by a file with "
            + "USER:PASSWORD or JANITOR_EVENTS_AUTH, or listen on 127.0.0.1:\(address.port)"
    }
}
