import ArgumentParser

/// The options that say how one server is reached, and what of it beside its Janus API.
struct ServerArguments: ParsableArguments {
    @OptionGroup(title: "Connection options") var connection: ConnectionArguments

    @OptionGroup(title: "Admin API") var admin: AdminArguments

    @OptionGroup(title: "Event handlers") var events: EventListenerArguments

    /// None of them: for another server than the one they were typed for.
    static var none: ServerArguments { get throws { try parse([]) } }
}
