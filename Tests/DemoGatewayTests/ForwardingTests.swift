import Testing

@testable import DemoGateway

/// Nothing is forwarded here: what Janus says then.
struct ForwardingTests {
    private func request(_ name: JSON, _ rest: JSONObject) -> JSON {
        var body: JSONObject = ["request": name, "room": 1234, "publisher_id": 7, "secret": "adminpwd"]
        body.merge(rest)
        return .object(body)
    }

    @Test("a stream that is there finds no socket, one that is not is passed over")
    func streams() {
        var desk = Desk { $0.dialect = .v1_1_2 }
        let key = desk.attach()
        desk.perform(
            Deed(7, in: 1234, .arrive(display: "Bob")), Deed(7, in: 1234, .publish([PublishedStream(.audio)])))
        let there = request("rtp_forward", ["host": "127.0.0.1", "streams": [["mid": "0", "port": 5000]]])
        #expect(desk.plugin(there, key) == pluginError(499, "Could not open UDP socket for RTP stream"))
        let elsewhere = request("rtp_forward", ["host": "127.0.0.1", "streams": [["mid": "1", "port": 5000]]])
        #expect(
            desk.plugin(elsewhere, key) == [
                "publisher_id": 7, "forwarders": [], "room": 1234, "videoroom": "rtp_forward",
            ])
    }

    @Test(
        "what a forward lacks is said",
        arguments: [
            (["streams": []], "host"), (["host": "h", "streams": [["port": 5000]]], "mid"),
            (["host": "h", "streams": [["mid": "0"]]], "port"),
        ] as [(JSONObject, String)])
    func missing(rest: JSONObject, element: String) {
        var desk = Desk { $0.dialect = .v1_1_2 }
        let key = desk.attach()
        #expect(
            desk.plugin(request("rtp_forward", rest), key)
                == pluginError(429, "Missing mandatory element (\(element))"))
    }

    @Test("0.x knows no streams by their mids")
    func singleStream() {
        var desk = Desk { $0.dialect = .v0_16 }
        let key = desk.attach()
        desk.perform(Deed(7, in: 1234, .arrive(display: "Bob")))
        let forward = request("rtp_forward", ["host": "127.0.0.1", "audio_port": 5000])
        #expect(desk.plugin(forward, key) == pluginError(499, "Could not open UDP socket for RTP stream"))
        #expect(
            desk.plugin(["request": "subscribe", "streams": []], key) == pluginError(423, "Unknown request 'subscribe'")
        )
    }
}
