import JanusWire
import TestSupport
import Testing

/// Random bytes and broken events.
///
/// Whatever comes, the decoder gives a value or an error, and never ends the program.
@Suite("decoding of anything")
struct DecoderFuzzTests {
    private static let samples =
        VideoRoomEventTests.cases.map { event in
            #"{"janus":"event","session_id":1,"sender":2,"plugindata":{"plugin":"janus.plugin.videoroom","data":\#(event.data)}}"#
        } + HandleInfoRecording.allCases.compactMap { try? $0.reply.serializedText() }

    @Test("random bytes", arguments: [1, 2, 3, 4] as [UInt64])
    func randomBytes(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<2_000 {
            let count = Int.random(in: 0...64, using: &generator)
            decode((0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
        }
    }

    @Test("random JSON punctuation", arguments: [5, 6, 7, 8] as [UInt64])
    func punctuation(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces = ["{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "d800", "1e999", "-", "0.", "null", "true", " "]
        for _ in 0..<2_000 {
            let count = Int.random(in: 1...40, using: &generator)
            decode(Array((0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined().utf8))
        }
    }

    @Test("events of which some bytes were changed, doubled or lost", arguments: [9, 10, 11, 12] as [UInt64])
    func mutatedBytes(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for sample in Self.samples {
            for _ in 0..<40 {
                var bytes = Array(sample.utf8)
                for _ in 0..<Int.random(in: 1...4, using: &generator) {
                    guard let place = bytes.indices.randomElement(using: &generator) else { break }
                    switch Int.random(in: 0..<4, using: &generator) {
                    case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &generator)
                    case 1: bytes.remove(at: place)
                    case 2: bytes.insert(bytes[place], at: place)
                    default: bytes.removeLast(bytes.count - place - 1)
                    }
                }
                decode(bytes)
            }
        }
    }

    @Test("events of which one value was exchanged", arguments: [13, 14, 15, 16] as [UInt64])
    func mutatedValues(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let strangers: [JSONValue] = [
            nil, true, 0, -1, .integer(.max), .integer(.min), 0.5, 1e300, "", "ok", "\u{0}\u{1B}[2J", [], [[]], [:],
            ["id": 1], ["room": nil],
        ]
        for sample in Self.samples {
            let message = try JSONValue(parsing: sample)
            for _ in 0..<40 {
                let stranger = strangers.randomElement(using: &generator) ?? nil
                check(exchange(message, for: stranger, using: &generator))
            }
        }
    }

    private func decode(_ bytes: [UInt8]) {
        guard let value = try? JSONValue(parsing: bytes) else { return }
        check(value)
        #expect((try? JSONValue(parsing: value.serialized())) == value)
    }

    /// Reads a value as everything that comes from a server.
    ///
    /// What is not understood has to be kept whole.
    private func check(_ value: JSONValue) {
        if let info = HandleInfo(value) {
            for span in [info.age, info.idle].compactMap({ $0 }) { #expect(span >= .zero) }
            for media in info.media { _ = (media.bitrateIn, media.bitrateOut) }
        }
        let event = JanusEvent(value)
        #expect(event.raw == value)
        if case .videoRoom(.unknown(let kept)) = event.body { #expect(kept == value["plugindata"]?["data"]) }
        #expect(JanusEvent.events(in: value).allSatisfy { $0.raw == value })
        _ = (JanusReply(value), ServerInfo(value), RoomInfo(value), Participant(value), Publisher(value), Joined(value))
    }

    /// The value with one member, somewhere in it, exchanged.
    private func exchange(
        _ value: JSONValue, for stranger: JSONValue, using generator: inout SeededGenerator
    ) -> JSONValue {
        switch value {
        case .object(var members):
            guard let key = members.keys.sorted().randomElement(using: &generator), let member = members[key] else {
                return stranger
            }
            members[key] =
                Bool.random(using: &generator)
                ? stranger : exchange(member, for: stranger, using: &generator)
            return .object(members)
        case .array(var elements):
            guard let index = elements.indices.randomElement(using: &generator) else { return stranger }
            elements[index] = exchange(elements[index], for: stranger, using: &generator)
            return .array(elements)
        default: return stranger
        }
    }
}
