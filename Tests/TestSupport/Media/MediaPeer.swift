package import JanusClient
package import JanusWire

/// Somebody with media: the WebRTC side is a library's, the signalling is the client's that is under test.
package final class MediaPeer: Sendable {
    /// What was heard on a session.
    package let events = Recorder<JanusEvent>()
    private let janus: MediaJanus
    private let name: String
    private let client: JanusClient
    /// What all the handles are of, those for sending as well as those for receiving.
    package let session: JanusSession
    private let running: Task<Void, Never>

    /// Somebody with a session of that name on the server.
    package init(_ name: String, at janus: MediaJanus) async throws {
        self.janus = janus
        self.name = name
        client = JanusClient(url: try JanusURL(janus.url))
        session = try await client.createSession()
        running = Task { [session, events] in
            try? await session.run { delivery in
                if case .events(let batch) = delivery { events.record(batch) }
            }
        }
    }

    /// A participant who has joined a room, and can publish; called like the session unless another name is given.
    ///
    /// One session can carry several.
    package func join(_ room: RoomID, display: String? = nil) async throws -> Publishing {
        let videoRoom = VideoRoom(session: session, handle: try await session.attach())
        let joined = try await videoRoom.join(JoinRequest(room: room, display: display ?? name))
        return Publishing(peer: self, videoRoom: videoRoom, joined: joined)
    }

    /// Receives everything that a publisher of a room sends.
    ///
    /// The private id is that of the participant who listens (``Publishing/privateID``); without one nothing but the
    /// session tells whose subscription it is.
    package func subscribe(
        to feed: ParticipantID, in room: RoomID, privateID: Int64? = nil
    ) async throws -> Receiving {
        let videoRoom = VideoRoom(session: session, handle: try await session.attach())
        let receiving = Receiving(peer: self, handle: videoRoom.handle)
        var request = SubscriberJoinRequest(room: room, streams: [FeedStream(feed: feed)])
        request.privateID = privateID
        let subscription = try await videoRoom.subscribe(request)
        let answer = try await janus.ask(connection(of: videoRoom.handle), "answer", subscription.offer)
        try await videoRoom.start(answer: answer)
        return receiving
    }

    /// What the WebRTC side calls the connection of a handle.
    private func connection(of handle: HandleID) -> String { "\(name)-\(session.id.rawValue)-\(handle.rawValue)" }

    /// Goes, with the whole session.
    package func leave() async {
        running.cancel()
        try? await session.destroy()
        await client.shutdown()
    }

    /// What the VideoRoom told on any of the handles.
    package var heard: [VideoRoomEvent] {
        events.elements.compactMap { if case .videoRoom(let event) = $0.body { event } else { nil } }
    }

    /// A participant with a microphone and a camera.
    package struct Publishing: Sendable {
        let peer: MediaPeer
        let videoRoom: VideoRoom
        /// The room as it was found.
        package let joined: Joined

        /// Their id in the room.
        package var id: ParticipantID { joined.id }

        /// What their subscriptions can name to show whose they are.
        package var privateID: Int64? { joined.privateID }

        /// The handle on which they are in the room.
        package var handle: HandleID { videoRoom.handle }

        private var connection: String { peer.connection(of: handle) }

        /// Offers audio and video, takes Janus' answer, and waits until media flow.
        package func publish() async throws {
            let before = ups
            let offer = try await peer.janus.ask(connection, "offer")
            let answer = try await videoRoom.publish(offer: offer)
            try await peer.session.endTrickling(videoRoom.handle)
            _ = try await peer.janus.ask(connection, "take_answer", answer)
            try await eventually("webrtcup", within: .seconds(20)) { ups > before }
        }

        /// Stops publishing; the next ``publish()`` begins anew.
        package func unpublish() async throws {
            try await videoRoom.unpublish()
            _ = try await peer.janus.ask(connection, "reset")
        }

        /// Loses every so many packets on the way to Janus from now on.
        package func lose(every count: Int64) async throws {
            _ = try await peer.janus.ask(connection, "lose_every", ["count": .integer(count)])
        }

        /// Who is in the room, as Janus tells.
        package func participants() async throws -> [Participant] {
            try await videoRoom.listParticipants(joined.room)
        }

        /// Speaks, or is silent.
        package func speak(_ isOn: Bool) async throws {
            _ = try await peer.janus.ask(connection, "set_tone", ["on": .bool(isOn)])
        }

        private var ups: Int {
            peer.events.elements.count { $0.sender == videoRoom.handle && $0.body == .webrtcUp }
        }
    }

    /// A subscription whose media arrive.
    package struct Receiving: Sendable {
        let peer: MediaPeer
        /// The handle on which the media come.
        package let handle: HandleID

        private var connection: String { peer.connection(of: handle) }

        /// How many frames of audio and of video have come so far.
        package func counts() async throws -> (audio: Int64, video: Int64) {
            let counts = try await peer.janus.ask(connection, "counts")
            return (counts["audio"]?.integer ?? 0, counts["video"]?.integer ?? 0)
        }

        /// How many packets of audio and video have come so far.
        package func packets() async throws -> Int64 {
            let counts = try await peer.janus.ask(connection, "packets")
            return counts["received"]?.integer ?? 0
        }

        /// Waits until no packets arrive any more, while they go on arriving at somebody else.
        package func receivesNothing(while other: Receiving) async throws {
            try await eventually("the packets to stop while another's go on", within: .seconds(20)) {
                let (before, others) = (try await packets(), try await other.packets())
                try await eventually("packets at the other", within: .seconds(10)) {
                    try await other.packets() >= others + 40
                }
                return try await packets() == before
            }
        }

        /// Waits until both audio and video arrive.
        package func hearsAndSees() async throws {
            let before = try await counts()
            try await eventually("audio and video to arrive", within: .seconds(20)) {
                let now = try await counts()
                return now.audio > before.audio + 10 && now.video > before.video + 2
            }
        }

        /// Waits until no audio arrives any more while video goes on.
        package func hearsNothing() async throws {
            try await eventually("the audio to stop while the video goes on", within: .seconds(20)) {
                let before = try await counts()
                try await eventually("more video", within: .seconds(10)) {
                    try await counts().video >= before.video + 8
                }
                return try await counts().audio == before.audio
            }
        }
    }
}
