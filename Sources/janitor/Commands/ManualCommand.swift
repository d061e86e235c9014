import ArgumentParser

/// `janitor manual`: prints the manual page.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "Print the manual page: janitor manual | man -l - shows it.")

    func run() throws { try StandardOutput.write(Manual.page()) }
}
