import Foundation
import JanusWire
import Testing

@testable import Moderation

/// Pins from one run to the next.
@Suite struct PinStores {
    @Test func `what is saved is read again, for its own server alone`() throws {
        let records = try RecordFolder()
        let store = PinStore(folder: records.folder, server: "https://a")
        #expect(store.load().rooms.isEmpty)
        #expect(store.save([1234, "lobby"]) == nil)
        #expect(store.load().rooms == [1234, "lobby"])
        #expect(PinStore(folder: records.folder, server: "https://b").load().rooms.isEmpty)
    }

    @Test func `a file that is no list of rooms counts as none`() throws {
        let records = try RecordFolder()
        let store = PinStore(folder: records.folder, server: "https://a")
        _ = store.save([])
        try "{ \"rooms\": [true, 5]".write(toFile: store.path, atomically: true, encoding: .utf8)
        #expect(store.load().rooms.isEmpty)
        #expect(store.load().problem == nil)
    }
}
