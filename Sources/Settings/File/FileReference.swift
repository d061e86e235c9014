/// A file that the configuration names, and where.
package struct FileReference: Hashable, Sendable {
    package let path: String
    /// The key path, such as `servers.staging.ca_file`.
    let name: String
    /// The configuration file.
    let file: String
    let line: Int

    /// What keeps it from being read.
    var obstacle: SettingsProblem? {
        do throws(OpenFile.Problem) {
            _ = try OpenFile(path)
            return nil
        } catch {
            return SettingsProblem(file: file, line: line, "\(name): cannot read \(path): \(error.words)")
        }
    }
}
