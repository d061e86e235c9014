internal import FoundationEssentials
internal import Glibc

extension RealJanus {
    /// Where the program and its plugins and transports are.
    struct Installation: Sendable {
        var program: String
        var modules: String

        /// What is installed here; `nil` without a Janus.
        static let found: Installation? = {
            guard let program = findProgram("janus") else { return nil }
            let libraries = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib")) ?? []
            let folders = libraries.sorted().map { "/usr/lib/\($0)/janus" } + ["/usr/lib/janus"]
            return folders.first { FileManager.default.fileExists(atPath: "\($0)/plugins/libjanus_videoroom.so") }
                .map { Installation(program: program, modules: $0) }
        }()
    }

    static let missing = "Janus is not installed here: apt-get install janus"

    /// Whether tests that need a real Janus are to run; use it as `.enabled(if: RealJanus.isExpected, …)`.
    ///
    /// Without a Janus they are skipped, and it is said aloud. In CI (`CI=true`) they run all the same, and fail.
    package static let isExpected: Bool = {
        if Installation.found != nil { return true }
        let isCI = ProcessInfo.processInfo.environment["CI"] == "true"
        let notice = Array("\n*** SKIPPED: every test against a real Janus. \(missing)\n\n".utf8)
        if !isCI { _ = write(STDERR_FILENO, notice, notice.count) }
        return isCI
    }()

    /// Why tests that need a real Janus are skipped.
    package static let skipReason = "needs a real Janus (apt-get install janus)"

    /// The Janus of that configuration that all tests of this process share.
    ///
    /// It ends with the process.
    package static func shared(_ options: Options = Options()) async throws -> RealJanus {
        try await Shared.instances.janus(options)
    }

    /// The instances that are shared, each started by whoever asks first.
    private actor Shared {
        static let instances = Shared()
        private var starts: [Options: Task<RealJanus, any Error>] = [:]

        func janus(_ options: Options) async throws -> RealJanus {
            let start = starts[options] ?? Task { try await RealJanus.start(options) }
            starts[options] = start
            return try await start.value
        }
    }
}
