/// Something that the dashboard does when it is told to, by a key or on the command line.
///
/// The raw value is its name there, and in the configuration.
package enum Command: String, Hashable, Sendable, CaseIterable {
    case joinOrLeave = "join"
    case kick, mute
    case keepOut = "keep-out"
    case lock, record
    case create = "new-room"
    case edit, destroy
    case rename = "presence"
    case drain
    case logLevel = "log-level"
    case addToken = "token-add"
    case removeToken = "token-remove"
    case mark
    case markRange = "mark-range"
    case markAll = "mark-all"
    case unmark
    case liftRule = "lift"
    case holdRule = "hold"
    case down, up, first, last
    case pageDown = "page-down"
    case pageUp = "page-up"
    case nextRegion = "next-region"
    case previousRegion = "previous-region"
    case openRoom = "people"
    case back
    case earlier = "go-back"
    case later = "go-forward"
    case arrangeAll = "layout-all"
    case arrangeRooms = "layout-rooms"
    case arrangePeople = "layout-people"
    case arrangeEvents = "layout-events"
    case listeners, addresses
    case filter, find, sort, narrow, pin, details, pause
    case relativeTimes = "relative-times"
    case wrap
    case markEvents = "mark-events"
    case copy, refresh, rules, audit, save, help
    case serverInfo = "server-info"
    case prompt = "command"
    case room, theme, server, reload
    case quit, suspend, redraw, screenshot, mouse
    case closeOverlay = "close"
    case confirm, cancel
    case keepFilter = "keep-filter"
    case closeField = "close-field"
    case sendField = "send-field"
    case giveUpField = "give-up-field"
    case nextField = "next-field"
    case previousField = "previous-field"
    case turnField = "turn-field"
    case turnFieldBack = "turn-field-back"
    case filteredUp = "filtered-up"
    case filteredDown = "filtered-down"
    case keepFinding = "keep-finding"
    case goThere = "go-there"
    case choose
    case reverse
    case closeMenu = "close-menu"
    case runCommand = "run"
    case complete
    case completeBack = "complete-back"
    case olderCommand = "older-command"
    case newerCommand = "newer-command"
    case closePrompt = "close-command"
    case eraseBefore = "erase-before"
    case eraseAfter = "erase-after"
    case eraseAll = "erase-all"
    case caretLeft = "caret-left"
    case caretRight = "caret-right"
    case caretStart = "caret-start"
    case caretEnd = "caret-end"
}
