import Foundation
import TestSupport
import Testing

struct GuardedProcessTests {
    @Test(arguments: ["running", "killed", "frozen"])
    func leavesNothingBehind(state: String) async throws {
        let folder = try makeTemporaryFolder("guarded")
        let process = try GuardedProcess(["sleep", "1000"], folder: folder, log: "\(folder)/log")
        let pid = try #require(process.processID)
        #expect(kill(pid, 0) == 0)
        switch state {
        case "killed": try await process.kill()
        case "frozen":
            try await process.freeze()
            #expect(try String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8).contains(") T "))
        default: break
        }
        process.stop()
        #expect(kill(pid, 0) == -1)
        #expect(!FileManager.default.fileExists(atPath: folder))
        process.stop()
        #expect(throws: NeverHappened.self) { try process.start() }
    }

    @Test func startsAgain() async throws {
        let folder = try makeTemporaryFolder("guarded")
        let process = try GuardedProcess(["sh", "-c", "echo once; exit 7"], folder: folder, log: "\(folder)/log")
        defer { process.stop() }
        #expect(try await process.status() == 7)
        #expect(process.processID == nil)
        try process.start()
        #expect(try await process.status() == 7)
        #expect(try String(contentsOfFile: "\(folder)/log", encoding: .utf8) == "once\nonce\n")
    }

    @Test func runsAProgramToItsEnd() async throws {
        let result = try await GuardedProcess.run(["sh", "-c", "echo out; echo err >&2; exit 3"])
        #expect(result.status == 3)
        #expect(result.output == "out\nerr\n")
    }
}
