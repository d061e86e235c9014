import JanusWire
import Testing

@Suite("what the Admin API counts of media")
struct MediaStatisticsTests {
    private func media(_ recording: HandleInfoRecording) throws -> [MediaStatistics] {
        try #require(HandleInfo(try recording.reply)).media
    }

    @Test("what comes in of a publisher whose packets get lost")
    func incoming() throws {
        let media = try media(.publisher)
        try #require(media.count == 2)
        let (audio, video) = (media[0], media[1])
        #expect((audio.mid, audio.type, audio.codec) == ("0", "audio", "opus"))
        #expect(audio.receives && !audio.sends && audio.roundTrip == nil)
        #expect((audio.lost, audio.lostByRemote, audio.packetsIn) == (60, 0, 573))
        #expect(audio.inLinkQuality == 90 && audio.jitterLocal == 0)
        #expect((audio.bytesIn, audio.bytesLastSecondIn, audio.bitrateIn) == (154_099, 12_352, 98_816))
        #expect((audio.packetsOut, audio.bytesOut, audio.bitrateOut) == (0, 0, 0))
        #expect((video.mid, video.type, video.codec) == ("1", "video", "vp8"))
        #expect(video.lost == 11 && video.jitterLocal == 1 && video.inLinkQuality == 90)
        #expect((video.nacksIn, video.nacksOut, video.retransmissionsIn) == (0, 11, 11))
    }

    @Test("what goes out to somebody who listens")
    func outgoing() throws {
        let media = try media(.subscriber)
        try #require(media.count == 2)
        let (audio, video) = (media[0], media[1])
        #expect(!audio.receives && audio.sends)
        #expect((audio.lost, audio.lostByRemote, audio.outLinkQuality) == (0, 65, 100))
        #expect((audio.packetsOut, audio.bytesOut, audio.bytesLastSecondOut) == (571, 153_347, 12_351))
        #expect(audio.bitrateOut == 98_808 && audio.bitrateIn == 0)
        #expect(video.jitterRemote == 1 && video.nacksIn == 11)
    }

    @Test("the layers of a simulcast are added up, and Janus' marks are those of the first")
    func simulcast() throws {
        let media = try media(.simulcast)
        #expect(media.map(\.mid) == ["a", "b"], "in the order of the session description")
        try #require(media.count == 2)
        let (data, video) = (media[0], media[1])
        #expect(data.type == "data" && data.codec == nil && data.receives && data.sends)
        #expect((data.packetsIn, data.bytesIn, data.packetsOut, data.bytesOut) == (3, 300, 4, 400))
        #expect(data.jitterLocal == nil && data.inLinkQuality == nil)
        #expect((video.packetsIn, video.bytesIn, video.bytesLastSecondIn) == (6_000, 1_400_000, 140_000))
        #expect((video.lost, video.nacksIn, video.nacksOut, video.retransmissionsIn) == (15, 9, 9, 3))
        #expect(video.roundTrip == .milliseconds(31) && video.jitterLocal == 7 && video.inLinkQuality == 96)
    }

    @Test("Janus 0.16 counts one stream of a kind")
    func singleStreams() throws {
        let media = try media(.singleStreamPublisher)
        #expect(media.map(\.mid) == ["audio", "video"])
        try #require(media.count == 2)
        let (audio, video) = (media[0], media[1])
        #expect(audio.receives && !audio.sends && audio.codec == "opus" && video.codec == "vp8")
        #expect(audio.roundTrip == .milliseconds(25) && audio.lost == 12 && audio.jitterLocal == 3)
        #expect((audio.packetsIn, audio.bytesIn, audio.bytesLastSecondIn) == (500, 60_000, 4_000))
        #expect((video.packetsIn, video.bytesIn, video.bytesLastSecondIn) == (1_000, 100_000, 25_000))
        #expect(video.lost == 7 && video.inLinkQuality == 95)
        #expect((video.nacksIn, video.nacksOut, video.retransmissionsIn) == (7, 8, 4))
    }
}
