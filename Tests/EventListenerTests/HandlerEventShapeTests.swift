import JanusWire
import Testing

/// Events of other versions, events that hold secrets, and what is no event at all.
struct HandlerEventShapeTests {
    private func event(_ text: String) throws -> HandlerEvent? { HandlerEvent(try JSONValue(parsing: text)) }

    private func notice(_ data: String) throws -> VideoRoomNotice? {
        let text = #"{"type":64,"event":{"plugin":"janus.plugin.videoroom","data":\#(data)}}"#
        guard case .videoRoom(let notice) = try event(text)?.kind else { return nil }
        return notice
    }

    @Test(
        "kinds",
        arguments: [
            (#"{"type":1,"event":{"name":"created"}}"#, HandlerEvent.Kind.session(.created(transport: nil))),
            (#"{"type":1,"event":{"name":"claimed"}}"#, .session(.other("claimed"))),
            (#"{"type":2,"event":{"name":"odd","plugin":"p"}}"#, .handle(.other("odd"), plugin: "p")),
            (#"{"type":64,"event":{"plugin":"janus.plugin.sip","data":{}}}"#, .plugin("janus.plugin.sip")),
            (#"{"type":64,"event":{"plugin":"janus.plugin.videoroom"}}"#, .videoRoom(.other(""))),
            (
                #"{"type":256,"subtype":1,"event":{"status":"update","info":{"sessions":3,"handles":4,"peerconnections":2}}}"#,
                .core(.update(sessions: 3, handles: 4, connections: 2))
            ),
            (#"{"type":256,"event":{"status":"odd"}}"#, .core(.other("odd"))),
            (
                #"{"type":32,"subtype":1,"event":{"media":"video","mid":"1","substream":2,"receiving":false,"seconds":3}}"#,
                .media(.receiving(false, mid: "1", type: .video, layer: 2, seconds: 3))
            ),
            (
                #"{"type":32,"subtype":2,"event":{"media":"audio","mid":"0","slow_link":"uplink","lost_lastsec":12}}"#,
                .media(.slowLink(mid: "0", type: .audio, isUplink: true, lost: 12))
            ),
            (
                #"{"type":32,"event":{"media":"video","receiving":true}}"#,
                .media(.receiving(true, mid: nil, type: .video, layer: nil, seconds: nil))
            ),
            (#"{"type":16,"subtype":4,"event":{"selected-pair":"odd"}}"#, .webrtc(.selectedPair(nil))),
            (#"{"type":16,"subtype":6,"event":{"connection":"hangup"}}"#, .webrtc(.down(reason: nil))),
            (#"{"type":16,"event":{"odd":1}}"#, .unknown(type: 16)), (#"{"type":512}"#, .unknown(type: 512)),
            (#"{"type":1,"event":[]}"#, .unknown(type: 1)),
        ])
    func kinds(text: String, kind: HandlerEvent.Kind) throws {
        #expect(try event(text)?.kind == kind)
    }

    @Test(
        "notices of rooms",
        arguments: [
            (
                #"{"event":"kicked","room":1,"id":2,"display":"Bob"}"#,
                VideoRoomNotice.kicked(room: 1, id: 2, display: "Bob")
            ),
            (#"{"event":"leaving","room":"a","id":"ok"}"#, .leaving(room: "a", id: "ok", display: nil)),
            (
                #"{"event":"updated","room":1,"id":2,"streams":[{"type":"audio","mid":"0"}]}"#,
                .republished(
                    room: 1, id: 2, display: nil,
                    [PublishedStream(["type": "audio", "mid": "0"])].compactMap(\.self))
            ),
            (#"{"event":"updated","room":1,"private_id":9,"streams":[]}"#, .resubscribed(room: 1, privateID: 9, [])),
            (#"{"event":"unsubscribed","room":1,"feed":7,"mid":"1"}"#, .unsubscribed(room: 1, feed: 7, mid: "1")),
            (
                #"{"videoroom":"moderated","room":1,"id":2,"audio-moderation":"muted"}"#,
                .moderated(room: 1, id: 2, stream: .kind(.audio), isMuted: true)
            ),
            (#"{"event":"switched","room":1}"#, .other("switched")),
            (#"{"event":"rtp_forward","room":1,"publisher_id":2}"#, .other("rtp_forward")),
            (#"{"event":"kicked","room":1}"#, .other("kicked")), (#"{"event":"joined","id":1}"#, .other("joined")),
        ])
    func notices(data: String, expected: VideoRoomNotice) throws {
        #expect(try notice(data) == expected)
    }

    @Test("Statistics of all streams can come at once, and those of a simulcast by layer")
    func combined() throws {
        let text = #"""
            {"type":32,"subtype":3,"event":[
              {"mid":"0","media":"audio","rtt":31,"jitter-local":4,"lost":2},
              {"mid":"1","media":"video"},{"mid":"1","media":"video-sim2","bytes-received-lastsec":7}]}
            """#
        guard case .media(.statistics(let reports)) = try event(text)?.kind else {
            Issue.record("no statistics")
            return
        }
        #expect(reports.map(\.layer) == [0, 0, 2])
        #expect(reports.map(\.type) == [.audio, .video, .video])
        #expect(reports[0].roundTrip == .milliseconds(31) && reports[0].jitterLocal == 4 && reports[0].lost == 2)
        #expect(reports[2].bytesLastSecondIn == 7)
    }

    @Test("Secrets stay out, wherever they stand")
    func secrets() throws {
        let texts = [
            #"{"type":2,"event":{"name":"attached","token":"S3CRET"}}"#,
            #"{"type":8,"event":{"owner":"local","jsep":{"type":"offer","sdp":"S3CRET"}}}"#,
            #"{"type":16,"subtype":2,"event":{"local-candidate":"S3CRET"}}"#,
            #"{"type":16,"subtype":3,"event":{"remote-candidate":"S3CRET"}}"#,
            #"{"type":16,"subtype":4,"event":{"selected-pair":"x","candidates":{"local":"S3CRET"}}}"#,
            #"{"type":64,"event":{"plugin":"janus.plugin.videoroom","data":{"event":"joined","room":1,"id":2,"token":"S3CRET"}}}"#,
            #"{"type":64,"event":{"plugin":"p","data":[{"deep":{"token":"S3CRET"}}]}}"#,
            #"{"type":4,"event":{"schema":"s","data":{"pin":"S3CRET","secret":"S3CRET"}}}"#,
        ]
        for text in texts {
            let event = try #require(try event(text))
            #expect(!event.raw.serializedText().contains("S3CRET"), "\(text)")
            #expect(!String(describing: event).contains("S3CRET"), "\(text)")
        }
        for json in try Recording.events() {
            let raw = try #require(HandlerEvent(json)).raw.serializedText()
            for word in ["a=ice-pwd", "typ host", "v=0"] { #expect(!raw.contains(word)) }
        }
    }

    @Test("What is no event is left out", arguments: ["1", "null", "{}", #"{"type":"64"}"#, #"[1,{}]"#, "[]"])
    func nothing(text: String) throws {
        #expect(HandlerEvent.events(in: try JSONValue(parsing: text)).isEmpty)
    }

    @Test("One event or an array of them")
    func grouping() throws {
        let one = #"{"type":1,"event":{"name":"destroyed"}}"#
        #expect(HandlerEvent.events(in: try JSONValue(parsing: one)).count == 1)
        #expect(HandlerEvent.events(in: try JSONValue(parsing: "[\(one),7,\(one)]")).count == 2)
    }
}
