public import JanusWire

// The network as the server sees it.
extension AdminClient {
    /// What a name stands for, in the eyes of the server (`resolve_address`).
    ///
    /// The server takes no other request until its resolver has answered.
    ///
    /// - Throws: code 490 when it stands for nothing.
    public func resolve(address: String) async throws(JanusError) -> ResolvedAddress {
        let request = JanusRequest("resolve_address", parameters: ["address": .string(address)])
        return try await ask(request, for: "an address", ResolvedAddress.init)
    }

    /// Has the server ask a STUN server for its own address (`test_stun`).
    ///
    /// Until it has an answer, or has given up after five seconds, the server takes no other request: not even its users'
    /// sessions, handles and keepalives.
    ///
    /// - Throws: code 490 when the STUN server cannot be found, or does not answer.
    public func testSTUN(
        address: String, port: Int, localPort: Int? = nil
    ) async throws(JanusError) -> STUNAnswer {
        var parameters: [String: JSONValue] = ["address": .string(address), "port": .integer(Int64(port))]
        parameters["localport"] = localPort.map { .integer(Int64($0)) }
        return try await ask(
            JanusRequest("test_stun", parameters: parameters), for: "an address", STUNAnswer.init)
    }
}
