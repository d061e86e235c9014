import JanusWire
import Testing

@Suite("requests about media")
struct MediaRequestTests {
    @Test(
        "a request says what the plugin wants to read",
        arguments: [
            (.configure(ConfigureRequest()), #"{"request":"configure"}"#),
            (
                .configure(
                    ConfigureRequest(display: "me", metadata: ["a": 1], descriptions: ["1": "screen", "0": "mic"])),
                #"{"descriptions":[{"description":"mic","mid":"0"},{"description":"screen","mid":"1"}],"#
                    + #""display":"me","metadata":{"a":1},"request":"configure"}"#
            ),
            (
                .configure(
                    ConfigureRequest(streams: [StreamSettings(mid: "0", send: false, layers: VideoLayers(substream: 1))]
                    )),
                #"{"request":"configure","streams":[{"mid":"0","send":false,"substream":1}]}"#
            ),
            (
                .joinAndConfigure(
                    JoinRequest(room: 1, display: "me"), ConfigureRequest(display: "another", bitrate: 64_000)),
                #"{"bitrate":64000,"display":"me","ptype":"publisher","request":"joinandconfigure","room":1}"#
            ),
            (
                .joinAndConfigure(JoinRequest(room: 1), ConfigureRequest(display: "me")),
                #"{"display":"me","ptype":"publisher","request":"joinandconfigure","room":1}"#
            ),
            (.publish(ConfigureRequest(videoCodec: "vp9")), #"{"request":"publish","videocodec":"vp9"}"#),
            (.unpublish, #"{"request":"unpublish"}"#),
            (
                .joinAsSubscriber(
                    SubscriberJoinRequest(
                        room: 1,
                        streams: [
                            FeedStream(feed: 7),
                            FeedStream(
                                feed: 8, mid: "1", crossReference: "x", send: false,
                                layers: VideoLayers(substream: 0, temporal: 1, spatialLayer: 2, temporalLayer: 0),
                                minDelay: 0, maxDelay: 10),
                        ], pin: Secret("p"), privateID: 9, autoupdate: false, usesMSID: true)),
                #"{"autoupdate":false,"pin":"p","private_id":9,"ptype":"subscriber","request":"join","room":1,"#
                    + #""streams":[{"feed":7},{"crossrefid":"x","feed":8,"max_delay":10,"mid":"1","min_delay":0,"#
                    + #""send":false,"spatial_layer":2,"substream":0,"temporal":1,"temporal_layer":0}],"use_msid":true}"#
            ),
            (
                .joinAsSubscriber(SubscriberJoinRequest(room: "r", feed: "bob")),
                #"{"feed":"bob","ptype":"subscriber","request":"join","room":"r"}"#
            ),
            (.subscribe([FeedStream(feed: 7)]), #"{"request":"subscribe","streams":[{"feed":7}]}"#),
            (
                .unsubscribe([.feed(7), .stream(feed: 8, mid: "1"), .received(mid: "0")]),
                #"{"request":"unsubscribe","streams":[{"feed":7},{"feed":8,"mid":"1"},{"sub_mid":"0"}]}"#
            ),
            (
                .update(subscribe: [FeedStream(feed: 7)], unsubscribe: []),
                #"{"request":"update","subscribe":[{"feed":7}]}"#
            ),
            (
                .update(subscribe: [], unsubscribe: [.feed(7)]),
                #"{"request":"update","unsubscribe":[{"feed":7}]}"#
            ),
            (.start, #"{"request":"start"}"#),
            (.pause, #"{"request":"pause"}"#),
            (
                .switchStreams([
                    FeedSwitch(feed: 7, mid: "1", receivedMid: "0", layers: VideoLayers(substream: 2))
                ]),
                #"{"request":"switch","streams":[{"feed":7,"mid":"1","sub_mid":"0","substream":2}]}"#
            ),
            (.switchFeed(7), #"{"feed":7,"request":"switch"}"#),
            (
                .rtpForward(
                    ForwardRequest(
                        room: 1, publisher: 7, host: "h", hostFamily: "ipv4",
                        streams: [
                            ForwardRequest.Stream(
                                mid: "0", port: 1, rtcpPort: 2, ssrc: 3, payloadType: 4, simulcast: true,
                                srtpSuite: 80, srtpKey: Secret("k"))
                        ], secret: Secret("s"), adminKey: Secret("a"))),
                #"{"admin_key":"a","host":"h","host_family":"ipv4","publisher_id":7,"request":"rtp_forward","room":1,"#
                    + #""secret":"s","streams":[{"mid":"0","port":1,"pt":4,"rtcp_port":2,"simulcast":true,"#
                    + #""srtp_crypto":"k","srtp_suite":80,"ssrc":3}]}"#
            ),
            (
                .stopForwarding(room: "r", publisher: "bob", forwarder: 5, secret: nil, adminKey: nil),
                #"{"publisher_id":"bob","request":"stop_rtp_forward","room":"r","stream_id":5}"#
            ),
        ] as [(VideoRoomRequest, String)])
    func bodies(request: VideoRoomRequest, text: String) {
        #expect(request.body.serializedText() == text)
    }

    @Test("settings reach Janus whole")
    func wholeSettings() {
        let settings = ConfigureRequest(
            display: "me", metadata: ["a": 1], bitrate: 64_000, record: true, filename: "/rec/me", secret: Secret("s"),
            keyframe: true, audio: true, video: false, data: false,
            streams: [
                StreamSettings(
                    mid: "0", send: true,
                    layers: VideoLayers(substream: 1, temporal: 2, spatialLayer: 1, temporalLayer: 2),
                    fallback: 250_000, minDelay: 0, maxDelay: 100)
            ], descriptions: ["0": "mic"], audioCodec: "opus", videoCodec: "vp8", audioActivePackets: 50,
            audioLevelAverage: 30, update: true, restart: true)
        let members: JSONValue = [
            "request": "configure", "display": "me", "metadata": ["a": 1], "bitrate": 64_000, "record": true,
            "filename": "/rec/me", "secret": "s", "keyframe": true, "audio": true, "video": false, "data": false,
            "streams": [
                [
                    "mid": "0", "send": true, "substream": 1, "temporal": 2, "fallback": 250_000, "spatial_layer": 1,
                    "temporal_layer": 2, "min_delay": 0, "max_delay": 100,
                ]
            ],
            "descriptions": [["mid": "0", "description": "mic"]], "audiocodec": "opus", "videocodec": "vp8",
            "audio_active_packets": 50, "audio_level_average": 30, "update": true, "restart": true,
        ]
        #expect(VideoRoomRequest.configure(settings).body == members)
        for child in Mirror(reflecting: settings).children {
            #expect(Mirror(reflecting: child.value).children.count == 1, "\(child.label ?? "?") is not tested")
        }
    }
}
