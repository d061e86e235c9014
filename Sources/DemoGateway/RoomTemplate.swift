/// A room that is there when the gateway starts, as a room of Janus' configuration file.
package struct RoomTemplate: Sendable, Hashable {
    /// The room's id; with `stringIDs` a number is read as its digits.
    package var id: EntityID
    /// The name that `list` shows.
    package var description: String
    /// What kick, moderate, edit and the like ask for, if anything.
    package var secret: String?
    /// What a join asks for, if anything.
    package var pin: String?
    /// Whether `list` leaves the room out.
    package var isPrivate = false
    /// Whether people are told of others who join without publishing.
    package var notifyJoining = false
    /// How many may publish at once.
    package var publishers = 6
    /// The tokens that let people in; nil lets everybody in, an empty list nobody.
    package var allowed: [String]?
    /// Whether the room is being recorded.
    package var record = false
    /// Whether `talking` and `stopped-talking` are sent.
    package var audioLevelEvent = false
    /// The limit for each publisher in bits per second.
    package var bitrate: Int64 = 128_000
    /// The video codec.
    package var videoCodec = "vp8"
    /// Whether the room holds Janus' dummy publisher.
    package var dummyPublisher = false

    /// Makes a room that anybody may join and, without a secret, anybody may moderate.
    package init(_ id: EntityID, _ description: String, secret: String? = nil, pin: String? = nil) {
        self.id = id
        self.description = description
        self.secret = secret
        self.pin = pin
    }
}

extension RoomTemplate {
    /// The two rooms of Janus' sample configuration.
    package static let standard: [RoomTemplate] = {
        var demo = RoomTemplate(1234, "Demo Room", secret: "adminpwd")
        var second = RoomTemplate(5678, "VP9-SVC Demo Room", secret: "adminpwd")
        second.bitrate = 512_000
        second.videoCodec = "vp9"
        demo.bitrate = 128_000
        return [demo, second]
    }()
}
