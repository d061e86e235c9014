import JanusClient
import TestSupport
import Testing

/// `janitor doctor` on a Janus in a network of its own, of which only the port of the API is led out: what a container
/// with unmapped ports of media is.
@Suite("Examining a container", .enabled(if: MediaJanus.isExpected, Comment(rawValue: MediaJanus.skipReason)))
struct DoctorContainerTests {
    @Test("The address of the container is told to clients, who cannot reach it")
    func innerAddress() async throws {
        try await MediaJanus.run { janus in
            let examined = try await Examined(janus.url)
            #expect(examined.findings["candidates"] == "problem")
            #expect(examined.what("candidates").contains("10.255.77.1"))
            #expect(examined.what("candidates").contains("the ports of media are not"))
            #expect(examined.status == 4)
        }
    }

    @Test("With the address of the host in its place, it depends on what only the outside can see")
    func mapped() async throws {
        var options = RealJanus.Options()
        // Nothing is ever sent there: it is only said.
        options.natMapping = "9.9.9.9"
        try await MediaJanus.run(options) { janus in
            let examined = try await Examined(janus.url)
            #expect(examined.findings["candidates"] == "unknown")
            #expect(examined.what("candidates").contains("9.9.9.9"))
            #expect(examined.findings["public-address"] == "unknown")
        }
    }

    @Test("With an address that is reached, it is knocked at the port, which nobody mapped")
    func unmappedPorts() async throws {
        // A machine without a network has no such address.
        guard let address = ownAddress() else { return }
        var options = RealJanus.Options()
        options.natMapping = address
        try await MediaJanus.run(options) { janus in
            let examined = try await Examined(janus.url)
            #expect(examined.findings["public-address"] == "ok", "\(examined.what("public-address"))")
            #expect(examined.findings["candidates"] == "problem")
            #expect(examined.what("candidates").contains("\(address):400"))
            #expect(examined.what("candidates").contains("was not answered"))
        }
    }
}
