internal import Glibc

/// How a path in a configuration file is meant: relative to the file, and `~/` is the home folder.
package struct PathRules: Hashable, Sendable {
    package let folder: String
    package let home: String

    /// The rules for what stands in a file.
    package init(file: String, home: String) {
        let end = file.lastIndex(of: "/")
        folder = end.map { String(file[...$0]) } ?? ""
        self.home = home
    }

    package func resolve(_ path: String) -> String {
        let path = Self.expandingHome(path, home: home)
        return path.hasPrefix("/") ? path : folder + path
    }

    /// The words of a command: its program is a path if it has a slash, and in every word `~/` is the home folder.
    func resolve(command words: [String]) -> [String] {
        var words = words.map { Self.expandingHome($0, home: home) }
        if words[0].contains("/") { words[0] = resolve(words[0]) }
        return words
    }

    static func expandingHome(_ path: String, home: String) -> String {
        path.hasPrefix("~/") ? home + path.dropFirst() : path
    }

    /// The home folder that the environment names, else that of the user database.
    package static func home(in environment: [String: String]) -> String {
        let known = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        return known ?? getpwuid(geteuid()).map { String(cString: $0.pointee.pw_dir) } ?? ""
    }
}
