import Testing

@testable import Doctor

@Suite("Knocking at ports of media")
struct STUNRequestTests {
    @Test func `the checksum is the usual one`() {
        #expect(STUNRequest.crc32(Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(STUNRequest.crc32([]) == 0)
    }

    @Test func `a request is a binding request with a fingerprint`() {
        let request = STUNRequest()
        let packet = request.packet
        #expect(packet.count == 28)
        #expect(packet.starts(with: [0x00, 0x01, 0x00, 0x08, 0x21, 0x12, 0xA4, 0x42]))
        #expect(Array(packet[8..<20]) == request.transaction)
        #expect(Array(packet[20..<24]) == [0x80, 0x28, 0x00, 0x04])
        let check = packet[24...].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        #expect(check ^ 0x5354_554E == STUNRequest.crc32(Array(packet[..<20])))
    }

    @Test func `only an answer to it is one`() {
        let request = STUNRequest()
        let rest = [0x00, 0x00, 0x21, 0x12, 0xA4, 0x42] + request.transaction
        #expect(request.isAnswered(by: [0x01, 0x01] + rest))
        #expect(request.isAnswered(by: [0x01, 0x11] + rest))
        // The request itself, an indication, another's answer, and what is cut off.
        #expect(!request.isAnswered(by: request.packet))
        #expect(!request.isAnswered(by: [0x00, 0x11] + rest))
        #expect(!request.isAnswered(by: [0x01, 0x01, 0, 0, 0x21, 0x12, 0xA4, 0x42] + STUNRequest().transaction))
        #expect(!request.isAnswered(by: [0x01, 0x01, 0x00]))
    }
}
