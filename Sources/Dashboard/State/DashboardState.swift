package import Canvas
import JanusWire
package import Moderation
import Text

/// What the moderator's hands and eyes do: focus, cursors, filters, dialogs, scrolling, and the picture they look at.
///
/// A value without a clock: time comes in with every event. ``reduce(_:at:)`` changes it, ``render(_:size:)`` draws it.
package struct DashboardState: Sendable {
    package internal(set) var options: DashboardOptions
    /// The keys as the moderator wants them.
    var keymap: Keymap

    /// The newest picture of the moderation.
    var snapshot: Snapshot
    /// Whether the moderation has delivered one yet.
    var hasSnapshot = false
    /// The time of the latest event.
    var now: Moment
    var size: Size

    var focus = Region.rooms
    var rooms: Listing<Room>
    var people = Listing<Person>()
    /// Who receives the media of that room.
    var listeners = Listing<Listener>()
    /// The room that the people are in.
    var peopleRoom: RoomID?
    var events: EventStream
    var eventRate = EventRate()
    var marks = Marks()
    var overlay: Overlay?
    var finder: Finder?
    var menu: Menu?
    var prompt: Prompt?
    /// The lines that were run, the newest last.
    var commandHistory: [String] = []
    var places = Places()
    var arrangement = Arrangement.all
    /// Whether addresses are on the screen: personal data, shown only while they are wanted.
    var showsAddresses = false
    /// Whether events show how long ago they were.
    var showsRelativeTimes = false
    /// Whether long events take several rows.
    var wrapsEvents = false
    var dialog: Dialog?
    var notice: Notice?
    /// Whether clicks and the wheel are reported.
    var usesMouse: Bool
    /// The id that was copied last, and when.
    var copied: (id: CleanText, at: Duration)?
    /// When the moderator was last told of something.
    var notified: [Notifications.Kind: Duration] = [:]

    /// How many dialogs have been opened or changed so far.
    ///
    /// Take it when a frame is rendered and give it back with ``DashboardEvent/frameWritten(openings:)``.
    package internal(set) var openings = 0
    /// The room that the moderation was asked to watch.
    var watching: RoomID?
    /// Whose removal the moderation was asked to look into.
    var surveyed: Suspect?
    /// Whether it was asked for what only the details of the server show.
    var inspectsServer = false
    /// The requirements that the moderator has answered, by the time at which they were made.
    var answered: [ActionID: Moment] = [:]
    /// The refusal of the connection that the moderator has answered, by the time at which it came.
    var answeredRefusal: Moment?
    /// Whether the rules of an earlier run have been confirmed, or left as they are.
    var answeredEarlierRules = false
    /// The last report that was shown.
    var seenReport: Int?

    /// The dashboard of a server of which nothing is known yet.
    package init(options: DashboardOptions, server: ServerDescription, size: Size, at now: Moment) {
        self.options = options
        keymap = options.keymap
        self.now = now
        self.size = size
        snapshot = Snapshot(server: server)
        usesMouse = options.usesMouse
        rooms = Listing(requested: options.initialRoom)
        events = EventStream(capacity: options.eventCapacity, words: options.language.words)
    }
}

extension DashboardState {
    /// The texts in the moderator's language.
    var words: any Words.Type { options.language.words }

    /// The room that is shown, as far as anything is known of it.
    var selectedRoom: Room? {
        rooms.selectedOrHidden ?? watchedRoom?.room
    }

    /// What is known of the people of the selected room; `nil` until the moderation has read them.
    var watchedRoom: WatchedRoom? {
        guard let watched = snapshot.watched, watched.room.id == rooms.selection.id else { return nil }
        return watched
    }

    /// The rooms we are in, on the way in or on the way out.
    var enteredRooms: [Room] {
        var entered = snapshot.rooms.filter { $0.presence != .watching }
        if let room = snapshot.watched?.room, room.presence != .watching, !entered.contains(where: { $0.id == room.id })
        {
            entered.append(room)
        }
        return entered
    }

    /// The actions whose outcome is not settled.
    var openActions: [ActionRecord] { snapshot.actions.filter { !$0.outcome.isFinal } }

    /// Whether something keeps people out as long as the program runs.
    var runsRules: Bool { snapshot.rules.contains { $0.status == .running } }

    /// The rooms that stay closed when the program ends.
    var lockedRooms: [Room] { snapshot.rooms.filter(\.isLockedByYou) }

    /// The filter of the focused region, if text is being typed into it.
    var isEditingFilter: Bool { filter(of: focus).isEditing }

    func filter(of region: Region) -> Filter {
        switch region {
        case .rooms: rooms.filter
        case .participants: people.filter
        case .listeners: listeners.filter
        case .events: events.filter
        }
    }

    mutating func setFilter(of region: Region, _ change: (inout Filter) -> Void) {
        switch region {
        case .rooms: rooms.setFilter(change)
        case .participants: people.setFilter(change)
        case .listeners: listeners.setFilter(change)
        case .events: events.setFilter(change)
        }
    }

    /// Where everything stands on a screen of this size.
    func layout(for size: Size) -> Layout {
        Layout(
            size: size, focus: focus, arrangement: arrangement, bannerRows: banner(columns: size.columns).count,
            listeners: listeners.all.count)
    }
}
