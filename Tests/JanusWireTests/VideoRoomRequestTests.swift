import JanusWire
import Testing

@Suite("requests to the VideoRoom plugin")
struct VideoRoomRequestTests {
    @Test(
        "a request says what the plugin wants to read",
        arguments: [
            (.list(), #"{"request":"list"}"#),
            (.list(adminKey: Secret("k")), #"{"admin_key":"k","request":"list"}"#),
            (.exists(room: 1234), #"{"request":"exists","room":1234}"#),
            (.listParticipants(room: "a"), #"{"request":"listparticipants","room":"a"}"#),
            (.join(JoinRequest(room: 1)), #"{"ptype":"publisher","request":"join","room":1}"#),
            (
                .join(JoinRequest(room: 1, display: "me", pin: Secret("p"), token: Secret("t"), id: .number(.max))),
                #"{"display":"me","id":9223372036854775807,"pin":"p","ptype":"publisher","request":"join","room":1,"token":"t"}"#
            ),
            (.leave(room: 9_007_199_254_740_993), #"{"request":"leave","room":9007199254740993}"#),
            (.kick(room: 1, id: 7, secret: nil), #"{"id":7,"request":"kick","room":1}"#),
            (
                .kick(room: "r", id: "7", secret: Secret("s")),
                #"{"id":"7","request":"kick","room":"r","secret":"s"}"#
            ),
        ] as [(VideoRoomRequest, String)])
    func bodies(request: VideoRoomRequest, text: String) {
        #expect(request.body.serializedText() == text)
    }

    @Test("no secret is seen when a request is printed")
    func hiding() {
        let request = VideoRoomRequest.join(JoinRequest(room: 1, pin: Secret("open sesame"), token: Secret("sesame")))
        var dumped = ""
        dump(request, to: &dumped)
        for text in ["\(request)", String(reflecting: request), dumped] {
            #expect(!text.contains("sesame"))
        }
    }
}
