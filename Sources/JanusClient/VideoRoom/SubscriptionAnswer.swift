public import JanusWire

/// What Janus offers a handle that receives.
public struct SubscriptionOffer: Hashable, Sendable {
    /// What is received.
    public var subscription: Subscription
    /// The session description to be answered with ``VideoRoom/start(answer:)``.
    public var offer: JSONValue
}

/// What comes of changing what a handle receives.
public enum SubscriptionAnswer: Hashable, Sendable {
    /// Something has to be negotiated.
    case offered(SubscriptionOffer)
    /// Nothing has to be negotiated: the streams are others, or nothing changed and none are told.
    case settled(Subscription)
    /// Janus waits for our answer to its last offer.
    ///
    /// The new offer comes as an event, ``SubscriptionEvent/updated(_:)``.
    case postponed
}

extension SubscriptionAnswer {
    /// The answer in an event.
    init(_ event: JanusEvent) throws(JanusError) {
        switch (event.body, event.jsep) {
        case (.videoRoom(.subscription(.updated(let subscription))), let offer?):
            self = .offered(SubscriptionOffer(subscription: subscription, offer: offer))
        case (.videoRoom(.subscription(.updated(let subscription))), nil),
            (.videoRoom(.subscription(.switched(let subscription))), nil):
            self = .settled(subscription)
        case (.videoRoom(.subscription(.updating)), _):
            self = .postponed
        default:
            throw JanusError(.malformed("an answer to a subscription that is none"))
        }
    }
}
