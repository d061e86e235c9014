import ArgumentParser

/// All that can be typed behind `janitor` but a SERVER, as one tree: it parses the commands, and completions and the
/// manual are made from it.
struct CommandTree: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "janitor", abstract: JanitorCommand.configuration.abstract,
        usage: JanitorCommand.configuration.usage, discussion: JanitorCommand.configuration.discussion,
        version: Version.text,
        subcommands: [
            DemoCommand.self, DoctorCommand.self, ConfigCommand.self, ManualCommand.self, CompletionsCommand.self,
        ])

    // As JanitorCommand has them.
    @OptionGroup var options: DashboardArguments
    @OptionGroup var source: ConfigurationArguments
    @OptionGroup var arguments: ServerArguments
}
