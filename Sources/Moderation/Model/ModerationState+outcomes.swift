import JanusWire
import Text

extension ModerationState {
    /// Writes an outcome down; in the event stream too, unless an event of its own tells the same.
    mutating func settle(
        _ id: ActionID, _ outcome: Outcome, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        guard let index = actions.firstIndex(where: { $0.record.id == id }) else { return }
        guard actions[index].record.outcome != outcome else { return }
        // A room in which something is to be found out is read more often.
        if outcome == .unknown || actions[index].record.outcome == .unknown, let room = actions[index].record.deed.room
        {
            rooms.touch(room.id)
        }
        actions[index].record.outcome = outcome
        actions[index].record.at = now
        actions[index].unchangedSince = nil
        let record = actions[index].record
        switch outcome {
        case .queued, .underWay, .needs, .givenUp: break
        case .done where record.deed.isToldByEvent: break
        case .done, .partly, .alreadyGone, .refused, .unknown, .uncertain, .notDone:
            log.append(.action(record.deed, outcome), at: now, room: record.deed.room)
        }
        if outcome.isFinal { recordOutcome(record, &effects) }
    }

    /// A kick is done, by answer, event or enquiry: the person becomes a ghost, and a return will be noticed.
    mutating func kicked(
        _ target: Target, _ id: ActionID, as outcome: Outcome = .done, at now: Moment,
        _ effects: inout [ModerationEffect]
    ) {
        let room = target.room.id
        guard let entry = entry(id), entry.record.outcome != .done else { return }
        let manner: Departure.Manner =
            if case .rule = entry.record.origin { .keptOut } else { .kickedByYou }
        kicks.remember(target, at: now)
        if let person = rooms[room]?.people[target.id] {
            if person.gone == nil { departed(target.id, from: room, as: manner, isPolled: false, raw: nil, at: now) }
        } else {
            log.append(
                EventRecord.Kind(manner), at: now, room: target.room,
                subject: .init(id: target.id, name: target.name))
        }
        settle(id, outcome, at: now, &effects)
    }
}

extension Deed {
    /// Whether the event stream tells of it by events, so that its being done need not be said.
    fileprivate var isToldByEvent: Bool {
        switch self {
        case .kick, .join, .leave, .record: true
        case .mute, .lock, .unlock, .rename, .create, .edit, .destroy, .keepOut, .rule, .remove, .server: false
        }
    }
}

extension EventRecord.Kind {
    /// How the event stream tells of somebody's going.
    init(_ manner: Departure.Manner) {
        self =
            switch manner {
            case .left: .left
            case .kicked: .kicked(byYou: false)
            case .kickedByYou: .kicked(byYou: true)
            case .keptOut: .keptOut
            }
    }
}
