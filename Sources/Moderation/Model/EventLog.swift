import JanusWire
import Text

/// New lines of the event stream, numbered without gaps, until the driver hands them on.
package struct EventLog: Sendable {
    private var lastSequence: UInt64 = 0
    private var pending: [EventRecord] = []

    package init() {}

    /// Appends one line.
    mutating func append(
        _ kind: EventRecord.Kind, at moment: Moment, room: RoomTarget? = nil, subject: EventRecord.Subject? = nil,
        isPolled: Bool = false, raw: JSONValue? = nil
    ) {
        lastSequence += 1
        pending.append(
            EventRecord(
                sequence: lastSequence, time: moment.wall, room: room, subject: subject, kind: kind,
                isPolled: isPolled, raw: raw))
    }

    /// What has come since the last call.
    package mutating func takePending() -> [EventRecord] {
        defer { pending.removeAll(keepingCapacity: true) }
        return pending
    }
}
