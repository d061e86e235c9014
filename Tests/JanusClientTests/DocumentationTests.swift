import Foundation
import JanusClient
import TestSupport
import Testing

@Suite("the documentation")
struct DocumentationTests {
    private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    @Test("the article shows the program that is built here, to the letter")
    func article() throws {
        let article = try text(of: "Sources/JanusClient/JanusClient.docc/ModeratingARoom.md")
        let blocks = article.components(separatedBy: "```swift\n").dropFirst()
            .compactMap { $0.components(separatedBy: "```\n").first }
        #expect(blocks == [try text(of: "Tests/JanusClientExample/ModeratingARoom.swift")])
    }

    @Test(
        "the program does what the article says",
        .enabled(if: RealJanus.isExpected, "\(RealJanus.skipReason)"), arguments: [TestTransport.http, .ws])
    func program(_ transport: TestTransport) async throws {
        let janus = try await RealJanus.shared()
        let name = "Mallory over \(transport)"
        let bob = try await Guest("Bob", in: 1234, at: janus.url)
        let mallory = try await Guest(name, in: 1234, at: janus.url)
        let (status, output) = try await runExample([janus.url(transport), "1234", name], secret: "adminpwd")
        #expect(status == 0)
        let lines = output.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("room 1234: \"Demo Room\", ") }, "\(output)")
        #expect(lines.contains { $0.hasPrefix("we are ") }, "\(output)")
        #expect(lines.last == "\(mallory.id) was kicked", "\(output)")
        try await eventually("Mallory hears it") { mallory.heard.contains(.kickedOut(1234)) }
        #expect(try await bob.participants(of: 1234).contains { $0.id == bob.id })
        await bob.leave()
        await mallory.leave()
    }

    @Test(
        "the program says what a refusal is",
        .enabled(if: RealJanus.isExpected, "\(RealJanus.skipReason)"))
    func refusal() async throws {
        let janus = try await RealJanus.shared()
        let mallory = try await Guest("Mallory", in: 2002, at: janus.url)
        let (_, output) = try await runExample([janus.url, "2002", "Mallory"], secret: "wrong")
        #expect(output.split(separator: "\n").last == #"failed: "Unauthorized (wrong secret) (433)""#, "\(output)")
        #expect(try await mallory.participants(of: 2002).contains { $0.id == mallory.id })
        await mallory.leave()
    }

    /// Runs the built program, which lies beside the test bundle.
    private func runExample(_ arguments: [String], secret: String) async throws -> (status: Int32, output: String) {
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("JanusClientExample").path
        return try await GuardedProcess.run(
            ["/bin/sh", "-c", "echo '\(secret)' | \"$0\" \"$@\"", program] + arguments)
    }

    private func text(of path: String) throws -> String {
        try String(contentsOf: Self.sources.appendingPathComponent(path), encoding: .utf8)
    }
}
