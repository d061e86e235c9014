import DemoGateway
import JanusClient
import TestSupport
import Testing

extension AdminConformance {
    /// The demo's answers against those of a real Janus, member by member.
    @Suite("shapes of answers", .enabled(if: RealJanus.isExpected, "\(RealJanus.skipReason)"))
    struct Shapes {
        @Test("the demo's answers have the members of the real ones, no more and no less")
        func shapes() async throws {
            let real = Contestant(kind: .real, usesStringIDs: false)
            let demo = Contestant(kind: .demo(.v1_1_2), usesStringIDs: false)
            let (expected, shapes) = (try await shapes(of: real), try await shapes(of: demo))
            #expect(expected.count == 11)
            for (name, members) in expected { #expect(shapes[name] == members, "\(name)") }
        }

        /// The members of the answers to the same questions.
        private func shapes(of contestant: Contestant) async throws -> [String: Set<String>] {
            let shapes = Recorder<(String, Set<String>)>()
            try await contestant.withAdmin { venue, admin in
                #expect((venue.gateway == nil) == (contestant.kind == .real))
                @Sendable func ask(
                    _ name: String, _ verb: String, _ session: SessionID? = nil, _ handle: HandleID? = nil,
                    _ parameters: [String: JSONValue] = [:]
                ) async throws {
                    let request = JanusRequest(verb, session: session, handle: handle, parameters: parameters)
                    shapes.record([(name, Self.members(of: try await admin.request(request), at: ""))])
                }
                try await venue.withGuest { guest in
                    let session = guest.session.id
                    let room = try await guest.makeRoom()
                    let idle = try await guest.session.attach(opaqueID: "idle")
                    let (alice, id) = try await guest.participant("Alice", in: room)
                    try await ask("status", "get_status")
                    try await ask("loops", "loops_info")
                    try await ask("sessions", "list_sessions")
                    try await ask("handles", "list_handles", session)
                    try await ask("in no room", "handle_info", session, idle)
                    try await ask("without media", "handle_info", session, alice.handle)
                    try await ask("in short", "handle_info", session, alice.handle, ["plugin_only": true])
                    try await ask("a session's timeout", "set_session_timeout", session, nil, ["timeout": -1])
                    let kick: JSONValue = ["request": "kick", "room": room.json, "id": id.json, "secret": "adminpwd"]
                    try await ask(
                        "a kick", "message_plugin", nil, nil,
                        ["plugin": .string(JanusPlugin.videoRoom), "request": kick])
                    try await ask("kicked", "handle_info", session, alice.handle)
                    try await ask("detached", "detach_handle", session, idle)
                }
            }
            return Dictionary(shapes.elements) { $1 }
        }

        /// The paths of all members; elements of a list are taken together.
        private static func members(of value: JSONValue, at path: String) -> Set<String> {
            if let object = value.object, !object.isEmpty {
                return object.reduce(into: []) { $0.formUnion(members(of: $1.value, at: "\(path).\($1.key)")) }
            }
            if let elements = value.array, !elements.isEmpty {
                return elements.reduce(into: []) { $0.formUnion(members(of: $1, at: "\(path)[]")) }
            }
            return [path]
        }
    }
}
