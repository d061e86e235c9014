import Canvas
import JanusWire
import Moderation
import Text

// The dialogs that act on rooms.
extension Words {
    static func lockDialog(_ target: RoomTarget, unlocks: Bool) -> DialogContent {
        if unlocks {
            var content = unlockDialog(target)
            content.notes = [
                "You did not lock this room. If its owner lets people in by tokens, that is switched off for everybody, "
                    + "and Janus does not tell whether it is on."
            ]
            return content
        }
        return DialogContent(
            title: "Lock", question: "Lock this room?", facts: [.init(label: roomLabel, value: room(target))],
            notes: [
                "Who is inside stays; nobody new gets in. People who lose their connection cannot return.",
                "Janitor adds a token of its own, with which it comes back itself, until you unlock the room.",
            ],
            confirmKey: "y", confirm: "lock", cancelKey: "Esc", cancel: "cancel")
    }

    static func unlockDialog(_ target: RoomTarget) -> DialogContent {
        DialogContent(
            title: "Unlock", question: "Unlock this room?", facts: [.init(label: roomLabel, value: room(target))],
            notes: ["Everybody can join again who has the pin, if there is one. Janitor's own token is taken away."],
            confirmKey: "y", confirm: "unlock", cancelKey: "Esc", cancel: "cancel")
    }

    static func recordDialog(_ target: RoomTarget, isOn: Bool) -> DialogContent {
        DialogContent(
            title: isOn ? "Record" : "Stop recording",
            question: isOn ? "Record everybody in this room?" : "Stop recording this room?",
            facts: [.init(label: roomLabel, value: room(target))],
            notes: ["Janus tells nobody in the room. The recordings are on its own machine."],
            confirmKey: "y", confirm: isOn ? "record" : "stop", cancelKey: "Esc", cancel: "cancel")
    }

    static func renameDialog(_ target: RoomTarget) -> DialogContent {
        DialogContent(
            title: "Presence", question: "Under which name do you want to be in this room?",
            facts: [.init(label: roomLabel, value: room(target))],
            notes: ["Everybody in the room is told of the new name."],
            confirmKey: "y", confirm: "change it", cancelKey: "Esc", cancel: "cancel")
    }

    static let createDialog = DialogContent(
        title: "New room", question: "Make a new room.", confirmKey: "y", confirm: "make it", cancelKey: "Esc",
        cancel: "cancel")

    static func editDialog(_ target: RoomTarget, _ form: Form) -> DialogContent {
        let bitrate = Int64(form.text(.bitrate)) ?? 0
        return DialogContent(
            title: "Edit", question: "Change this room. Only what differs is sent.",
            facts: [.init(label: roomLabel, value: room(target))],
            notes: ((1..<64_000).contains(bitrate) ? ["Janus makes a bitrate of 64000 of it."] : [])
                + [
                    "Janus can set a secret or a pin, but not take one away; codecs, recording and the announcing of "
                        + "arrivals it cannot change here. Nobody in the room is told, and nobody has to go."
                ],
            confirmKey: "y", confirm: "change it", cancelKey: "Esc", cancel: "cancel")
    }

    static func destroyDialog(_ target: RoomTarget, _ form: Form, in state: DashboardState) -> DialogContent {
        let people = state.snapshot.rooms.first { $0.id == target.id }?.people ?? 0
        return DialogContent(
            title: "Destroy", question: "Destroy this room?",
            facts: [
                .init(label: roomLabel, value: room(target)), .init(label: peopleLabel, value: "\(people)"),
            ],
            notes: [
                "Everybody in it is out.",
                form.isPermanent
                    ? "It is taken out of Janus' configuration file as well."
                    : "If it stands in Janus' configuration file, it is there again after a restart.",
            ],
            confirmKey: "Enter", confirm: "destroy", cancelKey: "Esc", cancel: "cancel")
    }
}
