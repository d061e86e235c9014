/// The codes by which Janus says why it refused, as far as a moderator's program tells them apart.
public enum JanusErrorCode {
    // The core's (apierror.h).

    /// Wrong or missing API secret or token.
    public static let unauthorized = 403
    /// The token does not allow this plugin.
    public static let unauthorizedPlugin = 405
    /// The request is not known to this Janus.
    public static let unknownRequest = 453
    /// What was sent is not JSON, or holds a number above 64 bits.
    public static let invalidJSON = 454
    /// Something that has to be in a request is missing.
    public static let missingElement = 456
    /// The request is not known at this path, or the path is wrong.
    public static let invalidPath = 457
    /// The session is gone.
    public static let sessionNotFound = 458
    /// The handle is gone.
    public static let handleNotFound = 459
    /// The plugin is not loaded.
    public static let pluginNotFound = 460
    /// Something in a request is of the wrong type.
    public static let invalidElementType = 467
    /// The server is being drained.
    public static let tokenNotFound = 470
    /// The server is being drained.
    public static let notAcceptingSessions = 472
    /// Unknown to Janus itself.
    public static let unknown = 490

    // The VideoRoom plugin's (janus_videoroom.c).

    /// The plugin does not know the request.
    public static let videoRoomUnknownRequest = 423
    /// The handle has not joined a room.
    public static let joinFirst = 424
    /// The handle is in a room, or has been in one and is dead.
    public static let alreadyJoined = 425
    /// There is no such room.
    public static let noSuchRoom = 426
    /// There is no such participant or stream.
    public static let noSuchFeed = 428
    /// The secret, the pin or something else is missing; the reason names it.
    public static let videoRoomMissingElement = 429
    /// Something is of the wrong type: an id that should be a string, for one.
    public static let videoRoomInvalidElement = 430
    /// Wrong secret, pin, token or admin key.
    public static let videoRoomUnauthorized = 433
    /// Somebody else has that id.
    public static let idExists = 436
}
