import FoundationEssentials
import Testing

@testable import Settings

/// Which file is read, and files that cannot be.
@Suite("The configuration file") struct SettingsFileTests {
    @Test(
        "Which one it is",
        arguments: [
            ("x.toml", ["JANITOR_CONFIG": "/env.toml", "HOME": "/h"], "x.toml", true),
            (nil, ["JANITOR_CONFIG": "/env.toml", "XDG_CONFIG_HOME": "/x", "HOME": "/h"], "/env.toml", true),
            (nil, ["JANITOR_CONFIG": "~/env.toml", "HOME": "/h"], "/h/env.toml", true),
            (nil, ["JANITOR_CONFIG": "", "XDG_CONFIG_HOME": "/x", "HOME": "/h"], "/x/janitor/config.toml", false),
            (nil, ["XDG_CONFIG_HOME": "relative", "HOME": "/h"], "/h/.config/janitor/config.toml", false),
            (nil, ["HOME": "/h"], "/h/.config/janitor/config.toml", false),
        ] as [(String?, [String: String], String, Bool)])
    func location(option: String?, environment: [String: String], path: String, isNamed: Bool) {
        let file = SettingsFile(option: option, environment: environment)
        #expect(file.path == path)
        #expect(file.isNamed == isNamed)
    }

    @Test("A file that nobody named need not be there; one that is named must")
    func missing() throws {
        let folder = try Folder()
        let standard = SettingsFile(option: nil, environment: ["XDG_CONFIG_HOME": folder.path])
        #expect(!standard.exists)
        #expect(try standard.read(.test) == Settings())
        let named = SettingsFile(option: "\(folder.path)/none.toml", environment: [:])
        #expect(Self.complaint(named) == "\(folder.path)/none.toml: cannot be read: No such file or directory")
        #expect(
            Self.complaint(SettingsFile(option: folder.path, environment: [:]))
                == "\(folder.path): cannot be read: Is a directory")
    }

    @Test("Text that is not UTF-8, and more than a megabyte")
    func unreadable() throws {
        let folder = try Folder()
        let path = "\(folder.path)/latin.toml"
        try Data([0x23, 0x0A, 0x23, 0xE9, 0x0A]).write(to: URL(filePath: path))
        let file = SettingsFile(option: path, environment: [:])
        #expect(Self.complaint(file) == "\(path):2: not UTF-8; expected TOML, which is in UTF-8")
        let long = try folder.write(String(repeating: "#", count: 1 << 20) + "\n", to: "long.toml")
        #expect(
            Self.complaint(SettingsFile(option: long, environment: [:]))
                == "\(long): cannot be read: it has more than a megabyte")
    }

    @Test(
        "Who can read the file decides whether secrets may stand in it", arguments: [0o600, 0o400, 0o640, 0o644, 0o602])
    func permissions(mode: Int) throws {
        let folder = try Folder()
        let path = try folder.write("[servers.a]\nurl = \"https://a\"\ntoken = \"sesame\"\n", mode: mode)
        let complaint = Self.complaint(SettingsFile(option: path, environment: [:]))
        if mode & 0o077 == 0 {
            #expect(complaint == nil)
        } else {
            #expect(
                complaint?.hasPrefix("\(path):3: servers.a.token is written into a file that others can read") == true)
            #expect(complaint?.contains("chmod 600 \(path)") == true && complaint?.contains("sesame") == false)
        }
    }

    @Test("The check looks for the files that are named, and at who can read them")
    func references() throws {
        let folder = try Folder()
        try folder.write("x", to: "open", mode: 0o644)
        try folder.write("x", to: "closed")
        let path = try folder.write(
            """
            [servers.a]
            url = "https://a"
            ca_file = "none.pem"
            token = { file = "open" }
            api_secret = { file = "closed" }
            admin_key = { command = "false" }
            [servers.a.pins]
            1 = { file = "none" }
            """, mode: 0o644)
        let settings = try SettingsFile(option: path, environment: [:]).read(.test)
        let problems = #expect(throws: SettingsProblems.self) { try settings.checkReferences() }
        #expect(
            problems?.description.split(separator: "\n").map(String.init) == [
                "\(path):3: servers.a.ca_file: cannot read \(folder.path)/none.pem: No such file or directory",
                "\(path):4: servers.a.token: \(folder.path)/open can be read by others; run chmod 600 \(folder.path)/open",
                "\(path):8: servers.a.pins.1: cannot read the secret from \(folder.path)/none: No such file or directory",
            ])
    }

    @Test("The example passes its own check, names every key, and stays right when its comments are taken for text")
    func example() throws {
        let settings = try read(SettingsExample.text, isPrivate: false).get()
        #expect(settings.servers.map(\.name) == ["staging", "production"])
        try settings.checkReferences()
        let keys = SettingsKey.general + SettingsKey.server
        for key in keys { #expect(SettingsExample.text.contains("\(key.name) = \(key.example)\n")) }
        for key in SettingsKey.tables { #expect(SettingsExample.text.contains("\n[\(key.name)")) }
        for key in SettingsKey.rooms { #expect(SettingsExample.text.contains(".\(key.name)]\n")) }
        var uncommented = SettingsExample.text
        for key in keys where !key.isShown {
            uncommented.replace("# \(key.name) =", with: "\(key.name) =")
        }
        #expect(read(uncommented).complaints == [])
    }

    @Test("What the README shows can be read")
    func readme() throws {
        let root = #filePath.split(separator: "/Tests/")[0]
        let readme = try String(contentsOfFile: "\(root)/README.md", encoding: .utf8)
        let block = try #require(readme.split(separator: "```toml\n").dropFirst().first?.split(separator: "```").first)
        #expect(try read(String(block), isPrivate: false).get().servers.map(\.name) == ["staging"])
    }

    private static func complaint(_ file: SettingsFile) -> String? {
        do throws(SettingsProblems) {
            _ = try file.read(.test)
            return nil
        } catch {
            return error.description
        }
    }
}
