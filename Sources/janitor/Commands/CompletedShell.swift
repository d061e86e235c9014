import ArgumentParser

/// A shell for which there is a script that completes command lines.
enum CompletedShell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish

    /// ArgumentParser's script for the tree of commands, to which a SERVER is added.
    ///
    /// ArgumentParser knows no argument in the place of a command: a server would be a word like any other there. The
    /// names of servers are asked for whenever they are completed.
    func script() throws -> String {
        switch self {
        case .bash: return try Self.bashScript()
        case .zsh: return try Self.zshScript()
        case .fish: return Self.fishScript()
        }
    }

    private static func bashScript() throws -> String {
        let words = #"local -a unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")"#
        let commands = Main.commandNames
        let skipping = #"""
            \#(words)
                # What follows a server are options.
                case "${unparsed_words[0]}" in
                -*|\#(commands.joined(separator: "|"))) ;;
                *) [[ "${#unparsed_words[@]}" -gt 1 ]] && unparsed_words=("${unparsed_words[@]:1}") ;;
                esac
            """#
        let list = commands.joined(separator: " ")
        var script = CommandTree.completionScript(for: .bash)
        try script.replaceFirst(words, with: skipping)
        try script.replaceFirst("compgen -W '\(list)'", with: "compgen -W \"\(list) $(\(servers))\"")
        return script + "\n"
    }

    private static func zshScript() throws -> String {
        var script = CommandTree.completionScript(for: .zsh)
        let list = "local -ar subcommands=(\n"
        try script.replaceFirst(list, with: list + "            ${(f)\"$(\(servers))\"}\n")
        let command = """
                        "_janitor_${words[1]}" && ret=0
                        ;;

            """
        // All options, but not the two last rows, which lead to the commands.
        let server = """
                    *)
                        # What follows a server are options.
                        _arguments -w -s -S : "${(@)arg_specs[1,-3]}" && ret=0
                        ;;

            """
        try script.replaceFirst(command, with: command + server)
        return script + "\n"
    }

    private static func fishScript() -> String {
        let place = "__janitor_should_offer_completions_for_positional \"janitor\" -eq 1"
        return CommandTree.completionScript(for: .fish) + """

            complete -c 'janitor' -n '\(place)' -fa '(\(servers))' -d 'A server of the configuration'

            """
    }

    private static let servers = "janitor config servers 2>/dev/null"
}

extension String {
    /// Throws a ``Failure`` where the text does not occur: ArgumentParser's scripts have changed then.
    fileprivate mutating func replaceFirst(_ text: String, with other: String) throws {
        guard let range = firstRange(of: text) else {
            throw Failure("the script for this shell is not as Janitor knows it: it misses \(text)")
        }
        replaceSubrange(range, with: other)
    }
}
