import JanusClient
import Testing

@testable import Doctor

@Suite("What is made of who may do what")
struct AccessCheckTests {
    private static let refused = JanusError(.core(code: 403, reason: "Unauthorized"))

    @Test(arguments: [
        // (wants a secret, wants a token, given, opened, reached at)
        (false, false, GivenSecrets(), true, "127.0.0.1", Finding.Status.info),
        (false, false, GivenSecrets(), true, "9.9.9.9", .warning),
        (true, false, GivenSecrets(apiSecret: true), true, "9.9.9.9", .ok),
        (true, false, GivenSecrets(apiSecret: true), false, "9.9.9.9", .problem),
        (true, false, GivenSecrets(), false, "9.9.9.9", .unknown),
        (false, true, GivenSecrets(token: true), true, "9.9.9.9", .ok),
        (false, true, GivenSecrets(apiSecret: true), false, "9.9.9.9", .problem),
        (true, true, GivenSecrets(), false, "127.0.0.1", .unknown),
        (false, false, GivenSecrets(), false, "127.0.0.1", .problem),
    ])
    func `the secret of the API`(
        _ wantsSecret: Bool, _ wantsToken: Bool, _ given: GivenSecrets, _ isOpened: Bool, _ reached: String,
        _ status: Finding.Status
    ) throws {
        var evidence = try Evidence.seen(
            "https://rtc.example.org", ["api_secret": .bool(wantsSecret), "auth_token": .bool(wantsToken)]
        ).reached(at: [reached])
        evidence.secrets = given
        evidence.session = .success(isOpened ? .opened : .refused(Self.refused))
        #expect(evidence.status(.secrets) == status)
    }

    @Test func `a secret of the other kind is told as that`() throws {
        var evidence = try Evidence.seen("https://rtc.example.org", ["auth_token": true]).reached(at: ["9.9.9.9"])
        evidence.secrets = GivenSecrets(apiSecret: true)
        evidence.session = .success(.refused(Self.refused))
        let fix = try #require(Check.secrets.finding(in: evidence)?.fix)
        #expect(fix.contains("of the other kind") && fix.contains("--token-file"))
    }

    @Test(arguments: [
        (RoomSecrets(open: [], asked: 3, unasked: 0), Finding.Status.ok),
        (RoomSecrets(open: ["7"], asked: 3, unasked: 0), .problem),
        (RoomSecrets(open: ["7"], asked: 3, unasked: 5), .problem),
        // Not all were asked: that is not fine.
        (RoomSecrets(open: [], asked: 3, unasked: 5), .unknown),
        (RoomSecrets(open: [], asked: 0, unasked: 0), .info),
    ])
    func `secrets of rooms`(_ rooms: RoomSecrets, _ status: Finding.Status) throws {
        var evidence = try Evidence.seen("https://rtc.example.org")
        evidence.roomSecrets = .success(rooms)
        #expect(evidence.status(.roomSecrets) == status)
    }

    @Test(arguments: [
        (OwnRoom.Creation.keyHolders, true, "9.9.9.9", Finding.Status.ok),
        (.refused(wasKeyGiven: false), false, "9.9.9.9", .ok),
        (.refused(wasKeyGiven: true), false, "9.9.9.9", .problem), (.anybody, true, "9.9.9.9", .info),
        (.anybody, false, "9.9.9.9", .warning), (.anybody, false, "127.0.0.1", .info),
    ])
    func `making rooms`(
        _ creation: OwnRoom.Creation, _ wantsSecret: Bool, _ reached: String, _ status: Finding.Status
    ) throws {
        var evidence = try Evidence.seen("https://rtc.example.org", ["api_secret": .bool(wantsSecret)]).reached(at: [
            reached
        ])
        evidence.ownRoom = .success(OwnRoom(creation: .success(creation), offer: .success(MediaOffer(candidates: []))))
        #expect(evidence.status(.roomCreation) == status)
    }

    @Test func `a room that could not be taken away is told of`() throws {
        var evidence = try Evidence.seen("https://rtc.example.org")
        evidence.ownRoom = .success(
            OwnRoom(creation: .success(.anybody), offer: .success(MediaOffer(candidates: [])), leftover: "4711"))
        let finding = try #require(Check.ownRoom.finding(in: evidence))
        #expect(finding.status == .warning)
        #expect(finding.what[0].contains("4711"))
    }

    @Test(arguments: [
        (["http://127.0.0.1:7088/admin"], Finding.Status.ok), (["http://rtc.example.org:7088/admin"], .problem),
        (["https://rtc.example.org:7889/admin"], .warning),
        (["https://rtc.example.org:7889/admin", "ws://rtc.example.org:7188"], .problem),
    ])
    func `the reach of the Admin API`(_ urls: [String], _ status: Finding.Status) throws {
        #expect(try Evidence.seen("https://rtc.example.org").withAdmin(at: urls).status(.adminReach) == status)
    }

    @Test(arguments: [
        (true, nil as Bool?, Finding.Status.problem), (true, true, .problem), (false, true, .ok),
        (false, false, .problem),
        (false, nil, .ok),
    ])
    func `the secret of the Admin API`(_ isDefault: Bool, _ isGivenTaken: Bool?, _ status: Finding.Status) throws {
        let evidence = try Evidence.seen("https://rtc.example.org").withAdmin(at: ["http://127.0.0.1:7088/admin"]) {
            admin in
            admin.takesDefaultSecret = .success(isDefault)
            if let isGivenTaken { admin.takesGivenSecret = .success(isGivenTaken) }
        }
        #expect(evidence.status(.adminSecret) == status)
    }
}
