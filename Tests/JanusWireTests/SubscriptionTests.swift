import JanusWire
import Testing

@Suite("events of those who receive")
struct SubscriptionTests {
    private func event(_ text: String) throws -> VideoRoomEvent {
        VideoRoomEvent(try JSONValue(parsing: text), isAnswer: true)
    }

    @Test("what is received is told with its streams")
    func attached() throws {
        let text = #"""
            {"videoroom":"attached","room":1234,"streams":[
             {"type":"audio","active":true,"mindex":0,"mid":"0","crossrefid":"x","ready":false,"send":true,
              "feed_id":7,"feed_display":"Bob","feed_mid":"a","feed_description":"mic","codec":"opus"},
             {"type":"video","active":false,"mindex":1,"mid":"1","ready":true,"send":false},
             {"type":"data","active":true,"mindex":2,"mid":"2","ready":true,"send":true,"sources":1,"source_ids":[7]}]}
            """#
        guard case .subscription(.attached(let subscription)) = try event(text) else {
            Issue.record("not an attached")
            return
        }
        #expect(subscription.room == 1234)
        #expect(subscription.feed == nil)
        #expect(subscription.streams.map(\.kind) == [.audio, .video, .data])
        #expect(subscription.streams.map(\.mid) == ["0", "1", "2"])
        #expect(subscription.streams.map(\.isActive) == [true, false, true])
        #expect(subscription.streams.map(\.isReady) == [false, true, true])
        #expect(subscription.streams.map(\.isSending) == [true, false, true])
        let audio = try #require(subscription.streams.first)
        #expect(audio.feed == 7)
        #expect(audio.feedDisplay == "Bob")
        #expect(audio.feedMid == "a")
        #expect(audio.feedDescription == "mic")
        #expect(audio.codec == "opus")
        #expect(audio.crossReference == "x")
        #expect(subscription.streams.last?.raw["sources"] == 1)
    }

    @Test("Janus 0.x tells the publisher alone")
    func singleStream() throws {
        let told = try event(#"{"videoroom":"attached","room":"r","id":"bob","display":"Bob"}"#)
        guard case .subscription(.attached(let subscription)) = told else {
            Issue.record("not an attached")
            return
        }
        #expect(subscription.feed == "bob")
        #expect(subscription.streams.isEmpty)
    }

    @Test(
        "what comes of each request is told",
        arguments: [
            (#"{"videoroom":"updating","room":1}"#, .updating(1)),
            (#"{"videoroom":"event","room":1,"started":"ok"}"#, .started(1)),
            (#"{"videoroom":"event","room":"r","paused":"ok"}"#, .paused("r")),
            (#"{"videoroom":"event","room":1,"left":"ok"}"#, .left(1)),
        ] as [(String, SubscriptionEvent)])
    func answers(text: String, expected: SubscriptionEvent) throws {
        #expect(try event(text) == .subscription(expected))
    }

    @Test("a change and a switch tell what is received then, where something changed")
    func changes() throws {
        let streams = #""streams":[{"type":"audio","mid":"0"}]"#
        guard
            case .subscription(.updated(let updated)) = try event(#"{"videoroom":"updated","room":1,\#(streams)}"#),
            case .subscription(.updated(let unchanged)) = try event(#"{"videoroom":"updated","room":1}"#),
            case .subscription(.switched(let switched)) = try event(
                #"{"videoroom":"event","switched":"ok","room":1,"changes":1,\#(streams)}"#)
        else {
            Issue.record("not an updated, or not a switched")
            return
        }
        #expect(updated.streams.map(\.mid) == ["0"])
        #expect(unchanged.streams.isEmpty)
        #expect(switched.streams.map(\.mid) == ["0"])
    }

    @Test(
        "what cannot be read is kept whole",
        arguments: [
            #"{"videoroom":"attached","room":1,"streams":[{"type":"audio"}]}"#, #"{"videoroom":"attached"}"#,
            #"{"videoroom":"updated","room":1,"streams":7}"#, #"{"videoroom":"event","room":1,"started":"no"}"#,
            #"{"videoroom":"event","started":"ok"}"#,
        ])
    func unreadable(text: String) throws {
        #expect(try event(text) == .unknown(try JSONValue(parsing: text)))
    }
}
