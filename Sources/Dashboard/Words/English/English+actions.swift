import Canvas
import JanusWire
import Moderation
import Text

// Actions: what they are called, why they cannot work, what became of them.
extension English {
    static let joinTitle: CleanText = "join the selected room, or leave it when joined"
    static let kickTitle: CleanText = "kick the participant under the cursor, or all who are marked; remove a listener"
    static let muteTitle: CleanText = "mute or unmute them; from the rooms everybody in the room"
    static let keepOutTitle: CleanText = "keep the participant out: kick, and kick again who comes back"
    static let lockTitle: CleanText = "lock the room: nobody new gets in; or unlock it"
    static let recordTitle: CleanText = "record the room, or stop recording"
    static let createTitle: CleanText = "new room"
    static let editTitle: CleanText = "edit the room"
    static let destroyTitle: CleanText = "destroy the room"
    static let renameTitle: CleanText = "presence: the name under which you are in the room"
    static let liftTitle: CleanText = "in the rules: lift the rule under the cursor"
    static let holdTitle: CleanText = "in the rules: pause it, or let it go on"
    static let joinHint: CleanText = "join"
    static let leaveHint: CleanText = "leave"
    static let kickHint: CleanText = "kick"
    static let muteHint: CleanText = "mute"
    static let keepOutHint: CleanText = "keep out"
    static let lockHint: CleanText = "lock"
    static let unlockHint: CleanText = "unlock"
    static let recordHint: CleanText = "record"
    static let createHint: CleanText = "new"
    static let editHint: CleanText = "edit"
    static let destroyHint: CleanText = "destroy"
    static let renameHint: CleanText = "presence"
    static let liftHint: CleanText = "lift"
    static let holdHint: CleanText = "pause or go on"
    static let resumeHint: CleanText = "go on"
    static let scrollHint: CleanText = "scroll"
    static let retryHint: CleanText = "try now"

    static let readOnly: CleanText = "read-only"
    static let notConnected: CleanText = "not connected"
    static let noRoom: CleanText = "no room"
    static let joiningAlready: CleanText = "on the way in already"
    static let leavingAlready: CleanText = "on the way out already"
    static let askedAlready: CleanText = "asked for already"
    static let choosePerson: CleanText = "Tab to a person first"
    static let nobody: CleanText = "nobody under the cursor"
    static let isYou: CleanText = "that is you; J leaves"
    static let isDummy: CleanText = "made by Janus itself, which does not kick it"
    static let isRemote: CleanText = "sent by another Janus: kick it there"
    static let isGone: CleanText = "gone already"
    static let kickedAlready: CleanText = "being kicked already"
    static let muteHangs: CleanText = "the plugin of Janus 1.0.0 hangs on it"
    static let choosePersonOrRoom: CleanText = "Tab to a person or a room first"
    static let publishesNothing: CleanText = "publishes nothing"
    static let nobodyPublishes: CleanText = "nobody publishes here"
    static let streamsNotTold: CleanText = "J first, or give --admin: who is outside is not told the streams"
    static let streamsNotRead: CleanText = "the streams are not read yet"
    static let joinFirst: CleanText = "J first"
    static let noRule: CleanText = "no rule"
    static let noMarks: CleanText = "nobody is marked"
    static let nobodyChosen: CleanText = "Nothing to do: tick what is to change."
    static let patternIsEmpty: CleanText = "The pattern is empty."
    static let patternIsTooBroad: CleanText = "The pattern matches more than half of the people in the room."
    static let nameIsEmpty: CleanText = "Type a name."
    static let typeThePath: CleanText = "Type the name of a new file."
    static func typeTheNumber(_ count: Int) -> CleanText { "Type \(count) and Enter." }
    static func typeTheID(_ id: CleanText) -> CleanText { "Type \(id) and Enter." }
    static func rangeBegun(_ person: CleanText) -> CleanText { "Range from \(person): move, then v." }
    static func marked(_ count: Int) -> CleanText { count == 1 ? "1 marked." : "\(count) marked." }
    static let nothingUnderCursor: CleanText = "nothing under the cursor"
    static let notNow: CleanText = "not now"
    static let notHere: CleanText = "not here"
    static let noPlace: CleanText = "nowhere else yet"
    static func noCommand(_ name: CleanText) -> CleanText { "There is no command “\(name)”. Tab goes through them." }
    static func noServer(_ name: CleanText, known: [CleanText]) -> CleanText {
        "There is no server “\(name)” in the configuration: \(known.joined(separator: ", "))."
    }
    static let configurationRead: CleanText =
        "The configuration was read. What it says of how to reach a server holds when it is opened again."
    static let demoMeaning: CleanText = "the embedded demo, without a server"
    static func noTheme(_ name: CleanText, known: [CleanText]) -> CleanText {
        "There is no theme “\(name)”: \(known.joined(separator: ", "))."
    }

    static let refreshing: CleanText = "Reading everything again."
    static let retrying: CleanText = "Trying again now."
    static let asked: CleanText = "asked for"

    static func pasteIgnored(_ count: Int) -> CleanText {
        count == 1 ? "Pasted 1 character ignored." : "Pasted \(count) characters ignored."
    }

    static func doesNothing(_ key: CleanText) -> CleanText { "\(key) does nothing here. ? shows the keys." }
}
