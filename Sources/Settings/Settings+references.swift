extension Settings {
    /// Looks for the files that it names, without running anything.
    ///
    /// - Throws: All that cannot be read, or can be read by others.
    package func checkReferences() throws(SettingsProblems) {
        let problems = servers.flatMap { server in
            [server.authorities?.obstacle].compactMap(\.self) + server.references.compactMap(\.obstacle)
        }
        guard problems.isEmpty else { throw SettingsProblems(problems) }
    }
}
