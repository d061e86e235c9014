internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1

/// A real Janus of the tests' own, on loopback, with a configuration of its own in a folder of its own.
///
/// It ends with the test process, whatever ends that, and its folder goes with it.
package final class RealJanus: Sendable {
    /// What this Janus was started with.
    package let options: Options
    let process: GuardedProcess
    private let ports: Ports
    private let logFile: String

    /// Where a Janus listens.
    struct Ports: Sendable {
        var api: [TestTransport: Int]
        var admin: [TestTransport: Int]

        /// Ports that nobody used a moment ago.
        static func free() throws -> Ports {
            try Ports(api: freeForEach(), admin: freeForEach())
        }

        private static func freeForEach() throws -> [TestTransport: Int] {
            Dictionary(uniqueKeysWithValues: try TestTransport.allCases.map { ($0, try freePort()) })
        }
    }

    private init(options: Options, ports: Ports, process: GuardedProcess, logFile: String) {
        self.options = options
        self.ports = ports
        self.process = process
        self.logFile = logFile
    }

    deinit { stop() }

    /// The base of its HTTP API, such as `http://127.0.0.1:40123/janus`.
    package var url: String { url(.http) }

    /// Where it is reached over a transport, such as `wss://127.0.0.1:40124`.
    package func url(_ transport: TestTransport) -> String { transport.url(port: port(transport)) }

    /// The port of a transport, on 127.0.0.1.
    package func port(_ transport: TestTransport) -> Int { ports.api[transport] ?? 0 }

    /// The base of its HTTP Admin API, where one was asked for by ``Options/adminSecret``.
    package var adminURL: String? { adminURL(.http) }

    /// Where its Admin API is reached over a transport, where one was asked for.
    package func adminURL(_ transport: TestTransport) -> String? {
        guard options.adminSecret != nil, let port = ports.admin[transport] else { return nil }
        return transport.url(port: port, path: "/admin")
    }

    /// Ends it, in whatever state it is, and removes its folder.
    ///
    /// Calling it again does nothing.
    package func stop() { process.stop() }

    /// What it has logged so far, also before it was restarted.
    package var log: String { textOfFile(logFile) }

    /// Starts a Janus and waits until it answers.
    ///
    /// Janus cannot take a port from the kernel by itself. So the ports are chosen before, and chosen anew when somebody
    /// else was quicker to use one. What is preferred is tried first.
    package static func start(
        _ options: Options = Options(), preferring preferred: [TestTransport: Int] = [:]
    ) async throws -> RealJanus {
        guard let installation = Installation.found else { throw NeverHappened(description: missing) }
        let certificates = try await TestCertificates.shared()
        var log = ""
        for attempt in 1...5 {
            let folder = try makeTemporaryFolder("janus")
            var ports = try Ports.free()
            if attempt == 1 { ports.api.merge(preferred) { $1 } }
            let logFile = "\(folder)/janus.log"
            try options.write(to: folder, of: installation, ports: ports, certificates: certificates)
            let process = try GuardedProcess(
                [installation.program, "--configs-folder", folder, "--disable-colors"], folder: folder, log: logFile)
            let janus = RealJanus(options: options, ports: ports, process: process, logFile: logFile)
            if try await janus.answers(within: .seconds(20)) { return janus }
            log = janus.log
            janus.stop()
        }
        throw NeverHappened(description: "Janus did not start:\n\(log.suffix(4_000))")
    }

    /// Waits until it serves all transports; false when its log says, past what is known of it, that it could not.
    func answers(within limit: Duration, logFrom known: Int = 0) async throws -> Bool {
        let deadline = ContinuousClock.now + limit
        while ContinuousClock.now < deadline {
            let news = String(decoding: log.utf8.dropFirst(known), as: UTF8.self)
            // A port that is taken is fatal to its transport alone: another may answer all the same.
            if news.contains("FATAL") { return false }
            let expected = Array(ports.api.values) + (options.adminSecret == nil ? [] : Array(ports.admin.values))
            let areAllOpen = expected.allSatisfy { news.contains("started (port \($0)") }
            if areAllOpen, await answersInfo() { return true }
            try await Task.sleep(for: .milliseconds(10))
        }
        return false
    }

    private func answersInfo() async -> Bool {
        guard
            let response = try? await HTTPClient.shared.execute(request(to: "\(url)/info"), timeout: .seconds(1)),
            let body = try? await response.body.collect(upTo: 1 << 20)
        else { return false }
        return String(buffer: body).contains(options.loadsVideoRoom ? "janus.plugin.videoroom" : "server_info")
    }

    /// A request of the harness's own.
    func request(to url: String) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: url)
        // A connection that is kept would be a dead one after a restart.
        request.headers.add(name: "Connection", value: "close")
        if let origin = options.enforceCORS { request.headers.add(name: "Origin", value: origin) }
        return request
    }
}
