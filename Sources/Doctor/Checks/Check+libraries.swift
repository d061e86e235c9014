internal import JanusClient

extension Check {
    /// What Janus is built on.
    static let libraries = Check("libraries", .server, "Libraries") { evidence throws(Obstacle) in
        let libraries = try evidence.info.get().dependencies.sorted { $0.key < $1.key }
        if libraries.isEmpty { return .info("Janus does not tell the versions of its libraries (hide_dependencies)") }
        return .info(libraries.map { "\($0) \($1)" }.joined(separator: ", "))
    }
}
