import JanusClient

// Carrying out what actions consist of.
extension JanusLink {
    func carryOut(_ request: ActionRequest) async -> Result<ActionAnswer, JanusError> {
        do throws(JanusError) {
            return .success(try await send(request))
        } catch {
            return .failure(error)
        }
    }

    private func send(_ request: ActionRequest) async throws(JanusError) -> ActionAnswer {
        let control = try requireControl()
        switch request {
        case .kick(let room, let person, let secret):
            try await control.kick(room: room, id: person, secret: secret)
            return .done
        case .mute(let room, let person, let streams, let isMuted, let secret):
            for stream in streams {
                try await control.moderate(room: room, id: person, stream: stream, mute: isMuted, secret: secret)
            }
            return .done
        case .lock(let room, let token, let secret):
            // In this order: between the two we could be shut out ourselves.
            _ = try await control.allowed(room, .add([token]), secret: secret)
            let tokens = try await control.allowed(room, .enable, secret: secret) ?? []
            return .locked(otherTokens: tokens.count { $0 != token })
        case .unlock(let room, let token, let secret):
            _ = try await control.allowed(room, .disable, secret: secret)
            if let token { _ = try await control.allowed(room, .remove([token]), secret: secret) }
            return .done
        case .record(let room, let isOn, let secret):
            try await control.enableRecording(room, isOn, secret: secret)
            return .done
        case .rename(let room, let display):
            guard let videoRoom = roomHandles[room] else { throw JanusError(.sessionGone) }
            _ = try await videoRoom.configure(ConfigureRequest(display: display))
            return .done
        case .create(let configuration, let permanently, let adminKey):
            let room = try await control.create(configuration, permanently: permanently, adminKey: adminKey)
            return .created(room.id, isPermanent: room.isPermanent)
        case .edit(let room, let changes, let permanently, let secret):
            return .saved(
                isPermanent: try await control.edit(room, changes, permanently: permanently, secret: secret))
        case .destroy(let room, let permanently, let secret):
            return .saved(isPermanent: try await control.destroy(room, permanently: permanently, secret: secret))
        }
    }
}
