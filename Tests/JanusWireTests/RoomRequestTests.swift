import JanusWire
import Testing

@Suite("requests that make, change and end rooms")
struct RoomRequestTests {
    @Test(
        "a request says what the plugin wants to read",
        arguments: [
            (.create(RoomConfiguration(), permanently: false, adminKey: nil), #"{"request":"create"}"#),
            (
                .create(RoomConfiguration(room: 7, secret: Secret("")), permanently: true, adminKey: Secret("k")),
                #"{"admin_key":"k","permanent":true,"request":"create","room":7,"secret":""}"#
            ),
            (
                .create(
                    RoomConfiguration(audioCodecs: ["opus", "pcmu"], videoCodecs: ["vp9"]), permanently: false,
                    adminKey: nil),
                #"{"audiocodec":"opus,pcmu","request":"create","videocodec":"vp9"}"#
            ),
            (
                .edit(room: 1, RoomChanges(), permanently: false, secret: nil),
                #"{"request":"edit","room":1}"#
            ),
            (
                .edit(
                    room: "r",
                    RoomChanges(
                        description: "d", secret: Secret("new"), pin: Secret("p"), isPrivate: true,
                        requirePrivateID: false, bitrate: 128_000, firFrequency: 10, maxPublishers: 4,
                        lockRecord: true, recordingFolder: "/rec"), permanently: true, secret: Secret("old")),
                #"{"new_bitrate":128000,"new_description":"d","new_fir_freq":10,"new_is_private":true,"#
                    + #""new_lock_record":true,"new_pin":"p","new_publishers":4,"new_rec_dir":"/rec","#
                    + #""new_require_pvtid":false,"new_secret":"new","permanent":true,"request":"edit","room":"r","#
                    + #""secret":"old"}"#
            ),
            (.destroy(room: 1, permanently: false, secret: nil), #"{"request":"destroy","room":1}"#),
            (
                .destroy(room: "r", permanently: true, secret: Secret("s")),
                #"{"permanent":true,"request":"destroy","room":"r","secret":"s"}"#
            ),
            (.allowed(room: 1, .enable, secret: nil), #"{"action":"enable","request":"allowed","room":1}"#),
            (
                .allowed(room: 1, .disable, secret: Secret("s")),
                #"{"action":"disable","request":"allowed","room":1,"secret":"s"}"#
            ),
            (
                .allowed(room: 1, .add([Secret("a"), Secret("b")]), secret: nil),
                #"{"action":"add","allowed":["a","b"],"request":"allowed","room":1}"#
            ),
            (
                .allowed(room: 1, .remove([]), secret: nil),
                #"{"action":"remove","allowed":[],"request":"allowed","room":1}"#
            ),
            (
                .enableRecording(room: 1, isOn: false, secret: Secret("s")),
                #"{"record":false,"request":"enable_recording","room":1,"secret":"s"}"#
            ),
            (
                .moderate(room: 1, id: 7, stream: .mid("0"), mute: true, secret: nil),
                #"{"id":7,"mid":"0","mute":true,"request":"moderate","room":1}"#
            ),
            (
                .moderate(room: 1, id: 7, stream: .kind(.video), mute: false, secret: Secret("s")),
                #"{"id":7,"mute_video":false,"request":"moderate","room":1,"secret":"s"}"#
            ),
            (.listForwarders(room: 1, secret: nil), #"{"request":"listforwarders","room":1}"#),
        ] as [(VideoRoomRequest, String)])
    func bodies(request: VideoRoomRequest, text: String) {
        #expect(request.body.serializedText() == text)
    }

    @Test("a configuration reaches Janus whole")
    func wholeConfiguration() {
        let configuration = RoomConfiguration(
            room: 1, description: "d", secret: Secret("s"), pin: Secret("p"), allowed: [Secret("t")], isPrivate: true,
            requirePrivateID: true, requireSignedTokens: true, requireEndToEndEncryption: true, maxPublishers: 5,
            bitrate: 64_000, bitrateCap: true, firFrequency: 10, audioCodecs: ["opus"], videoCodecs: ["vp8", "h264"],
            vp9Profile: "2", h264Profile: "42e01f", opusFEC: true, opusDTX: true, notifiesJoining: true,
            tellsWhoTalks: true, usesAudioLevels: true, audioActivePackets: 100, audioLevelAverage: 25,
            usesVideoOrientation: false, usesPlayoutDelay: false, usesTransportWideCongestionControl: false,
            record: true, recordingFolder: "/rec", lockRecord: true, dummyPublisher: true, threads: 2)
        let members: JSONValue = [
            "request": "create", "room": 1, "description": "d", "secret": "s", "pin": "p", "allowed": ["t"],
            "is_private": true, "require_pvtid": true, "signed_tokens": true, "require_e2ee": true, "publishers": 5,
            "bitrate": 64_000, "bitrate_cap": true, "fir_freq": 10, "audiocodec": "opus", "videocodec": "vp8,h264",
            "vp9_profile": "2", "h264_profile": "42e01f", "opus_fec": true, "opus_dtx": true, "notify_joining": true,
            "audiolevel_event": true, "audiolevel_ext": true, "audio_active_packets": 100, "audio_level_average": 25,
            "videoorient_ext": false, "playoutdelay_ext": false, "transport_wide_cc_ext": false, "record": true,
            "rec_dir": "/rec", "lock_record": true, "dummy_publisher": true, "threads": 2,
        ]
        #expect(VideoRoomRequest.create(configuration, permanently: false, adminKey: nil).body == members)
        // A member of the type that the text above forgot would be nil.
        for child in Mirror(reflecting: configuration).children {
            #expect(Mirror(reflecting: child.value).children.count == 1, "\(child.label ?? "?") is not tested")
        }
    }

    @Test("changes know whether there are any")
    func emptyChanges() {
        #expect(RoomChanges().isEmpty)
        #expect(!RoomChanges(isPrivate: false).isEmpty)
    }

    @Test("no secret is seen when a request is printed")
    func hiding() {
        let sesame = Secret("open sesame")
        let requests: [VideoRoomRequest] = [
            .create(
                RoomConfiguration(secret: sesame, pin: sesame, allowed: [sesame]), permanently: false, adminKey: sesame),
            .edit(room: 1, RoomChanges(secret: sesame, pin: sesame), permanently: false, secret: sesame),
            .allowed(room: 1, .add([sesame]), secret: sesame),
        ]
        for request in requests {
            var dumped = ""
            dump(request, to: &dumped)
            for text in ["\(request)", String(reflecting: request), dumped] { #expect(!text.contains("sesame")) }
        }
    }
}
