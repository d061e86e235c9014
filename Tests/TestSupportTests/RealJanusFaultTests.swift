import JanusWire
import TestSupport
import Testing

// One after the other: many servers that start at once would starve tests of other suites that have short limits.
@Suite(.serialized, .enabled(if: RealJanus.isExpected, Comment(rawValue: RealJanus.skipReason)))
struct RealJanusFaultTests {
    private static let options = RealJanus.Options(tokenAuth: true, adminSecret: "overlord")

    /// Opens a session by hand and gives its id.
    private func makeSession(_ janus: RealJanus) async throws -> Int64 {
        let connection = try RawConnection(port: janus.port(.http))
        let body = #"{"janus":"create","transaction":"t","token":"known"}"#
        try connection.send(
            "POST /janus HTTP/1.0\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
        try await connection.closes()
        let answer = try JSONValue(parsing: String(connection.text.drop { $0 != "{" }))
        return try #require(answer["data"]?["id"]?.integer, "\(connection.text)")
    }

    @Test func aKilledOneIsGoneAndStartsAgainWhereItWas() async throws {
        let janus = try await RealJanus.start(Self.options)
        defer { janus.stop() }
        try await janus.addToken("known")
        let session = try await makeSession(janus)
        #expect(try await janus.sessions() == [session])
        let connections = try TestTransport.allCases.map { try RawConnection(port: janus.port($0)) }

        try await janus.kill()
        for connection in connections { #expect(connection.isClosed) }
        for transport in TestTransport.allCases {
            #expect(throws: POSIXFailure.self) { try RawConnection(port: janus.port(transport)) }
        }
        try await janus.kill()

        try await janus.restart()
        #expect(try await janus.sessions() == [])
        for transport in TestTransport.allCases { _ = try RawConnection(port: janus.port(transport)) }
        try await janus.restart()
        #expect(try await janus.sessions() == [])
    }

    @Test func aFrozenOneAcceptsAndAnswersOnlyWhenThawed() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        try await janus.freeze()
        let connection = try RawConnection(port: janus.port(.http))
        try connection.send("GET /janus/info HTTP/1.1\r\nHost: x\r\n\r\n")
        await #expect(throws: NeverHappened.self) {
            try await eventually("an answer", within: .milliseconds(200)) { !connection.received.isEmpty }
        }
        #expect(!connection.isClosed)
        try await janus.thaw()
        try await connection.receives("the answer") { $0.contains("server_info") }

        try await janus.freeze()
        try await janus.restart()
        #expect(connection.isClosed)
    }

    @Test func theAdminAPIActsOnSessions() async throws {
        let janus = try await RealJanus.start(Self.options)
        defer { janus.stop() }
        try await janus.addToken("known")
        let session = try await makeSession(janus)
        try await janus.destroySession(session)
        #expect(try await janus.sessions() == [])
        let refusal = await #expect(throws: RealJanus.AdminRefusal.self) { try await janus.destroySession(session) }
        #expect(refusal?.code == 458)
        let status = try await janus.admin("get_status")
        #expect(status["status"]?["token_auth"] == true)
    }
}
