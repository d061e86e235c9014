import FoundationEssentials
import JanusWire
import TestSupport
import Testing

@testable import Settings

/// Where secrets come from.
@Suite("References to secrets") struct SecretTests {
    private static func reference(_ source: SecretReference.Source) -> SecretReference {
        SecretReference(source: source, name: "servers.a.token", file: "f", line: 3)
    }

    /// The secret, or what is said instead.
    private static func resolve(
        _ source: SecretReference.Source, environment: [String: String] = [:], within limit: Duration = .seconds(10)
    ) async -> String {
        do throws(SettingsProblem) {
            return try await reference(source).resolve(environment: environment, within: limit).revealed
        } catch {
            return error.description
        }
    }

    @Test("From the environment")
    func environment() async {
        let environment = ["TOKEN": "sesame", "EMPTY": ""]
        #expect(await Self.resolve(.environment("TOKEN"), environment: environment) == "sesame")
        for name in ["EMPTY", "NONE"] {
            #expect(
                await Self.resolve(.environment(name), environment: environment)
                    == "f:3: servers.a.token: the variable \(name) is not set")
        }
    }

    @Test("From a file of one line that nobody else can read")
    func file() async throws {
        let folder = try Folder()
        #expect(await Self.resolve(.file(try folder.write("sesame\n", to: "good"))) == "sesame")
        #expect(await Self.resolve(.file(try folder.write("sesame", to: "bare", mode: 0o400))) == "sesame")
        for mode in [0o640, 0o604, 0o620, 0o644] {
            let path = try folder.write("sesame\n", to: "open", mode: mode)
            #expect(
                await Self.resolve(.file(path))
                    == "f:3: servers.a.token: \(path) can be read by others; run chmod 600 \(path)")
        }
        for (name, text) in [("empty", ""), ("blank", "\n"), ("lines", "sesame\nopen\n")] {
            let path = try folder.write(text, to: name)
            #expect(
                await Self.resolve(.file(path)) == "f:3: servers.a.token: \(path) should hold the secret in one line")
        }
        let long = try folder.write(String(repeating: "x", count: 5000), to: "long")
        #expect(
            await Self.resolve(.file(long))
                == "f:3: servers.a.token: \(long) does not look like a secret: it should hold one line of text")
        #expect(
            await Self.resolve(.file("\(folder.path)/none"))
                == "f:3: servers.a.token: cannot read the secret from \(folder.path)/none: No such file or directory")
    }

    @Test(
        "From the first line that a command prints",
        arguments: [
            (["printf", "sesame"], "sesame"), (["printf", "sesame\\r\\nopen\\n"], "sesame"),
            (["sh", "-c", "echo sesame; echo warning >&2"], "sesame"),
            (["sh", "-c", "echo \"$0\"", "a b"], "a b"),
            // Who stays behind with the output open, as an agent does, holds nobody up: the limit is shorter.
            (["sh", "-c", "echo sesame; sleep 20 & echo $! >&2"], "sesame"),
            (["sh", "-c", "yes | head -c 3000000 | tr -d '\\n' >/dev/null; echo sesame"], "sesame"),
        ])
    func command(words: [String], secret: String) async {
        #expect(await Self.resolve(.command(words)) == secret)
    }

    @Test(
        "From a command that gives none: why, without its arguments and what it printed",
        arguments: [
            (["no-such-program", "s3same"], "the command no-such-program cannot be run: No such file or directory"),
            (["false", "s3same"], "the command false ended with status 1"),
            (
                ["sh", "-c", "echo s3same; echo '\u{1b}[31mno such entry' >&2; echo more >&2; exit 7"],
                "the command sh ended with status 7: ␛[31mno such entry"
            ),
            (["sh", "-c", "kill -9 $$"], "the command sh ended by signal 9"),
            (["true"], "the command true printed no secret in its first line"),
            (["sh", "-c", "echo; echo s3same"], "the command sh printed no secret in its first line"),
            (["printf", "\\377s3same"], "the command printf printed no secret in its first line"),
            (
                ["sh", "-c", "head -c 5000 /dev/zero | tr '\\0' x"],
                "the command sh printed a line that is too long for a secret"
            ),
        ])
    func failures(words: [String], complaint: String) async {
        let said = await Self.resolve(.command(words))
        #expect(said == "f:3: servers.a.token: \(complaint)")
        #expect(!said.contains("s3same"))
    }

    @Test("A command that hangs is ended in time, with all that it has started")
    func hanging() async throws {
        let folder = try Folder()
        let said = await Self.resolve(
            .command(["sh", "-c", "sleep 600 & echo $! > '\(folder.path)/pid'; wait"]), within: .seconds(2))
        #expect(said == "f:3: servers.a.token: the command sh took longer than 2 s and was ended")
        let pid = try String(contentsOfFile: "\(folder.path)/pid", encoding: .utf8).dropLast()
        try await eventually("the end of what it started") { !Self.runs(String(pid)) }
    }

    @Test("A flood of output does not outlast the time limit")
    func flood() async {
        let said = await Self.resolve(.command(["yes", "s3same"]), within: .seconds(1))
        #expect(said == "f:3: servers.a.token: the command yes took longer than 1 s and was ended")
    }

    /// Whether a process is there and no zombie.
    private static func runs(_ pid: String) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else { return false }
        return !status.contains(") Z ")
    }

    @Test(
        "A command is split as a shell splits it",
        arguments: [
            ("pass show janus/staging", ["pass", "show", "janus/staging"]),
            ("  a\t b  ", ["a", "b"]), ("a 'b c' \"d e\"", ["a", "b c", "d e"]), ("a ''", ["a", ""]),
            ("a b'c'\"d\"e", ["a", "bcde"]), (#"a b\ c \'"#, ["a", "b c", "'"]), (#"a "b\"c\d\\""#, ["a", #"b"c\d\"#]),
            (#"a 'b\c'"#, ["a", #"b\c"#]), ("sh -c 'a | b; $c'", ["sh", "-c", "a | b; $c"]), ("a *", ["a", "*"]),
        ])
    func words(text: String, words: [String]) throws { #expect(try ShellWords.split(text) == words) }

    @Test(
        "What is no command",
        arguments: [
            ("a 'b", "has no closing '"), ("a \"b", "has no closing \""),
            (#"a \"#, #"ends with a \; expected what it quotes"#),
            ("''", "names no program"),
            ("a $b", "has $ outside of quotes; no shell runs it: quote it, or use sh -c '…'"),
            ("a > b", "has > outside of quotes; no shell runs it: quote it, or use sh -c '…'"),
        ])
    func noWords(text: String, complaint: String) {
        #expect(throws: ShellWords.Problem(words: complaint)) { try ShellWords.split(text) }
    }

    @Test(
        "The nearest word, if there is one",
        arguments: [
            ("refesh", "refresh"), ("REFRESH", "refresh"), ("thmee", "theme"), ("url", "url"), ("ulr", "url"),
            ("zzz", nil),
            ("", nil), (String(repeating: "x", count: 10_000), nil),
        ] as [(String, String?)])
    func nearest(word: String, known: String?) {
        #expect(NearestWord.to(word, in: ["refresh", "theme", "url"]) == known)
    }
}
