import JanusClient
import Testing

@testable import Doctor

@Suite("To whom no secret is sent")
struct WithholdingTests {
    @Test(arguments: [
        ("http://rtc.example.org:8088/janus", false, nil as String?, true),
        ("ws://rtc.example.org:8188", false, nil, true),
        ("http://rtc.example.org:8088/janus", true, nil, false),
        ("https://rtc.example.org/janus", false, nil, false),
        ("http://127.0.0.1:8088/janus", false, nil, false),
        // Consent to go unencrypted is no consent to go to whoever says that it is the server.
        ("https://rtc.example.org/janus", true, "its certificate is for another host", true),
    ])
    func `a server that is not encrypted, or not who it says`(
        _ url: String, _ allowsCleartext: Bool, _ distrust: String?, _ isWithheld: Bool
    ) throws {
        let url = try JanusURL(url)
        var examination = Examination(JanusAddress(url), JanusConfiguration(apiSecret: Secret("sesame")))
        examination.allowsCleartext = allowsCleartext
        let info = try #require(ServerInfo(["janus": "server_info"]))
        let server = LocatedServer(url: url, info: info, distrust: distrust)
        #expect((examination.withholding(from: server) != nil) == isWithheld)
    }
}
