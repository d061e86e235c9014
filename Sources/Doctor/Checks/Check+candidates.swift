extension Check {
    /// Whether the ways that Janus offers for media lead anywhere.
    static let candidates = Check("candidates", .media, "Media candidates") { evidence throws(Obstacle) in
        let offer = try evidence.ownRoom.get().offer.get()
        return try MediaPaths(offer: offer, vantage: evidence.vantage.get()).judgement()
    }
}
