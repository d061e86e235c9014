import Glibc

/// Where Janitor keeps what outlives it: records, and the rules of each server.
package struct StateFolder: Hashable, Sendable {
    /// The folder itself.
    package let path: String

    /// A folder of this path, which need not exist yet.
    package init(path: String) { self.path = path }

    /// The folder that the XDG base directories name: `$XDG_STATE_HOME/janitor`, or `~/.local/state/janitor`.
    ///
    /// A relative path in the variable counts as none.
    package init(environment: [String: String]) {
        let known = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        let home = known ?? getpwuid(geteuid()).map { String(cString: $0.pointee.pw_dir) } ?? ""
        let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        path = "\(state ?? "\(home)/.local/state")/janitor"
    }

    /// Makes the folder with all above it, for us alone.
    func make() throws(RecordProblem) {
        var made = ""
        for part in path.split(separator: "/") {
            made += "/\(part)"
            guard mkdir(made, 0o700) != 0 else { continue }
            let code = errno
            if code == EEXIST { continue }
            // What is there cannot always be made: a read-only root, for one.
            var status = stat()
            if stat(made, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { continue }
            throw RecordProblem("cannot make the folder", made, code: code)
        }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw RecordProblem("\(path) is not a folder: move it away, or set XDG_STATE_HOME to another one")
        }
    }

    /// The path of a file in it.
    func file(_ name: String) -> String { "\(path)/\(name)" }

    /// A name for what belongs to one server: readable, and another one for every address.
    package static func name(ofServer url: String) -> String {
        let readable = url.unicodeScalars.map { scalar -> Character in
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            return isPlain || scalar == "." ? Character(scalar) : "-"
        }
        // FNV-1a: what looks alike after that is told apart.
        let hash = url.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(readable.prefix(80)) + "-" + String(hash, radix: 16)
    }
}

/// Why something was not written, in words that say what to do next.
package struct RecordProblem: Error, Hashable, Sendable {
    package var words: String

    init(_ words: String) { self.words = words }

    /// Names the file, then the reason, and only then the folder: a line of the event stream has little room.
    init(_ what: String, _ path: String, code: Int32) {
        let advice: String? =
            switch code {
            case ENOSPC, EDQUOT: "make room; Janitor goes on writing by itself then"
            case EACCES, EPERM, EROFS: "make it writable for this user, or choose another place"
            case ELOOP: "it is a symbolic link, which is not followed: remove it"
            case EEXIST: "choose another name"
            case ENOENT: "its folder does not exist"
            default: nil
            }
        let slash = path.lastIndex(of: "/")
        let name = slash.map { path[$0...].dropFirst() } ?? path[...]
        let folder = slash.map { " (in \($0 == path.startIndex ? "/" : path[..<$0]))" } ?? ""
        words = "\(what) \(name): \(String(cString: strerror(code)))\(folder)" + (advice.map { "; \($0)" } ?? "")
    }
}
