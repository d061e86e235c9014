import Foundation
import TestSupport
import Testing
import Text

@testable import Dashboard

/// `janitor manual`: the page tells of all that there is.
@Suite("The manual") struct ManualTests {
    /// The page as one reads it: without requests and escapes, blanks and line ends as one.
    private func page() async throws -> String {
        let result = try await JanitorProgram.run(["manual"])
        #expect(result.status == 0 && result.errors.isEmpty)
        let lines = result.output.split(separator: "\n").filter { !$0.hasPrefix(".") || $0.hasPrefix(".B ") }
        var text = lines.map { $0.hasPrefix(".B ") ? $0.dropFirst(3) : $0 }.joined(separator: " ")
        for (escape, meaning) in [
            ("\\-", "-"), ("\\&", ""), ("\\(aq", "'"), ("\\(ga", "`"), ("\\(ha", "^"), ("\\(ti", "~"), ("\\(rs", "\\"),
        ] {
            text = text.replacingOccurrences(of: escape, with: meaning)
        }
        return text.replacing(/\\\[u([0-9A-F]+)\]/) { match in
            UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? "?"
        }
    }

    @Test("Every action is in it, with its keys")
    func actions() async throws {
        let page = try await page()
        for action in Keymap.standard.actions where !action.keys.isEmpty {
            let keys = action.keys.map { English.name(of: $0).string }.joined(separator: ", ")
            #expect(page.contains("\(keys) \(action.title(English.self).string)"), "\(action.command)")
        }
    }

    @Test("Every command of the command line is in it")
    func commands() async throws {
        let page = try await page()
        for action in Keymap.standard.actions where action.isNameable {
            #expect(page.contains(" :\(action.command.rawValue) "), "\(action.command)")
        }
        #expect(page.contains(":room ROOM ") && page.contains(":find [TEXT] "))
    }

    @Test(
        "Every option is in it, and every command",
        arguments: [[], ["demo"], ["doctor"], ["config", "check"], ["completions"]])
    func options(_ command: [String]) async throws {
        let help = try await JanitorProgram.run(command + ["--help"]).output
        let page = try await page()
        let options = Set(help.matches(of: /--[a-z][a-z-]+/).map { String($0.output) })
        #expect(!options.isEmpty)
        for option in options { #expect(page.contains(option), "\(option)") }
        #expect(page.contains((["janitor"] + command).joined(separator: " ")))
    }

    @Test("Every key of the configuration is in it, and every variable for a secret")
    func configuration() async throws {
        let example = try await JanitorProgram.run(["config", "example"]).output
        let page = try await page()
        let general = example.components(separatedBy: "[keys]")[0]
        let server = example.components(separatedBy: "[servers.staging]")[1].components(separatedBy: "\n[")[0]
        let keys = (general + server).matches(of: #/(?m)^(?:# )?([a-z_]+) = /#).map { String($0.1) }
        #expect(keys.count > 15)
        for key in keys { #expect(page.contains(" \(key) "), "\(key)") }
        for variable in ["API_SECRET", "TOKEN", "ROOM_SECRET", "ADMIN_KEY", "CONFIG"] {
            #expect(page.contains("JANITOR_\(variable)"))
        }
    }

    @Test("It has the sections that one looks for, in their order")
    func sections() async throws {
        let page = try await JanitorProgram.run(["manual"]).output
        let sections = page.matches(of: #/(?m)^\.SH "([A-Z ]+)"/#).map { String($0.1) }
        let expected = [
            "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "KEYS", "COMMAND LINE", "CONFIGURATION", "FILES",
            "ENVIRONMENT",
            "EXIT STATUS", "EXAMPLES", "SEE ALSO",
        ]
        #expect(sections == expected)
    }

    @Test(
        "man shows it without a warning",
        .enabled(if: findProgram("man") != nil, "man is not installed here: apt-get install man-db"))
    func warnings() async throws {
        let result = try await runProgram(
            "/bin/bash", ["-c", "set -o pipefail; '\(JanitorProgram.path)' manual | man -l --warnings - | cat"],
            environment: ["LC_ALL": "C.UTF-8", "MANWIDTH": "80", "MANPAGER": "cat"])
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(result.output.contains("JANITOR(1)") && result.output.contains("Ctrl-Z"))
    }
}
