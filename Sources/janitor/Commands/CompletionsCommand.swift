import ArgumentParser

/// `janitor completions SHELL`: prints what a shell has to know to complete command lines.
struct CompletionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions",
        abstract: "Print a script by which a shell completes commands, options and the names of servers.",
        discussion: """
            For bash, janitor completions bash > ~/.local/share/bash-completion/completions/janitor; for zsh, \
            janitor completions zsh > a file _janitor in a folder of $fpath; for fish, \
            janitor completions fish > ~/.config/fish/completions/janitor.fish.
            """)

    @Argument(help: "The shell.")
    var shell: CompletedShell

    func run() throws { try StandardOutput.write(shell.script()) }
}
