internal import AsyncHTTPClient
internal import FoundationEssentials
internal import NIOCore
internal import Synchronization

/// A real Janus of the tests' own, on loopback, with a configuration of its own in a folder of its own.
package final class RealJanus: Sendable {
    /// What this Janus was started with.
    package let options: Options
    /// The base of its HTTP API, such as `http://127.0.0.1:40123/janus`.
    package let url: String
    /// The base of its Admin API, where one was asked for.
    package let adminURL: String?
    private let process: GuardedProcess
    private let isStopped = Mutex(false)
    private let logFile: String

    private init(
        options: Options, url: String, adminURL: String?, process: GuardedProcess, logFile: String
    ) {
        self.options = options
        self.url = url
        self.adminURL = adminURL
        self.process = process
        self.logFile = logFile
    }

    deinit { stop() }

    /// Ends it and removes its folder.
    ///
    /// Calling it again does nothing.
    package func stop() {
        let wasStopped = isStopped.withLock { isStopped in
            defer { isStopped = true }
            return isStopped
        }
        if !wasStopped { process.stop() }
    }

    /// What it has logged so far.
    package var log: String { Self.contents(of: logFile) }

    /// Starts a Janus and waits until it answers.
    ///
    /// Janus cannot take a port from the kernel by itself. So the port is chosen before, and chosen anew when somebody
    /// else was quicker to use it.
    package static func start(_ options: Options = Options()) async throws -> RealJanus {
        guard let installation = Installation.found else { throw NeverHappened(description: missing) }
        var log = ""
        for _ in 1...5 {
            let folder = try makeFolder()
            let ports = (api: try freePort(), admin: try freePort())
            let logFile = "\(folder)/janus.log"
            try options.write(to: folder, of: installation, port: ports.api, adminPort: ports.admin)
            let process = try GuardedProcess(
                [installation.program, "--configs-folder", folder, "--disable-colors"], folder: folder, log: logFile)
            let janus = RealJanus(
                options: options, url: "http://127.0.0.1:\(ports.api)/janus",
                adminURL: options.adminSecret == nil ? nil : "http://127.0.0.1:\(ports.admin)/admin",
                process: process, logFile: logFile)
            if try await janus.answers(within: .seconds(20)) { return janus }
            log = janus.log
            janus.stop()
        }
        throw NeverHappened(description: "Janus did not start:\n\(log.suffix(4_000))")
    }

    /// Waits for the first answer to `info`; false when the log says that a port was taken.
    private func answers(within limit: Duration) async throws -> Bool {
        let deadline = ContinuousClock.now + limit
        while ContinuousClock.now < deadline {
            let response = try? await HTTPClient.shared.execute(
                HTTPClientRequest(url: "\(url)/info"), timeout: .seconds(1))
            if let response, let body = try? await response.body.collect(upTo: 1 << 20),
                String(buffer: body).contains("janus.plugin.videoroom")
            {
                return true
            }
            if log.contains("Error binding") || log.contains("FATAL") { return false }
            try await Task.sleep(for: .milliseconds(20))
        }
        return false
    }

    private static func makeFolder() throws -> String {
        let folder = FileManager.default.temporaryDirectory.path + "/janitor-janus-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        return folder
    }

    private static func contents(of file: String) -> String {
        FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
