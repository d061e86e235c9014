import Moderation
import Text

// The dialogs that act on rooms, put together from the texts of a catalogue.
extension Words {
    static func join(_ target: RoomTarget, isAnnounced: Bool, name: CleanText) -> DialogContent {
        content(
            joinDialog(as: name, isAnnounced: isAnnounced),
            facts: [fact(on: target), .init(label: asLabel, value: name)])
    }

    static func lock(_ target: RoomTarget, unlocks: Bool) -> DialogContent {
        var texts = unlocks ? unlockDialog : lockDialog
        if unlocks { texts.notes = [unlockSwitchesOff] }
        return content(texts, facts: [fact(on: target)])
    }

    static func edit(_ target: RoomTarget, _ form: Form) -> DialogContent {
        var content = content(editDialog, facts: [fact(on: target)])
        if (1..<64_000).contains(Int64(form.text(.bitrate)) ?? 0) { content.notes.insert(bitrateIsRaised, at: 0) }
        return content
    }

    static func destroy(_ target: RoomTarget, _ form: Form, in state: DashboardState) -> DialogContent {
        let people = state.snapshot.rooms.first { $0.id == target.id }?.people ?? 0
        return content(
            destroyDialog(isPermanent: form.isPermanent),
            facts: [fact(on: target), .init(label: peopleLabel, value: "\(people)")], key: "Enter")
    }
}
