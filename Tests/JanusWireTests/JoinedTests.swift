import JanusWire
import Testing

@Suite("who is in a room")
struct JoinedTests {
    @Test("a join of 1.x tells of publishers with their streams, and of attendees")
    func multistream() throws {
        let data = try JSONValue(
            parsing: """
                {"videoroom":"joined","room":1234,"description":"Demo Room","id":42,"private_id":3735928559,
                 "publishers":[{"id":7,"display":"Bob","metadata":{"role":"host"},"dummy":true,
                   "audio_codec":"opus","video_codec":"vp8","talking":false,
                   "streams":[
                     {"type":"audio","mindex":0,"mid":"0","description":"mic","codec":"opus","moderated":true},
                     {"type":"video","mindex":1,"mid":"1","codec":"vp8"},
                     {"type":"data","mindex":2,"mid":"2"},
                     {"type":"video","mindex":3,"mid":"3","disabled":true},
                     {"type":"smell","mindex":4,"mid":"4"}]}],
                 "attendees":[{"id":9,"display":"Eve"},{"id":10}]}
                """)
        guard case .joined(let joined) = VideoRoomEvent(data, isAnswer: true) else {
            Issue.record("not read as a join")
            return
        }
        #expect(joined.room == 1234)
        #expect(joined.id == 42)
        #expect(joined.description == "Demo Room")
        #expect(joined.privateID == 3_735_928_559)
        #expect(joined.raw == data)
        #expect(joined.attendees?.map(\.id) == [9, 10])
        #expect(joined.attendees?.map(\.display) == ["Eve", nil])
        let publisher = try #require(joined.publishers.first)
        #expect(publisher.id == 7)
        #expect(publisher.display == "Bob")
        #expect(publisher.metadata == ["role": "host"])
        #expect(publisher.isDummy)
        #expect(publisher.isTalking == false)
        #expect(publisher.streams.map(\.kind) == [.audio, .video, .data, .video, .other("smell")])
        #expect(publisher.streams.map(\.mid) == ["0", "1", "2", "3", "4"])
        #expect(publisher.streams.map(\.codec) == ["opus", "vp8", nil, nil, nil])
        #expect(publisher.streams.map(\.isDisabled) == [false, false, false, true, false])
        #expect(publisher.streams.map(\.isModerated) == [true, nil, nil, nil, nil])
        #expect(publisher.streams[0].description == "mic")
    }

    @Test("a join of 0.16 tells of publishers with one stream of a kind")
    func singleStream() throws {
        let data = try JSONValue(
            parsing: """
                {"videoroom":"joined","room":1,"id":2,"private_id":3,"publishers":[
                 {"id":7,"display":"Bob","audio_codec":"opus","video_codec":"vp8","audio_moderated":true,"talking":true},
                 {"id":8,"audio_codec":"opus"},{"id":9}]}
                """)
        let joined = try #require(Joined(data))
        #expect(joined.attendees == nil)
        #expect(joined.publishers.map { $0.streams.map(\.kind) } == [[.audio, .video], [.audio], []])
        #expect(joined.publishers[0].streams.map(\.isModerated) == [true, nil])
        #expect(joined.publishers[0].streams.map(\.mid) == [nil, nil])
        #expect(joined.publishers.map(\.isTalking) == [true, nil, nil])
    }

    @Test("publishers and attendees come one by one later on")
    func arrivals() throws {
        let published = try JSONValue(
            parsing: #"{"videoroom":"event","room":1,"publishers":[{"id":7,"streams":[{"type":"audio","mid":"0"}]}]}"#)
        guard case .publishers(room: 1, let publishers) = VideoRoomEvent(published, isAnswer: false) else {
            Issue.record("not read as publishers")
            return
        }
        #expect(publishers.map(\.id) == [7])

        let joining = try JSONValue(
            parsing: #"{"videoroom":"event","room":1,"joining":{"id":9,"display":"Eve","metadata":{"a":1}}}"#)
        guard case .joining(room: 1, let attendee) = VideoRoomEvent(joining, isAnswer: false) else {
            Issue.record("not read as joining")
            return
        }
        #expect(attendee.id == 9)
        #expect(attendee.display == "Eve")
        #expect(attendee.metadata == ["a": 1])
    }

    @Test("a list of participants tells what it knows, and nothing it does not")
    func participants() throws {
        let bob = try JSONValue(
            parsing:
                #"{"id":7,"display":"Bob","metadata":{},"dummy":true,"remote":true,"publisher":true,"talking":false}"#)
        let participant = try #require(Participant(bob))
        #expect(participant.display == "Bob")
        #expect(participant.isDummy && participant.isRemote && participant.isPublisher)
        #expect(participant.isTalking == false)
        let nameless = try #require(Participant(try JSONValue(parsing: #"{"id":"x","publisher":false}"#)))
        #expect(nameless.id == "x")
        #expect(nameless.display == nil && nameless.isTalking == nil)
        #expect(!nameless.isDummy && !nameless.isRemote && !nameless.isPublisher)
        #expect(Participant(["display": "nobody"]) == nil)
    }

    @Test("a room of a list tells its settings")
    func room() throws {
        let entry = try JSONValue(
            parsing: """
                {"room":1234,"description":"Demo","pin_required":true,"is_private":true,"max_publishers":6,
                 "bitrate":128000,"record":true,"notify_joining":true,"audiolevel_event":true,"num_participants":3}
                """)
        let room = try #require(RoomInfo(entry))
        #expect(room.id == 1234)
        #expect(room.description == "Demo")
        #expect(room.pinRequired && room.isPrivate && room.isRecording && room.notifiesJoining && room.tellsWhoTalks)
        #expect(room.maxPublishers == 6)
        #expect(room.participantCount == 3)
        #expect(room.bitrate == 128_000)
        #expect(RoomInfo(["description": "no id"]) == nil)
    }
}
