internal import JanusClient

extension OwnRoomMaker {
    /// The ways that Janus names in its answer to an offer, and after it.
    func offer(in room: RoomID) async -> Observation<MediaOffer> {
        let (trickled, continuation) = AsyncStream.makeStream(of: ICECandidate?.self)
        let handle = videoRoom.handle
        let session = videoRoom.session
        return await withTaskGroup(of: Observation<MediaOffer>?.self) { group in
            group.addTask {
                try? await session.run { delivery in
                    guard case .events(let events) = delivery else { return }
                    for event in events where event.sender == handle {
                        if case .trickle(let candidate) = event.body { continuation.yield(candidate) }
                    }
                }
                return nil
            }
            group.addTask {
                await observe(within: limit * 2) { () throws(Obstacle) in
                    try await self.publish(in: room, trickled, continuation)
                }
            }
            var seen: Observation<MediaOffer>?
            while seen == nil, let next = await group.next() { seen = next }
            group.cancelAll()
            return seen ?? .failure(.outOfTime)
        }
    }

    private func publish(
        in room: RoomID, _ trickled: AsyncStream<ICECandidate?>, _ end: AsyncStream<ICECandidate?>.Continuation
    ) async throws(Obstacle) -> MediaOffer {
        _ = try await ask("joining the room made for it") { () throws(JanusError) in
            try await videoRoom.join(JoinRequest(room: room, display: "janitor doctor", pin: pin))
        }
        let answer = try await ask("offering media") { () throws(JanusError) in
            try await videoRoom.publish(offer: CannedOffer.jsep)
        }
        var candidates = Candidate.all(inSDP: answer["sdp"]?.string ?? "")
        if isTrickling {
            // Janus says when there are no more; until then it may be waiting for a STUN server.
            let patience = Task {
                try? await Task.sleep(for: .seconds(2))
                end.finish()
            }
            defer { patience.cancel() }
            for await trickled in trickled {
                guard let trickled else { break }
                if let candidate = Candidate(trickled.candidate), !candidates.contains(candidate) {
                    candidates.append(candidate)
                }
            }
        }
        // Now, while it waits there for media.
        let knocked = candidates.filter { $0.transport == "udp" && isNear($0) }
        let answering = await UDPKnock.answering(knocked, within: min(limit, .milliseconds(1_500)))
        return MediaOffer(candidates: candidates, knocked: Set(knocked), answering: answering)
    }

    private func isNear(_ candidate: Candidate) -> Bool {
        guard let address = candidate.address, let vantage else { return false }
        return vantage.isNear(address)
    }
}
