import Foundation
import JanusClient
import TestSupport
import Testing

/// `--once` against a real Janus.
@Suite("One picture", .enabled(if: RealJanus.isExpected, Comment(rawValue: RealJanus.skipReason)))
struct OnceTests {
    @Test("As text: every room with its people, hostile names cleaned")
    func text() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let guest = try await Guest("小明 \u{1b}[31mred", in: 1234, at: janus.url)
        // Without a path, /janus is found.
        let base = String(janus.url.dropLast("/janus".count))
        let result = try await JanitorProgram.run([base, "--once"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("Demo Room"))
        #expect(result.output.contains("小明"))
        #expect(result.output.contains("\(guest.id)"))
        #expect(!result.output.contains("\u{1b}"))
        #expect(!result.output.contains("Private Room"))
        await guest.leave()
    }

    @Test("As JSON: ids exact, names as Janus has them, nothing a terminal would act on")
    func json() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let name = "\u{1b}[31m\u{202e}名"
        let guest = try await Guest(name, in: 1234, at: janus.url)
        let result = try await JanitorProgram.run([janus.url, "--once", "--json"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(!result.output.contains("\u{1b}"))
        #expect(!result.output.contains("\u{202e}"))
        let picture = try JSONDecoder().decode(Picture.self, from: Data(result.output.utf8))
        let room = try #require(picture.rooms.first { $0.id == 1234 })
        #expect(room.participants.map(\.display) == [name])
        #expect("\(room.participants[0].id)" == "\(guest.id)")
        await guest.leave()
    }

    private struct Picture: Decodable {
        struct Room: Decodable {
            struct Person: Decodable {
                var id: Int64
                var display: String
            }
            var id: Int64
            var participants: [Person]
        }
        var rooms: [Room]
    }
}
