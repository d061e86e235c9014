import Foundation
import TestSupport
import Testing

/// `janitor completions`: what a shell offers where.
@Suite("Completions") struct CompletionTests {
    /// What has been typed, and some of what is offered; nothing stands for what must not be.
    static let cases: [(typed: String, offered: [String], not: [String])] = [
        ("janitor ", ["staging", "production", "demo", "doctor", "config", "manual", "completions"], []),
        ("janitor st", ["staging"], ["production", "demo"]),
        ("janitor --once st", ["staging"], ["production"]),
        ("janitor staging --re", ["--refresh", "--read-only"], ["--once", "--listen"]),
        ("janitor demo --l", ["--listen"], ["--refresh"]),
        ("janitor config ", ["check", "path", "example"], ["staging", "demo"]),
        ("janitor completions ", ["bash", "zsh", "fish"], ["staging"]),
        ("janitor --ca-file /etc/passw", ["/etc/passwd"], []),
        ("janitor staging --ca-file /etc/passw", ["/etc/passwd"], []),
    ]

    /// Has a shell complete one line after another, each answer behind a mark.
    private func complete(in shell: String, by program: (_ script: String, _ lines: [String]) -> String) async throws {
        let folder = try makeTemporaryFolder("completions")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: "\(folder)/janitor", withIntermediateDirectories: true)
        try """
        [servers.staging]
        url = "https://staging.example.org/janus"
        [servers.production]
        url = "https://rtc.example.org/janus"
        """.write(toFile: "\(folder)/janitor/config.toml", atomically: true, encoding: .utf8)
        let script = try await JanitorProgram.run(["completions", shell])
        #expect(script.status == 0, "\(script.errors)")
        // By this name the shells look for it, and it is found on the path.
        let file = "\(folder)/_janitor"
        try script.output.write(toFile: file, atomically: true, encoding: .utf8)
        let beside = URL(fileURLWithPath: JanitorProgram.path).deletingLastPathComponent().path
        let shellPath = try #require(findProgram(shell))
        let result = try await runProgram(
            shellPath, ["-c", program(file, Self.cases.map(\.typed))],
            environment: [
                "PATH": "\(beside):/usr/bin:/bin", "XDG_CONFIG_HOME": folder, "HOME": folder, "JANITOR_CONFIG": "",
                "LC_ALL": "C.UTF-8", "TERM": "dumb",
            ])
        let answers = result.output.components(separatedBy: "=====\n").dropFirst()
        try #require(answers.count == Self.cases.count, "\(result)")
        for (answer, item) in zip(answers, Self.cases) {
            let words = Set(answer.split { $0.isWhitespace }.map(String.init))
            for word in item.offered { #expect(words.contains(word), "\(word) for \(item.typed): \(answer)") }
            for word in item.not { #expect(!words.contains(word), "\(word) for \(item.typed): \(answer)") }
        }
    }

    @Test("bash offers commands, servers, options and files")
    func bash() async throws {
        try await complete(in: "bash") { script, lines in
            """
            source '\(script)'
            complete_line() {
                read -ra COMP_WORDS <<< "$1"
                [[ "$1" == *' ' ]] && COMP_WORDS+=('')
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE=$1 COMP_POINT=${#1} COMPREPLY=()
                _janitor janitor "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
                printf '=====\\n'
                printf '%s\\n' "${COMPREPLY[@]}"
            }

            """ + lines.map { "complete_line '\($0)'" }.joined(separator: "\n")
        }
    }

    @Test(
        "fish offers the same",
        .enabled(if: findProgram("fish") != nil, "fish is not installed here: apt-get install fish"))
    func fish() async throws {
        try await complete(in: "fish") { script, lines in
            "source '\(script)'\n" + lines.map { "echo =====; complete -C '\($0)'" }.joined(separator: "\n")
        }
    }

    @Test(
        "zsh takes its script",
        .enabled(if: findProgram("zsh") != nil, "zsh is not installed here: apt-get install zsh"))
    func zsh() async throws {
        // What zsh offers can be seen in its line editor only; that it asks for the servers can be read.
        let script = try await JanitorProgram.run(["completions", "zsh"])
        let folder = try makeTemporaryFolder("completions")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try script.output.write(toFile: "\(folder)/_janitor", atomically: true, encoding: .utf8)
        let zsh = try #require(findProgram("zsh"))
        let result = try await runProgram(
            zsh,
            ["-f", "-c", "fpath=('\(folder)' $fpath); autoload -Uz compinit; compinit -u -D; print $_comps[janitor]"],
            environment: ["HOME": folder])
        #expect(result.status == 0 && result.errors == "" && result.output == "_janitor\n", "\(result)")
        #expect(try await runProgram(zsh, ["-n", "\(folder)/_janitor"]).status == 0)
        #expect(script.output.contains("janitor config servers"))
    }

    @Test("An unknown shell is wrong usage, and names the known ones")
    func unknown() async throws {
        let result = try await JanitorProgram.run(["completions", "tcsh"])
        #expect(result.status == 2 && result.output.isEmpty)
        for shell in ["bash", "zsh", "fish"] { #expect(result.errors.contains(shell)) }
    }
}
