import Canvas
import JanusWire
import Moderation
import Text

// Opening the dialogs of the acting keys.
extension DashboardState {
    mutating func openKick() {
        if let listener = selectedListener { openRemoval(of: listener) } else { aim(.kick) }
    }

    mutating func openMute() { aim(.mute) }

    /// Opens the dialog of a key that acts on people; where marks and the cursor disagree it asks first who is meant.
    private mutating func aim(_ command: Command) {
        let marked = markedCrowd()
        let reachable = personUnderCursor.flatMap { $0.person.isReachable ? $0 : nil }
        guard let room = reachable?.room ?? selectedRoom else { return }
        let person = reachable?.person
        if marked.isEmpty {
            if let person { openDialog(command, on: crowd(person, in: room)) }
            if !isAmongPeople, focus == .rooms, command == .mute { openDialog(command, on: everybody(in: room)) }
        } else if let person, !marks.contains(person.id, in: room.id) {
            open(.whom(command, marked: marked, underCursor: crowd(person, in: room)))
        } else {
            openDialog(command, on: marked)
        }
    }

    /// Opens the dialog proper, now that it is clear who is meant.
    mutating func openDialog(_ command: Command, on crowd: Crowd) {
        switch command {
        case .kick: open(.kick(crowd), form: .kick(crowd, canRemove: crowd.single.map(canRemove) ?? false))
        case .mute: open(.mute(crowd), form: .mute(crowd))
        default: break
        }
    }

    func crowd(_ person: Person, in room: Room) -> Crowd {
        Crowd(shown: [member(person, in: RoomTarget(room))])
    }

    /// Everybody in a room who publishes something, but for ourselves.
    private func everybody(in room: Room) -> Crowd {
        let people = people.all.filter { $0.isReachable && $0.isPublisher }
        return Crowd(shown: people.map { member($0, in: RoomTarget(room)) })
    }

    /// Somebody, with what can be muted of them.
    func member(_ person: Person, in room: RoomTarget) -> Crowd.Member {
        var member = Crowd.Member(person, in: room)
        // Janus 0.x is told only the kind, so it can be muted without having been seen.
        if member.streams.isEmpty, person.isPublisher, snapshot.server.muting == .byKind {
            member.streams = [
                PersonStream(.kind(.audio), .audio), PersonStream(.kind(.video), .video),
                PersonStream(.kind(.data), .data),
            ]
        }
        return member
    }

    mutating func openKeepOut() {
        guard let (person, room) = personUnderCursor else { return }
        let target = Target(room: RoomTarget(room), id: person.id, name: person.name)
        let peer = person.link?.peer
        open(.keepOut(target, peer), form: .keepOut(target, knowsAddress: peer != nil))
    }

    mutating func openJoinOrLeave() {
        guard let room = selectedRoom else { return }
        if room.presence.isJoined {
            open(.leave(RoomTarget(room)))
        } else {
            open(.join(RoomTarget(room), isAnnounced: room.notifiesJoining))
        }
    }

    /// What `L` is about is chosen in the dialog: whether a room is locked cannot be asked.
    mutating func openLock() {
        guard let room = selectedRoom else { return }
        open(
            room.isLockedByYou ? .unlock(RoomTarget(room)) : .lock(RoomTarget(room)),
            form: room.isLockedByYou ? Form() : .lock)
    }

    mutating func openRecord() {
        guard let room = selectedRoom else { return }
        open(.record(RoomTarget(room), isOn: !room.isRecording))
    }

    mutating func openRename() {
        guard let room = selectedRoom else { return }
        let name = people.all.first(where: \.isYou)?.rawName ?? options.displayName.string
        open(.rename(RoomTarget(room)), form: .rename(name))
    }

    mutating func openCreate() { open(.create, form: .newRoom) }

    mutating func openEdit() {
        guard let room = selectedRoom else { return }
        open(.edit(RoomTarget(room)), form: .edit(room))
    }

    mutating func openDestroy() {
        guard let room = selectedRoom else { return }
        open(.destroy(RoomTarget(room)), form: .destroy)
    }

    mutating func openSave() { open(.save, form: .save(isFiltered: events.filter.isActive)) }

    mutating func open(_ question: Dialog.Question, form: Form = Form(), requiredAt: Moment? = nil) {
        openings += 1
        dialog = Dialog(question: question, form: form, opening: openings, requiredAt: requiredAt)
    }
}

extension Person {
    /// Whether an action can be aimed at them.
    var isReachable: Bool { gone == nil && !isYou && !isDummy && !isRemote }
}

extension RoomTarget {
    /// The room as it is called now.
    init(_ room: Room) { self.init(id: room.id, description: room.description) }
}
