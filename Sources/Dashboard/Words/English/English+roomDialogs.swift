import Text

// The dialogs that act on rooms.
extension English {
    static let lockDialog = DialogTexts(
        title: "Lock", question: "Lock this room?",
        notes: [
            "Who is inside stays; nobody new gets in. People who lose their connection cannot return.",
            "Janitor adds a token of its own, with which it comes back itself, until you unlock the room.",
        ],
        confirm: "lock")

    static let unlockDialog = DialogTexts(
        title: "Unlock", question: "Unlock this room?",
        notes: ["Everybody can join again who has the pin, if there is one. Janitor's own token is taken away."],
        confirm: "unlock")
    static let unlockSwitchesOff: CleanText =
        "You did not lock this room. If its owner lets people in by tokens, that is switched off for everybody, and "
        + "Janus does not tell whether it is on."

    static func recordDialog(isOn: Bool) -> DialogTexts {
        DialogTexts(
            title: isOn ? "Record" : "Stop recording",
            question: isOn ? "Record everybody in this room?" : "Stop recording this room?",
            notes: ["Janus tells nobody in the room. The recordings are on its own machine."],
            confirm: isOn ? "record" : "stop")
    }

    static let renameDialog = DialogTexts(
        title: "Presence", question: "Under which name do you want to be in this room?",
        notes: ["Everybody in the room is told of the new name."], confirm: "change it")

    static let createDialog = DialogTexts(title: "New room", question: "Make a new room.", confirm: "make it")

    static let editDialog = DialogTexts(
        title: "Edit", question: "Change this room. Only what differs is sent.",
        notes: [
            "Janus can set a secret or a pin, but not take one away; codecs, recording and the announcing of "
                + "arrivals it cannot change here. Nobody in the room is told, and nobody has to go."
        ],
        confirm: "change it")
    static let bitrateIsRaised: CleanText = "Janus makes a bitrate of 64000 of it."

    static func destroyDialog(isPermanent: Bool) -> DialogTexts {
        DialogTexts(
            title: "Destroy", question: "Destroy this room?",
            notes: [
                "Everybody in it is out.",
                isPermanent
                    ? "It is taken out of Janus' configuration file as well."
                    : "If it stands in Janus' configuration file, it is there again after a restart.",
            ],
            confirm: "destroy")
    }
}
