import Canvas
import JanusWire
import Moderation

/// What a click is about; views take it down while they draw.
enum Hit: Hashable, Sendable {
    /// A region, beside its rows.
    case region(Region)
    case room(RoomID)
    case person(ParticipantID)
    case listener(Listener.ID)
    /// A line of the events, by its ``EventStream/Entry/order``.
    case event(UInt64)
    /// What lies over the regions, beside its rows.
    case overlay
    case rule(RuleID)
    /// A token of the server's.
    case token(ListedToken.ID)
    /// The line at the top.
    case header
    /// Somebody who was found in all rooms.
    case found(FoundPerson.ID)
    case menuItem(MenuItem.Choice)
    /// What the command line could become.
    case suggestion(String)
    /// A key that is named there, while keys go to this context.
    case key(Key, in: KeyContexts)
    /// A dialog, beside its fields and buttons.
    case dialog
    /// A field or a button of the dialog of that ``Dialog/opening``.
    case field(Int, opening: Int)
    case button(DialogButton, opening: Int)
}

/// The answers that a dialog shows.
enum DialogButton: Hashable, Sendable {
    case confirm
    /// The second answer, where there are two.
    case other
    case cancel
}
