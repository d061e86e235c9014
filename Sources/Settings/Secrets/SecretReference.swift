package import JanusWire

/// Where a secret is.
package struct SecretReference: Hashable, Sendable {
    enum Source: Hashable, Sendable {
        /// The secret itself, in a file that nobody else can read.
        case inline(Secret)
        case file(String)
        case environment(String)
        /// The words of a command, whose first line of output it is.
        case command([String])
    }

    let source: Source
    /// The key path of it, such as `servers.staging.token`.
    package let name: String
    /// The configuration file that names it.
    package let file: String
    package let line: Int

    /// Gets the secret: reads the file or the variable, or runs the command.
    ///
    /// - Parameter limit: How long a command may take.
    /// - Throws: What went wrong, with the line that refers to it and without anything secret.
    package func resolve(
        environment: [String: String], within limit: Duration = .seconds(10)
    ) async throws(SettingsProblem) -> Secret {
        switch source {
        case .inline(let secret): return secret
        case .environment(let variable):
            guard let value = environment[variable], !value.isEmpty else {
                throw problem("the variable \(variable) is not set")
            }
            return Secret(value)
        case .file(let path):
            do throws(SecretFile.Problem) {
                return try SecretFile.read(path, wantsPrivate: true)
            } catch {
                throw problem(error.words)
            }
        case .command(let words):
            do throws(SecretCommand.Problem) {
                return try await SecretCommand(words: words, limit: limit).run()
            } catch {
                throw problem(error.words)
            }
        }
    }

    /// What keeps a secret from being read, as far as that can be told without reading it or running anything.
    package var obstacle: SettingsProblem? {
        guard case .file(let path) = source else { return nil }
        do throws(SecretFile.Problem) {
            try SecretFile.check(path)
            return nil
        } catch {
            return problem(error.words)
        }
    }

    private func problem(_ words: String) -> SettingsProblem {
        SettingsProblem(file: file, line: line, "\(name): \(words)")
    }
}
