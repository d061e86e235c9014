import JanusClient
import TestSupport
import Testing

@Suite("conformance: making, changing and ending rooms")
struct RoomConformance {
    @Test("a room is made as it was asked for", arguments: Contestant.all)
    func create(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let control = try await guest.handle()
                let configuration = RoomConfiguration(
                    room: venue.unusedRoom(), description: "Its\u{1B}[31m name", secret: .admin, pin: Secret("4711"),
                    requirePrivateID: true, requireEndToEndEncryption: true, maxPublishers: 5, bitrate: 100,
                    bitrateCap: true, firFrequency: 7, audioCodecs: ["opus", "pcmu"], videoCodecs: ["vp9", "h264"],
                    opusFEC: false, opusDTX: true, notifiesJoining: true, tellsWhoTalks: true, usesAudioLevels: true,
                    audioActivePackets: 50, audioLevelAverage: 30, usesVideoOrientation: false,
                    usesPlayoutDelay: false, usesTransportWideCongestionControl: false, record: true,
                    recordingFolder: "/nowhere", lockRecord: true)
                let created = try await control.create(configuration)
                #expect(created.id == configuration.room)
                #expect(!created.isPermanent)

                let info = try #require(try await control.list().first { $0.id == created.id })
                #expect(info.description == "Its\u{1B}[31m name")
                #expect(info.pinRequired && info.isRecording && info.notifiesJoining && info.tellsWhoTalks)
                #expect(info.maxPublishers == 5)
                #expect(info.bitrate == 64_000, "Janus does not take so few")
                let rest: [String: JSONValue] = [
                    "require_pvtid": true, "require_e2ee": true, "bitrate_cap": true, "fir_freq": 7,
                    "audiocodec": "opus,pcmu", "videocodec": "vp9,h264", "opus_dtx": true,
                    "audiolevel_ext": true, "audio_active_packets": 50, "audio_level_average": 30,
                    "videoorient_ext": false, "playoutdelay_ext": false, "transport_wide_cc_ext": false,
                    "rec_dir": "/nowhere", "lock_record": true,
                ]
                for (name, value) in rest { #expect(info.raw[name] == value, "\(name)") }
                #expect(info.raw["opus_fec"] == nil)
            }
        }
    }

    @Test("what is not said is left to Janus, and so is the id", arguments: Contestant.all)
    func defaults(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let control = try await guest.handle()
                let created = try await control.create(RoomConfiguration())
                let info = try #require(try await control.list().first { $0.id == created.id })
                #expect(info.description == "Room \(created.id)")
                #expect(info.maxPublishers == 3)
                #expect(!info.pinRequired && !info.isPrivate && !info.isRecording)
                // Without a secret it is anybody's.
                #expect(try await control.destroy(created.id, secret: nil) == false)
                #expect(try await !control.exists(created.id))
            }
        }
    }

    @Test("a permanent room is said to be one, and what is done to it", arguments: Contestant.all)
    func permanent(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let control = try await guest.handle()
                let created = try await control.create(RoomConfiguration(secret: .admin), permanently: true)
                #expect(created.isPermanent)
                let changes = RoomChanges(description: "Other")
                #expect(try await control.edit(created.id, changes, permanently: true, secret: .admin))
                #expect(try await !control.edit(created.id, changes, secret: .admin))
                #expect(try await control.destroy(created.id, permanently: true, secret: .admin))
            }
        }
    }

    @Test("an edit changes what it names, and nobody inside hears of it", arguments: Contestant.all)
    func edit(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let control = try await guest.handle()
                let room = try await guest.makeRoom(["pin": "4711", "notify_joining": true])
                _ = try await guest.handle().join(JoinRequest(room: room, pin: Secret("4711")))
                let changes = RoomChanges(
                    description: "Other", secret: Secret("new"), pin: Secret("4712"), requirePrivateID: true,
                    bitrate: 1, firFrequency: 9, maxPublishers: 8, lockRecord: true, recordingFolder: "/other")
                _ = try await control.edit(room, changes, secret: .admin)
                let info = try #require(try await control.list().first { $0.id == room })
                #expect(info.description == "Other")
                #expect(info.maxPublishers == 8)
                #expect(info.bitrate == 64_000)
                #expect(info.notifiesJoining && info.pinRequired)
                for (name, value) in [
                    "require_pvtid": true, "fir_freq": 9, "lock_record": true, "rec_dir": "/other",
                ] as [String: JSONValue] {
                    #expect(info.raw[name] == value, "\(name)")
                }
                #expect(await videoRoomCode { _ = try await control.edit(room, changes, secret: .admin) } == 433)

                // What is empty is passed over.
                let nothing = RoomChanges(description: "", secret: Secret(""), pin: Secret(""))
                _ = try await control.edit(room, nothing, secret: Secret("new"))
                let join = JoinRequest(room: room, pin: Secret("4712"))
                _ = try await guest.handle().join(join)
                _ = try await control.edit(room, RoomChanges(isPrivate: true), secret: Secret("new"))
                #expect(try await !control.list().contains { $0.id == room })
                #expect(guest.heard.filter { if case .joined = $0 { false } else { true } }.count == 1)
            }
        }
    }

    @Test("a room that ends is gone, and those inside hear it once", arguments: Contestant.all)
    func destroy(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let control = try await guest.handle()
                let room = try await guest.makeRoom()
                let handle = try await guest.handle()
                _ = try await handle.join(JoinRequest(room: room))
                #expect(try await control.destroy(room, secret: .admin) == false)
                try await guest.hears(.destroyed(room))
                #expect(try await !control.exists(room))
                #expect(await videoRoomCode { try await handle.leave(room) } == contestant.codeOfADeadHandle)
                #expect(guest.heard.filter { $0 == .destroyed(room) }.count == 1)
            }
        }
    }

    @Test("a recording is switched on and off, and the list says so", arguments: Contestant.all)
    func recording(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let control = try await guest.handle()
                let room = try await guest.makeRoom()
                _ = try await guest.handle().join(JoinRequest(room: room))
                for isOn in [true, true, false] {
                    try await control.enableRecording(room, isOn, secret: .admin)
                    #expect(try await control.list().first { $0.id == room }?.isRecording == isOn)
                }
                #expect(guest.heard.count == 1, "nobody is told")
            }
        }
    }
}
