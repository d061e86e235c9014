import Foundation
import JanusClient
import NIOCore
import TestSupport
import Testing

/// What `janitor doctor` says of a server, and how it ends.
struct Examined {
    var status: Int32
    /// The state of each finding, by its id.
    var findings: [String: String]
    /// All that was said, as JSON.
    var json: JSONValue

    /// Runs the built program.
    ///
    /// - Throws: what it complains of where it says nothing else.
    init(_ server: String, _ options: [String] = [], environment: [String: String] = [:]) async throws {
        let arguments = ["doctor", server, "--json"] + options
        let result = try await JanitorProgram.run(arguments, environment: environment)
        guard let json = try? JSONValue(parsing: Array(result.output.utf8)) else {
            throw NeverHappened(description: "janitor doctor printed no JSON: \(result.errors)\(result.output)")
        }
        self.json = json
        status = result.status
        let findings = json["findings"]?.array ?? []
        self.findings = Dictionary(
            findings.map { ($0["id"]?.string ?? "", $0["status"]?.string ?? "") },
            uniquingKeysWith: { "\($0) and \($1)" })
    }

    /// The facts of a finding.
    func what(_ id: String) -> String {
        let finding = json["findings"]?.array?.first { $0["id"]?.string == id }
        return (finding?["what"]?.array ?? []).compactMap(\.string).joined(separator: "\n")
    }
}

/// The first address of this machine that is not loopback, for Janus to gather candidates on: nothing is sent there.
func ownAddress() -> String? {
    let addresses = (try? System.enumerateDevices())?.compactMap { $0.address?.ipAddress } ?? []
    return addresses.first { !$0.contains(":") && !$0.hasPrefix("127.") }
}

/// A file with a secret in it, which is gone when `body` is over.
func withSecretFile<Value>(_ secret: String, _ body: (String) async throws -> Value) async throws -> Value {
    let folder = try makeTemporaryFolder("secret")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = "\(folder)/secret"
    try Data(secret.utf8).write(to: URL(fileURLWithPath: file))
    return try await body(file)
}
