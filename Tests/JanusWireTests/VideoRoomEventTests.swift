import JanusWire
import Testing

@Suite("events of the VideoRoom plugin")
struct VideoRoomEventTests {
    /// One event as Janus sends it, and what it is read as.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var data: String
        var isAnswer = false
        var event: VideoRoomEvent
        var testDescription: String { name }
    }

    @Test("every event is read in its place of the plugin's own order", arguments: cases)
    func reading(_ event: Case) throws {
        #expect(VideoRoomEvent(try JSONValue(parsing: event.data), isAnswer: event.isAnswer) == event.event)
    }

    @Test("what has a wrong type inside, or is not known, is kept whole", arguments: unreadable)
    func keeping(_ text: String) throws {
        let data = try JSONValue(parsing: text)
        for isAnswer in [false, true] {
            #expect(VideoRoomEvent(data, isAnswer: isAnswer) == .unknown(data))
        }
    }

    static let cases: [Case] = [
        // Errors come first, whatever else stands there.
        Case(
            name: "an error", data: #"{"videoroom":"event","error_code":426,"error":"No such room (99)"}"#,
            event: .failed(code: 426, reason: "No such room (99)")),
        Case(
            name: "an error beside a deed",
            data: #"{"videoroom":"event","room":1,"leaving":"ok","error_code":499,"error":"?"}"#,
            event: .failed(code: 499, reason: "?")),
        Case(
            name: "an error without words", data: #"{"videoroom":"event","error_code":499}"#,
            event: .failed(code: 499, reason: "")),
        Case(name: "the end of a room", data: #"{"videoroom":"destroyed","room":1234}"#, event: .destroyed(1234)),
        // Talking.
        Case(
            name: "talking in 1.x",
            data: #"{"videoroom":"talking","room":1,"id":2,"mindex":0,"mid":"0","audio-level-dBov-avg":24.5}"#,
            event: .talking(room: 1, id: 2, mid: "0", isTalking: true, level: 24.5)),
        Case(
            name: "an end of talking in 1.x",
            data: #"{"videoroom":"stopped-talking","room":1,"id":2,"mindex":0,"mid":"0","audio-level-dBov-avg":80.0}"#,
            event: .talking(room: 1, id: 2, mid: "0", isTalking: false, level: 80)),
        Case(
            name: "talking in 0.16", data: #"{"videoroom":"talking","room":1,"id":2,"audio-level-dBov-avg":30}"#,
            event: .talking(room: 1, id: 2, mid: nil, isTalking: true, level: 30)),
        Case(
            name: "a slow link", data: #"{"videoroom":"slow_link","current-bitrate":128000}"#,
            event: .slowLink(bitrate: 128_000)),
        // Leaving and being put out.
        Case(
            name: "we were kicked", data: #"{"videoroom":"event","room":1,"leaving":"ok","reason":"kicked"}"#,
            event: .kickedOut(1)),
        Case(
            name: "we left", data: #"{"videoroom":"event","room":1,"leaving":"ok"}"#, isAnswer: true,
            event: .left(1)),
        Case(
            name: "somebody left in 1.1", data: #"{"videoroom":"event","room":1,"leaving":7}"#,
            event: .leaving(room: 1, id: 7, display: nil)),
        Case(
            name: "somebody left in 1.3",
            data: #"{"videoroom":"event","room":1,"display":"Bob","metadata":{"a":1},"leaving":7}"#,
            event: .leaving(room: 1, id: 7, display: "Bob")),
        Case(
            name: "somebody was kicked in 1.1", data: #"{"videoroom":"event","room":1,"kicked":7}"#,
            event: .kicked(room: 1, id: 7, display: nil)),
        Case(
            name: "somebody was kicked in 1.3",
            data: #"{"videoroom":"event","room":1,"display":"Bob","kicked":7}"#,
            event: .kicked(room: 1, id: 7, display: "Bob")),
        Case(
            name: "somebody's media ended in 1.1", data: #"{"videoroom":"event","room":1,"unpublished":7}"#,
            event: .unpublished(room: 1, id: 7)),
        Case(
            name: "somebody's media ended in 1.3",
            data: #"{"videoroom":"event","room":1,"display":"Bob","id":7,"unpublished":7}"#,
            event: .unpublished(room: 1, id: 7)),
        Case(
            name: "our own media ended", data: #"{"videoroom":"event","room":1,"unpublished":"ok"}"#, isAnswer: true,
            event: .unpublishedOwn(1)),
        // Ids that are strings, "ok" among them.
        Case(
            name: "somebody left where ids are strings",
            data: #"{"videoroom":"event","room":"a b","leaving":"x-1"}"#,
            event: .leaving(room: "a b", id: "x-1", display: nil)),
        Case(
            name: "somebody called ok left", data: #"{"videoroom":"event","room":"r","leaving":"ok"}"#,
            event: .leaving(room: "r", id: "ok", display: nil)),
        Case(
            name: "we left where ids are strings", data: #"{"videoroom":"event","room":"r","leaving":"ok"}"#,
            isAnswer: true, event: .left("r")),
        Case(
            name: "we were kicked where ids are strings",
            data: #"{"videoroom":"event","room":"r","leaving":"ok","reason":"kicked"}"#, event: .kickedOut("r")),
        Case(
            name: "media of somebody called ok ended",
            data: #"{"videoroom":"event","room":"r","unpublished":"ok"}"#, event: .unpublished(room: "r", id: "ok")),
        Case(
            name: "somebody called ok was kicked", data: #"{"videoroom":"event","room":"r","kicked":"ok"}"#,
            event: .kicked(room: "r", id: "ok", display: nil)),
        Case(
            name: "where ids are numbers, ok is always ours",
            data: #"{"videoroom":"event","room":1,"leaving":"ok"}"#, event: .left(1)),
        // Ids that a floating-point number cannot hold.
        Case(
            name: "an id above 2^53",
            data: #"{"videoroom":"event","room":9007199254740993,"kicked":9007199254740995}"#,
            event: .kicked(room: 9_007_199_254_740_993, id: 9_007_199_254_740_995, display: nil)),
        Case(
            name: "the greatest id", data: #"{"videoroom":"event","room":1,"leaving":9223372036854775807}"#,
            event: .leaving(room: 1, id: .number(.max), display: nil)),
        // Moderation.
        Case(
            name: "a mute in 1.x",
            data: #"{"videoroom":"event","room":1,"id":7,"mid":"0","moderation":"muted"}"#,
            event: .moderation(room: 1, id: 7, stream: .mid("0"), isMuted: true)),
        Case(
            name: "an unmute in 1.x",
            data: #"{"videoroom":"event","room":1,"id":7,"mid":"1","moderation":"unmuted"}"#,
            event: .moderation(room: 1, id: 7, stream: .mid("1"), isMuted: false)),
        Case(
            name: "a mute of audio in 0.16",
            data: #"{"videoroom":"event","room":1,"id":7,"audio-moderation":"muted"}"#,
            event: .moderation(room: 1, id: 7, stream: .kind(.audio), isMuted: true)),
        Case(
            name: "an unmute of video in 0.16",
            data: #"{"videoroom":"event","room":1,"id":7,"video-moderation":"unmuted"}"#,
            event: .moderation(room: 1, id: 7, stream: .kind(.video), isMuted: false)),
        Case(
            name: "a mute of data in 0.16",
            data: #"{"videoroom":"event","room":1,"id":7,"data-moderation":"muted"}"#,
            event: .moderation(room: 1, id: 7, stream: .kind(.data), isMuted: true)),
        // Our own configuration, and changes of others.
        Case(
            name: "our configuration", data: #"{"videoroom":"event","room":1,"configured":"ok"}"#, isAnswer: true,
            event: .configured(1)),
        Case(
            name: "a new name", data: #"{"videoroom":"event","id":7,"display":"Bobby"}"#,
            event: .displayChanged(id: 7, display: "Bobby")),
        Case(
            name: "a new name beside metadata",
            data: #"{"videoroom":"event","id":7,"display":"Bobby","metadata":{"a":1}}"#,
            event: .displayChanged(id: 7, display: "Bobby")),
        Case(
            name: "new metadata", data: #"{"videoroom":"event","id":7,"metadata":{"a":1}}"#,
            event: .metadataChanged(id: 7, metadata: ["a": 1])),
    ]

    static let unreadable: [String] = [
        #"{}"#, #"null"#, #"[]"#, #"{"videoroom":"event"}"#, #"{"videoroom":"event","room":1}"#,
        #"{"videoroom":"something-new","room":1,"id":2}"#, #"{"videoroom":7}"#, #"{"videoroom":"destroyed"}"#,
        #"{"videoroom":"destroyed","room":1.5}"#, #"{"videoroom":"talking","room":1}"#,
        #"{"videoroom":"talking","room":1,"id":{}}"#, #"{"videoroom":"event","room":1,"leaving":[]}"#,
        #"{"videoroom":"event","room":1,"leaving":null}"#, #"{"videoroom":"event","room":1,"kicked":1.5}"#,
        #"{"videoroom":"event","room":1,"kicked":true,"display":"x"}"#, #"{"videoroom":"event","leaving":7}"#,
        #"{"videoroom":"event","room":1,"unpublished":{}}"#, #"{"videoroom":"event","room":1,"publishers":{}}"#,
        #"{"videoroom":"event","room":1,"publishers":[{"display":"x"}]}"#,
        #"{"videoroom":"event","room":1,"publishers":[{"id":1,"streams":[{"mid":"0"}]}]}"#,
        #"{"videoroom":"event","room":1,"publishers":[{"id":1,"streams":7}]}"#,
        #"{"videoroom":"event","room":1,"joining":7}"#, #"{"videoroom":"event","room":1,"joining":{"display":"x"}}"#,
        #"{"videoroom":"event","room":1,"id":7,"moderation":"muted"}"#,
        #"{"videoroom":"event","room":1,"id":7,"mid":0,"moderation":"muted"}"#,
        #"{"videoroom":"event","room":1,"id":7,"mid":"0","moderation":"sideways"}"#,
        #"{"videoroom":"event","room":1,"audio-moderation":"muted"}"#,
        #"{"videoroom":"event","room":1,"configured":"no"}"#, #"{"videoroom":"event","error_code":"x"}"#,
        #"{"videoroom":"joined","room":1}"#, #"{"videoroom":"joined","id":1}"#,
        #"{"videoroom":"joined","room":1,"id":2,"publishers":7}"#,
        #"{"videoroom":"joined","room":1,"id":2,"attendees":[{}]}"#,
        #"{"videoroom":"event","id":7,"display":9}"#, #"{"videoroom":"attached","id":3}"#,
        #"{"videoroom":"event","room":9223372036854775808,"leaving":7}"#,
    ]
}
