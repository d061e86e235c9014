package import JanusWire

/// A file with a secret in one line.
package enum SecretFile {
    /// Why there is no secret in it, in words that name the file.
    package struct Problem: Error, Hashable {
        package var words: String
    }

    private static let limit = 4096

    /// Reads one.
    ///
    /// - Parameters:
    ///   - name: What kind of secret it should be, for what is said where it is none.
    ///   - wantsPrivate: Whether a file that others can read is refused.
    package static func read(
        _ path: String, name: String = "secret", wantsPrivate: Bool
    ) throws(Problem) -> Secret {
        let bytes: [UInt8]
        do throws(OpenFile.Problem) {
            bytes = try OpenFile(path, wantsPrivate: wantsPrivate).read(upTo: limit + 1)
        } catch {
            throw problem(error, path, name)
        }
        guard bytes.count <= limit, let text = String(validating: bytes, as: UTF8.self) else {
            throw Problem(words: "\(path) does not look like a \(name): it should hold one line of text")
        }
        let secret = text.hasSuffix("\n") ? String(text.dropLast()) : text
        guard !secret.isEmpty, !secret.contains(where: \.isNewline) else {
            throw Problem(words: "\(path) should hold the \(name) in one line")
        }
        return Secret(secret)
    }

    /// Whether it can be opened, and only by us.
    static func check(_ path: String) throws(Problem) {
        do throws(OpenFile.Problem) {
            _ = try OpenFile(path, wantsPrivate: true)
        } catch {
            throw problem(error, path, "secret")
        }
    }

    private static func problem(_ error: OpenFile.Problem, _ path: String, _ name: String) -> Problem {
        error.code == nil
            ? Problem(words: "\(path) can be read by others; run chmod 600 \(path)")
            : Problem(words: "cannot read the \(name) from \(path): \(error.words)")
    }
}
