import JanusWire
import Testing

@Suite("forwarders")
struct ForwarderTests {
    @Test("a forwarder of Janus 1.x is read")
    func multistream() throws {
        let publisher = try #require(
            ForwardingPublisher([
                "publisher_id": 7, "display": "Bob",
                "forwarders": [
                    ["stream_id": 99, "host": "10.0.0.1", "port": 5002, "type": "video", "ssrc": 1]
                ],
            ]))
        #expect(publisher.id == 7)
        #expect(publisher.display == "Bob")
        let forwarder = try #require(publisher.forwarders.first)
        #expect(forwarder.id == 99)
        #expect(forwarder.host == "10.0.0.1")
        #expect(forwarder.port == 5002)
        #expect(forwarder.kind == .video)
        #expect(forwarder.raw["ssrc"] == 1)
    }

    @Test("a forwarder of Janus 0.x is read")
    func singleStream() throws {
        let publisher = try #require(
            ForwardingPublisher([
                "publisher_id": "bob", "rtp_forwarder": [["audio_stream_id": 99, "ip": "10.0.0.1", "port": 5000]],
            ]))
        let forwarder = try #require(publisher.forwarders.first)
        #expect(forwarder.id == 99)
        #expect(forwarder.host == "10.0.0.1")
        #expect(forwarder.kind == .audio)
    }

    @Test(
        "what cannot be read is none",
        arguments: [
            [:], ["publisher_id": 7], ["publisher_id": 7, "forwarders": [["port": 1]]],
            ["publisher_id": 7.5, "forwarders": []],
        ] as [JSONValue])
    func unreadable(entry: JSONValue) {
        #expect(ForwardingPublisher(entry) == nil)
    }
}
