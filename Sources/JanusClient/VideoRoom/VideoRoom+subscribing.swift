public import JanusWire

// A handle that receives is another one than that of the participant. The session has to be running.
extension VideoRoom {
    /// Asks for streams of a room (`join` as a subscriber), with Janus' offer as the answer.
    ///
    /// Answer it with ``start(answer:)``; media flow after ``JanusEvent/Body/webrtcUp``.
    ///
    /// - Throws: code 428 when one of the publishers or streams is not there, or its media are not up yet; 429 when a pin
    ///   is missing, 433 when it is wrong or the room wants a ``SubscriberJoinRequest/privateID``, 425 when the handle
    ///   joined before.
    public func subscribe(_ request: SubscriberJoinRequest) async throws(JanusError) -> SubscriptionOffer {
        let event = try await asyncRequest(.joinAsSubscriber(request))
        guard case .videoRoom(.subscription(.attached(let subscription))) = event.body else {
            throw JanusError(.malformed("an answer to a subscription that is none"))
        }
        return SubscriptionOffer(subscription: subscription, offer: try event.description())
    }

    /// Lets media flow (`start`): with our answer to an offer, or after a ``pause()`` without one.
    ///
    /// - Throws: code 424 when the handle receives nothing.
    public func start(answer: JSONValue? = nil) async throws(JanusError) {
        try await settle(.start, jsep: answer) { if case .started = $0 { true } else { false } }
    }

    /// Halts all streams of the handle (`pause`), until ``start(answer:)``.
    ///
    /// - Throws: code 424 when the handle receives nothing.
    public func pause() async throws(JanusError) {
        try await settle(.pause) { if case .paused = $0 { true } else { false } }
    }

    /// Asks for more streams (`subscribe`); since Janus 1.0.
    ///
    /// - Throws: code 428 when one of them is not there, 424 when the handle receives nothing.
    public func subscribe(_ streams: [FeedStream]) async throws(JanusError) -> SubscriptionAnswer {
        try SubscriptionAnswer(await asyncRequest(.subscribe(streams)))
    }

    /// Wants fewer streams (`unsubscribe`); since Janus 1.0.
    ///
    /// What is not received anyway is passed over.
    ///
    /// - Throws: code 424 when the handle receives nothing.
    public func unsubscribe(_ streams: [FeedRemoval]) async throws(JanusError) -> SubscriptionAnswer {
        try SubscriptionAnswer(await asyncRequest(.unsubscribe(streams)))
    }

    /// Wants more and fewer streams with one negotiation (`update`); since Janus 1.1.
    ///
    /// - Throws: what ``subscribe(_:)-([FeedStream])`` throws; code 429 when neither is wanted.
    public func update(
        subscribe: [FeedStream], unsubscribe: [FeedRemoval]
    ) async throws(JanusError) -> SubscriptionAnswer {
        try SubscriptionAnswer(await asyncRequest(.update(subscribe: subscribe, unsubscribe: unsubscribe)))
    }

    /// Puts other streams in the place of those that are received (`switch`); since Janus 1.0.
    ///
    /// - Throws: code 428 when one of them is not there, 424 when the handle receives nothing.
    public func switchStreams(_ streams: [FeedSwitch]) async throws(JanusError) -> SubscriptionAnswer {
        try SubscriptionAnswer(await asyncRequest(.switchStreams(streams)))
    }

    /// Puts another publisher in the place of the one that is received (`switch`): the way of Janus 0.x.
    ///
    /// - Throws: code 428 when that publisher is not there, 437 when both use different codecs,
    ///   424 when the handle receives nothing.
    public func switchFeed(to feed: ParticipantID) async throws(JanusError) -> SubscriptionAnswer {
        try SubscriptionAnswer(await asyncRequest(.switchFeed(feed)))
    }

    private func settle(
        _ request: VideoRoomRequest, jsep: JSONValue? = nil, _ isAnswer: (SubscriptionEvent) -> Bool
    ) async throws(JanusError) {
        guard case .videoRoom(.subscription(let event)) = try await asyncRequest(request, jsep: jsep).body,
            isAnswer(event)
        else { throw JanusError(.malformed("an answer to a subscription that is none")) }
    }
}
