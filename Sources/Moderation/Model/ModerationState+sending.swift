import JanusWire
import Text

// Sending what actions consist of, at a bounded rate.
extension ModerationState {
    /// Sends those that wait for their turn, as far as it has come.
    mutating func sendQueued(at now: Moment, _ effects: inout [ModerationEffect]) {
        guard actions.contains(where: { $0.record.outcome == .queued }) else { return }
        while let id = actions.first(where: { mayStart($0, at: now) })?.record.id {
            lastSentAt = now
            perform(id, at: now, &effects)
        }
    }

    /// When the next one may be sent, if it is only the pause that it waits for.
    var queueDue: Duration? {
        guard actions.contains(where: { $0.record.outcome == .queued && hasPlace($0) }) else { return nil }
        return lastSentAt.map { $0.uptime + Tempo.actionSpacing }
    }

    private func mayStart(_ entry: ActionEntry, at now: Moment) -> Bool {
        guard entry.record.outcome == .queued else { return false }
        // The first of a batch is what the moderator waits for; without a connection nothing is sent anyway.
        if entry.record.id == entry.record.batch || !connection.isLive { return true }
        return lastSentAt.map { now.since($0) >= Tempo.actionSpacing } ?? true && hasPlace(entry)
    }

    /// Whether none of its batch waits for the moderator, and not too many wait for Janus.
    private func hasPlace(_ entry: ActionEntry) -> Bool {
        var underWay = 0
        for other in actions where other.record.batch == entry.record.batch {
            switch other.record.outcome {
            case .needs: return false
            case .underWay: underWay += 1
            default: break
            }
        }
        return underWay < Tempo.concurrentActions
    }

    /// Sends an action's request, or asks first whether a secret may travel in the clear.
    mutating func perform(_ id: ActionID, at now: Moment, _ effects: inout [ModerationEffect]) {
        guard let record = entry(id)?.record else { return }
        let deed = record.deed
        guard !options.isReadOnly else {
            return settle(id, .refused(code: nil, reason: "read-only; nothing was sent"), at: now, &effects)
        }
        switch deed {
        case .keepOut(let keepOut): return keepOutFromNow(keepOut, id, at: now, &effects)
        case .rule(let rule, _, let change): return apply(change, to: rule, id, at: now, &effects)
        default: break
        }
        if case .server(let change) = deed { return send(.server(change), id, at: now, &effects) }
        guard connection.isLive else {
            return settle(id, .refused(code: nil, reason: "not connected; nothing was sent"), at: now, &effects)
        }
        guard mayBeSent(deed) else { return settle(id, .needs(.cleartextConsent), at: now, &effects) }
        settle(id, .underWay, at: now, &effects)
        lastRequestAt = now
        switch deed {
        case .join(let room):
            if rooms[room.id] == nil { rooms[room.id] = RoomRecord(Room(id: room.id, isListed: false)) }
            rooms[room.id]?.room.presence = .joining
            effects.append(.join(joinRequest(for: room.id)))
        case .leave(let room):
            rooms[room.id]?.room.presence = .leaving
            effects.append(.leave(room.id))
        case .remove(let suspect, let removal):
            let secret = keyring.secret(.roomSecret, for: suspect.room.id)
            note(secret, sentFor: id)
            send(.remove(suspect, removal, roomSecret: secret), id, at: now, &effects)
        default:
            guard let request = request(for: deed) else { return }
            note(request.secret, sentFor: id)
            effects.append(.request(id, request))
        }
    }

    /// Sends to the Admin API what a deed consists of.
    private mutating func send(
        _ request: AdminRequest, _ id: ActionID, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        guard admin.isLive else {
            return settle(
                id, .refused(code: nil, reason: "the Admin API does not answer; nothing was sent"), at: now, &effects)
        }
        settle(id, .underWay, at: now, &effects)
        effects.append(.requestAdmin(id, request))
    }

    /// The request that a deed consists of, with the keys there are; `nil` for one that is no single request.
    private mutating func request(for deed: Deed) -> ActionRequest? {
        let secret = keyring.secret(.roomSecret, for: deed.room?.id)
        switch deed {
        case .kick(let target): return .kick(target.room.id, target.id, secret: secret)
        case .mute(let target, let muting):
            remember(muting, of: target)
            return .mute(
                target.room.id, target.id, muting.streams.map(\.name), isMuted: muting.isMuted, secret: secret)
        case .lock(let room):
            let token = keyring.ownTokens[room.id] ?? options.makeToken()
            keyring.ownTokens[room.id] = token
            return .lock(room.id, token: token, secret: secret)
        case .unlock(let room): return .unlock(room.id, token: keyring.ownTokens[room.id], secret: secret)
        case .record(let room, let isOn): return .record(room.id, isOn: isOn, secret: secret)
        case .rename(let room, let name): return .rename(room.id, display: name)
        case .create(let configuration, let permanently):
            return .create(configuration, permanently: permanently, adminKey: keyring.adminKey)
        case .edit(let room, let changes, let permanently):
            return .edit(room.id, changes, permanently: permanently, secret: secret)
        case .destroy(let room, let permanently):
            return .destroy(room.id, permanently: permanently, secret: secret)
        case .join, .leave, .keepOut, .rule, .remove, .server: return nil
        }
    }

    /// Plain http to another machine may carry a secret only with the moderator's consent.
    private func mayBeSent(_ deed: Deed) -> Bool {
        guard server.isCleartext, !keyring.allowsCleartext else { return true }
        func has(_ kind: CredentialKind) -> Bool { keyring.secret(kind, for: deed.room?.id) != nil }
        return switch deed {
        case .kick, .mute, .record, .destroy, .remove: !has(.roomSecret)
        case .join: !has(.pin) && !has(.token)
        case .create(let configuration, _):
            !has(.adminKey) && configuration.secret == nil && configuration.pin == nil
        case .edit(_, let changes, _): !has(.roomSecret) && changes.secret == nil && changes.pin == nil
        // A lock brings a token of ours.
        case .lock, .unlock: false
        // What goes to the Admin API has a way, and a check, of its own.
        case .leave, .rename, .keepOut, .rule, .server: true
        }
    }
}

extension ActionRequest {
    /// The key that goes with it, to know which one a refusal means.
    fileprivate var secret: Secret? {
        switch self {
        case .kick(_, _, let secret), .mute(_, _, _, _, let secret), .lock(_, _, let secret),
            .unlock(_, _, let secret), .record(_, _, let secret), .edit(_, _, _, let secret),
            .destroy(_, _, let secret):
            secret
        case .create(_, _, let adminKey): adminKey
        case .rename: nil
        }
    }
}
