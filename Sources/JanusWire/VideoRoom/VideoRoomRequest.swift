/// A request to the VideoRoom plugin.
///
/// Every request of a room names the room: without it some of them end a Janus that runs with `string_ids`.
public enum VideoRoomRequest: Hashable, Sendable {
    // Of rooms.

    /// All rooms; the private ones, too, with the plugin's admin key.
    case list(adminKey: Secret? = nil)
    /// Whether there is such a room.
    case exists(room: RoomID)
    /// A new room.
    case create(RoomConfiguration, permanently: Bool, adminKey: Secret?)
    /// Another configuration of a room.
    case edit(room: RoomID, RoomChanges, permanently: Bool, secret: Secret?)
    /// The end of a room, for everybody in it.
    case destroy(room: RoomID, permanently: Bool, secret: Secret?)
    /// Who may come in.
    case allowed(room: RoomID, AllowedChange, secret: Secret?)
    /// Recording of everybody in a room, on or off.
    case enableRecording(room: RoomID, isOn: Bool, secret: Secret?)

    // Of the people in them.

    /// Who is in a room; needs neither secret nor pin.
    case listParticipants(room: RoomID)
    /// Puts somebody out of a room; needs the room's secret, if it has one.
    case kick(room: RoomID, id: ParticipantID, secret: Secret?)
    /// Mutes somebody's stream for everybody, or lets it be heard and seen again.
    case moderate(room: RoomID, id: ParticipantID, stream: ModeratedStream, mute: Bool, secret: Secret?)
    /// Where a room's media are sent to besides.
    case listForwarders(room: RoomID, secret: Secret?)

    /// Sends somebody's media to another place, too.
    case rtpForward(ForwardRequest)
    /// Ends that.
    case stopForwarding(
        room: RoomID, publisher: ParticipantID, forwarder: Int64, secret: Secret?, adminKey: Secret?)

    // Of the handle that is, or will be, in a room. Each is answered by an event.

    /// Into a room, without media.
    case join(JoinRequest)
    /// Into a room, and media with it where an offer stands beside it.
    case joinAndConfigure(JoinRequest, ConfigureRequest)
    /// Other settings of what the handle publishes or receives.
    case configure(ConfigureRequest)
    /// Publishes what the offer beside it holds.
    case publish(ConfigureRequest)
    /// The end of what the handle publishes. It stays in the room.
    case unpublish
    /// Out of the room; the handle is dead afterwards.
    case leave(room: RoomID)

    // Of the handle that receives. Each is answered by an event, too.

    /// A subscription of others' streams.
    case joinAsSubscriber(SubscriberJoinRequest)
    /// More streams.
    case subscribe([FeedStream])
    /// Fewer streams.
    case unsubscribe([FeedRemoval])
    /// More of the one and fewer of the other at a time; since Janus 1.1.
    case update(subscribe: [FeedStream], unsubscribe: [FeedRemoval])
    /// Lets media flow: for the first time with the answer beside it, or after a pause.
    case start
    /// Halts all streams, without giving them up.
    case pause
    /// Other streams in the place of those that are received.
    case switchStreams([FeedSwitch])
    /// Another publisher in the place of the one that is received: Janus 0.x.
    case switchFeed(ParticipantID)
}

extension VideoRoomRequest {
    /// The request as the plugin reads it.
    ///
    /// It holds secrets: it is for the wire alone.
    public var body: JSONValue {
        var members = parameters.compactMapValues { $0 }
        members["request"] = .string(name)
        return .object(members)
    }

    /// What the plugin calls the request.
    private var name: String {
        switch self {
        case .list: "list"
        case .exists: "exists"
        case .create: "create"
        case .edit: "edit"
        case .destroy: "destroy"
        case .allowed: "allowed"
        case .enableRecording: "enable_recording"
        case .listParticipants: "listparticipants"
        case .kick: "kick"
        case .moderate: "moderate"
        case .listForwarders: "listforwarders"
        case .rtpForward: "rtp_forward"
        case .stopForwarding: "stop_rtp_forward"
        case .join, .joinAsSubscriber: "join"
        case .joinAndConfigure: "joinandconfigure"
        case .configure: "configure"
        case .publish: "publish"
        case .unpublish: "unpublish"
        case .leave: "leave"
        case .subscribe: "subscribe"
        case .unsubscribe: "unsubscribe"
        case .update: "update"
        case .start: "start"
        case .pause: "pause"
        case .switchStreams, .switchFeed: "switch"
        }
    }
}
