internal import AsyncHTTPClient
internal import FoundationEssentials
internal import Glibc
package import JanusClient
internal import JanusWire
internal import NIOCore
internal import NIOHTTP1

/// A real Janus with people whose media it really carries: both in a network namespace of their own, since Janus uses no
/// loopback address for media.
///
/// What leads to it from outside is a relay on loopback.
package struct MediaJanus: Sendable {
    /// The base of its HTTP API.
    package let url: String
    /// The base of its HTTP Admin API, whose secret is "admin".
    package let adminURL: String
    private let peersSocket: String

    /// Runs `body` with such a Janus, which is gone afterwards; its interface for media is the tests' own.
    ///
    /// What happens is sent to that port of loopback, if one is given.
    package static func run<Value: Sendable>(
        _ options: RealJanus.Options = RealJanus.Options(), eventsTo eventsPort: Int? = nil,
        while body: @Sendable (MediaJanus) async throws -> Value
    ) async throws -> Value {
        guard let installation = RealJanus.Installation.found else {
            throw NeverHappened(description: RealJanus.missing)
        }
        let folder = try makeTemporaryFolder("media")
        // Nobody else is in the namespace, so that any port is free.
        let ports = RealJanus.Ports(
            api: [.http: 8088, .https: 8089, .ws: 8188, .wss: 8989],
            admin: [.http: 7088, .https: 7889, .ws: 7188, .wss: 7989])
        var options = options
        options.adminSecret = adminSecret
        options.iceInterface = "10.255.77"
        // The port that leads out of the namespace.
        if eventsPort != nil { options.events = [RealJanus.EventHandling(.sampleevh, port: 7777)] }
        try options.write(
            to: folder, of: installation, ports: ports, certificates: try await TestCertificates.shared())
        let process = try GuardedProcess(
            isolation + [
                "/usr/bin/python3", script, folder, "8088,7088", installation.program, "--configs-folder", folder,
                "--disable-colors",
            ], folder: folder, log: "\(folder)/log")
        defer { process.stop() }
        return try await TCPRelay.run(to: .unixSocket("\(folder)/8088.sock")) { relay in
            try await TCPRelay.run(to: .unixSocket("\(folder)/7088.sock")) { adminRelay in
                let janus = MediaJanus(
                    url: "http://127.0.0.1:\(relay.port)/janus",
                    adminURL: "http://127.0.0.1:\(adminRelay.port)/admin", peersSocket: "\(folder)/peers.sock")
                do {
                    try await eventually("the start of Janus beside its people", within: .seconds(30)) {
                        (try? await janus.answersInfo()) ?? false
                    }
                } catch {
                    throw NeverHappened(description: "\(error)\n\(textOfFile("\(folder)/log").suffix(4_000))")
                }
                guard let eventsPort else { return try await body(janus) }
                return try await TCPRelay.run(to: .port(eventsPort), at: "\(folder)/events.sock") { _ in
                    try await body(janus)
                }
            }
        }
    }

    private static let adminSecret = "admin"

    /// A client of its Admin API.
    package func adminClient() throws -> AdminClient {
        AdminClient(url: try JanusURL(adminURL), secret: Secret(Self.adminSecret))
    }

    /// Asks somebody to do something about their media.
    func ask(_ peer: String, _ what: String, _ body: JSONValue = [:]) async throws -> JSONValue {
        let socket = peersSocket.replacing("/", with: "%2F")
        var request = HTTPClientRequest(url: "http+unix://\(socket)/\(peer)/\(what)")
        request.method = .POST
        request.body = .bytes(body.serialized())
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
        let answer = try JSONValue(parsing: Array(buffer: try await response.body.collect(upTo: 1 << 20)))
        if let error = answer["error"]?.string { throw NeverHappened(description: "\(peer) \(what): \(error)") }
        return answer
    }

    private func answersInfo() async throws -> Bool {
        var request = HTTPClientRequest(url: "\(url)/info")
        request.headers.add(name: "Connection", value: "close")
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(2))
        return String(buffer: try await response.body.collect(upTo: 1 << 20)).contains(JanusPlugin.videoRoom)
    }

    /// What runs a program in a network of its own, and ends all that it started with it.
    ///
    /// Root needs no user namespace for it, and in a changed root there is none to be had.
    private static let isolation: [String] =
        ["/usr/bin/unshare"] + (geteuid() == 0 ? [] : ["--user", "--map-root-user"])
        + ["--net", "--pid", "--fork", "--kill-child"]

    private static let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "peers.py").path
}

extension MediaJanus {
    /// Whether tests with media are to run; use it as `.enabled(if: MediaJanus.isExpected, …)`.
    ///
    /// Where something is missing they are skipped, and it is said aloud. In CI they run all the same, and fail.
    package static let isExpected: Bool = {
        guard RealJanus.isExpected else { return false }
        if RealJanus.Installation.found != nil, canRun { return true }
        let isCI = ProcessInfo.processInfo.environment["CI"] == "true"
        let notice = Array("\n*** SKIPPED: every test with real media. It \(needs)\n\n".utf8)
        if !isCI { _ = write(STDERR_FILENO, notice, notice.count) }
        return isCI
    }()

    /// Why tests with media are skipped.
    package static let skipReason =
        "needs a real Janus, python3-aiortc, iproute2, and the right to make a network namespace"
    private static let needs = skipReason

    private static var canRun: Bool {
        let modules = ["/usr/lib/python3/dist-packages/aiortc"]
        guard modules.allSatisfy(FileManager.default.fileExists(atPath:)), findProgram("ip") != nil else {
            return false
        }
        var pid: pid_t = 0
        var words = (isolation + ["/bin/true"]).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        guard posix_spawn(&pid, isolation[0], nil, nil, &words, environ) == 0 else { return false }
        var status: Int32 = -1
        while waitpid(pid, &status, 0) == -1, errno == EINTR {}
        return status == 0
    }
}
