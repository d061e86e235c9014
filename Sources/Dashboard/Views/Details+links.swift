import Moderation
import Text

// What only the Admin API tells.
extension Details {
    /// How somebody's media travel, number by number.
    mutating func add(_ link: MediaLink, quality: LinkQuality? = nil) {
        heading(words.connectionTitle)
        if let now = context.now, LinkAge.isOld(link, at: now) { fact(words.readLabel, link.readAt.wall.clock) }
        if let quality { fact(words.qualityLabel, words.quality(quality)) }
        fact(words.transportLabel, link.transport ?? words.notTold)
        if let time = link.attachedAt { fact(words.attachedLabel, time.wall.clock) }
        fact(words.iceLabel, link.ice ?? words.notTold)
        fact(words.dtlsLabel, link.dtls ?? words.notTold)
        fact(
            words.addressLabel,
            link.peer.map { context.showsAddresses ? words.address($0) : words.addressIsHidden } ?? words.notTold)
        if let time = link.slowAt { fact(words.slowLabel, time.wall.clock) }
        for stream in link.streams { fact("mid \(stream.mid)", words.stream(stream)) }
    }

    mutating func add(_ listener: Listener, in room: RoomTarget, isPresent: Bool) {
        if !isPresent { remark(words.listenerIsGone) }
        fact(words.ownerLabel, words.ownership(listener))
        fact(words.roomLabel, words.room(room))
        fact(
            words.watchesLabel,
            "\(words.watched(listener.watches))\(words.semicolon)\(words.handles(listener.handles.count))")
        fact(words.pausedLabel, words.yesNo(listener.isPaused))
        fact(words.seenLabel, listener.since.wall.clock)
        add(listener.link)
    }
}
