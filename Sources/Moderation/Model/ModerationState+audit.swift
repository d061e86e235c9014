import JanusWire
import Text

// What goes into the record of what was done.
extension ModerationState {
    /// That something is to be done: written before the request leaves.
    mutating func recordIntent(_ record: ActionRecord, _ effects: inout [ModerationEffect]) {
        effects.append(.record(AuditEntry(record, .intent, run: options.runID)))
    }

    /// What became of it: written before the screen says so.
    mutating func recordOutcome(_ record: ActionRecord, _ effects: inout [ModerationEffect]) {
        var entry = AuditEntry(record, .outcome, run: options.runID)
        entry.outcome = record.outcome.word
        switch record.outcome {
        case .refused(let code, let reason):
            entry.code = code
            entry.message = reason.string
        case .partly(let rest): entry.message = rest.string
        default: break
        }
        effects.append(.record(entry))
    }
}

extension AuditEntry {
    fileprivate init(_ record: ActionRecord, _ phase: Phase, run: String) {
        self.init(
            time: Double(record.at.wall.secondsSinceEpoch), actionID: "\(run)-\(record.id.number)", phase: phase,
            action: record.deed.word)
        room = record.deed.room?.id
        roomDescription = record.deed.room.flatMap { $0.description.isBlank ? nil : $0.description.string }
        person = record.deed.target?.id
        personName = record.deed.target?.name?.string
        detail = record.deed.detail
        reason = record.reason?.string
        switch record.origin {
        case .you: break
        case .rule: detail = [detail, "by a rule"].compactMap { $0 }.joined(separator: ", ")
        case .lastingMute: detail = [detail, "put back"].compactMap { $0 }.joined(separator: ", ")
        }
    }
}

extension Outcome {
    /// What a record calls it.
    var word: String {
        switch self {
        case .queued: "queued"
        case .underWay: "under way"
        case .needs: "waiting"
        case .done: "done"
        case .partly: "done in part"
        case .alreadyGone: "already gone"
        case .refused: "refused"
        case .unknown, .uncertain: "unknown"
        case .notDone: "not done"
        case .givenUp: "given up"
        }
    }
}

extension Deed {
    /// What a record calls it.
    var word: String {
        switch self {
        case .kick: "kick"
        case .mute(_, let muting): muting.isMuted ? "mute" : "unmute"
        case .keepOut: "keep out"
        case .rule(_, _, .lift): "lift rule"
        case .rule(_, _, .pause): "pause rule"
        case .rule(_, _, .resume): "resume rule"
        case .join: "join"
        case .leave: "leave"
        case .lock: "lock"
        case .unlock: "unlock"
        case .record(_, let isOn): isOn ? "record" : "stop recording"
        case .rename: "rename ourselves"
        case .create: "create room"
        case .edit: "edit room"
        case .destroy: "destroy room"
        case .remove: "remove from server"
        case .server(.acceptSessions(let accepts)): accepts ? "accept sessions" : "drain"
        case .server(.logLevel): "set log level"
        case .server(.addToken): "add token"
        case .server(.removeToken): "remove token"
        }
    }

    /// What more a record says of it; of secrets only that there are some.
    fileprivate var detail: String? {
        switch self {
        case .mute(_, let muting):
            (muting.streams.map(\.name.word) + (muting.lasts ? ["lasting"] : [])).joined(separator: ", ")
        case .keepOut(let keepOut), .rule(_, let keepOut, _): keepOut.pattern.word
        case .rename(_, let name): CleanText(cleaning: name).string
        case .create(_, let permanently), .edit(_, _, let permanently), .destroy(_, let permanently):
            permanently ? "permanently" : nil
        case .remove(_, let removal): "\(removal.ends.count) handles"
        case .server(.logLevel(let level)): "\(level)"
        case .kick, .join, .leave, .lock, .unlock, .record, .server: nil
        }
    }
}

extension ModeratedStream {
    fileprivate var word: String {
        switch self {
        case .mid(let mid): "mid \(CleanText(cleaning: mid).string)"
        case .kind(.audio): "audio"
        case .kind(.video): "video"
        case .kind(.data): "data"
        case .kind(.other(let name)): CleanText(cleaning: name).string
        }
    }
}

extension KeepOutPattern {
    /// What a record calls it.
    var word: String {
        switch self {
        case .name(let name): "name \(name.string)"
        case .glob(let glob): "names like \(glob.string)"
        case .id(let id): "id \(CleanText(cleaning: id.description).string)"
        // Personal data: no record holds the address itself.
        case .address: "an address"
        }
    }
}
